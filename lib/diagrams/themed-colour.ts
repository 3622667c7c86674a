import { clampChroma, formatHex, oklch } from 'culori';

/** What a colour is for. */
export type ColourUse = 'fill' | 'stroke' | 'text';

/** Below this chroma a colour is a grey. */
const GREY = 0.03;

/**
 * A colour of a drawing as the page shows it. Greys become the site's own: black is its ink, white its paper. Other colours keep their
 * hue and have one lightness by day and one by night, so that what is written on a coloured ground, or in a colour, can be read in both.
 * @param colour of CSS. What is none is ink.
 */
export function themedColour(colour: string, use: ColourUse): string {
  const written = colour.trim().toLowerCase();
  if (written === 'none' || written === 'transparent') return 'none';
  const parsed = oklch(written);
  if (parsed === undefined || written === 'currentcolor') return 'currentColor';
  const { alpha = 1, c = 0, h = 0 } = parsed;
  if (alpha < 0.05) return 'none';
  // What shines through is paper.
  const [lightness, chroma] = [1 - alpha * (1 - parsed.l), c * alpha];
  return chroma < GREY ? grey(lightness, use) : bothThemes(lightness, chroma, h, use);
}

function grey(lightness: number, use: ColourUse): string {
  const steps = GREYS[use];
  return steps.find(([least]) => lightness >= least)?.[1] ?? 'currentColor';
}

/** From which lightness on a grey is which of the site's colours. */
const GREYS: Readonly<Record<ColourUse, readonly (readonly [least: number, colour: string])[]>> = {
  fill: [
    [0.98, 'var(--paper)'],
    [0.8, 'var(--tint)'],
    [0.55, 'var(--rule)'],
  ],
  stroke: [
    [0.98, 'var(--paper)'],
    [0.85, 'var(--rule)'],
    [0.65, 'var(--edge)'],
    [0.4, 'var(--soft)'],
  ],
  text: [
    [0.85, 'var(--paper)'],
    [0.45, 'var(--soft)'],
  ],
};

function bothThemes(lightness: number, chroma: number, hue: number, use: ColourUse): string {
  const day = (l: number, most: number) => hex(l, Math.min(chroma, most), hue);
  if (use !== 'fill')
    return `light-dark(${day(Math.min(lightness, 0.5), 0.16)},${day(Math.max(lightness, 0.75), 0.13)})`;
  // A ground for ink, or one for words in the colour of paper.
  return lightness >= 0.6
    ? `light-dark(${day(Math.max(lightness, 0.88), 0.07)},${day(0.34, 0.06)})`
    : `light-dark(${day(Math.min(lightness, 0.5), 0.16)},${day(0.8, 0.1)})`;
}

function hex(l: number, c: number, h: number): string {
  return formatHex(clampChroma({ mode: 'oklch', l, c, h }, 'oklch'));
}
