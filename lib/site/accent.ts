import { clampChroma, formatHex, type Oklch, oklch, parse, rgb, wcagContrast } from 'culori';

/** An accent and its tint, in one theme. The tint is the background of what stands out from the paper. */
interface AccentColours {
  accent: Oklch;
  tint: Oklch;
}

/** What one colour becomes in both themes. */
export interface Accent {
  light: AccentColours;
  dark: AccentColours;
}

/** WCAG 2.2, 1.4.3: the least contrast of text with its background. */
const CONTRAST = 4.5;

/**
 * `--paper` and `--tint` of `components/tokens.css`; a tint takes the accent's hue. At lightness `end` every accent can be read: it
 * is black by day, white by night.
 */
const THEMES = {
  light: { paper: colour(0.994, 0.0015, 165), tint: colour(0.957, 0.018, 165), end: 0 },
  dark: { paper: colour(0.19, 0.007, 165), tint: colour(0.26, 0.026, 165), end: 1 },
} as const;

/**
 * How much darker than given, in OKLCH's lightness, the light theme may show an accent. Beyond that a yellow is an olive. The dark
 * theme has no such limit: a navy made lighter still looks blue.
 */
const DARKEST = 0.35;

/** A tint has this part of its accent's chroma, and at most that of the theme's own tint. */
const TINT_CHROMA = 0.17;

/**
 * The accent of both themes, made of one CSS colour. Its hue stays; its lightness moves no further than a contrast of 4.5:1 with
 * paper and tint asks for. Every colour returned can be shown in sRGB, and has three decimals at most.
 * @returns what is wrong with the colour instead, as a sentence for the blogger that names the nearest colour that works.
 */
export function accentOf(text: string): Accent | { wrong: string } {
  const given = parsed(text);
  if (given === undefined) {
    const hash = /^[0-9a-f]{3,8}$/i.test(text.trim()) ? parsed(`#${text.trim()}`) : undefined;
    const example = hash === undefined ? '#046c46' : formatHex(hash);
    return { wrong: `is not a colour; write one such as "${example}" or "oklch(0.47 0.105 160)"` };
  }
  const made = madeOf(given);
  if (typeof made !== 'string') return made;
  return { wrong: `${made}; the nearest colour that works is "${nearestTo(given)}"` };
}

/** What is wrong with the colour instead, as the beginning of a sentence. */
function madeOf(given: Oklch): Accent | string {
  if ((given.alpha ?? 1) < 1) return 'must not be transparent';
  if (!isShown(given)) return 'is more colourful than all screens can show';
  const [light, dark] = [inTheme(given, 'light'), inTheme(given, 'dark')];
  if (given.l - light.accent.l > DARKEST) {
    return 'is too pale: on the light theme’s paper it could be read only as another colour';
  }
  return { light, dark };
}

/** The nearest opaque colour of the same hue that works, such as `#dddd00`. */
function nearestTo({ l, c, h = 0 }: Oklch): string {
  const at = (lightness: number) => formatHex(shown(colour(lightness, c, h)));
  const works = (lightness: number) => {
    const known = parsed(at(lightness));
    return known !== undefined && typeof madeOf(known) !== 'string';
  };
  return at(works(l) ? l : nearestThat(works, l, MIDDLE));
}

/** A lightness at which every hue works. */
const MIDDLE = 0.5;

/** The number nearest to `from` for which `holds`, to three decimals, if that begins to hold somewhere on the way to `to`. */
function nearestThat(holds: (value: number) => boolean, from: number, to: number): number {
  let [no, yes] = [from, to];
  while (Math.abs(yes - no) > 0.0005) {
    const middle = (no + yes) / 2;
    if (holds(middle)) yes = middle;
    else no = middle;
  }
  return yes;
}

/** As CSS: `oklch(0.47 0.105 160)`. */
export function toCss({ l, c, h = 0 }: Oklch): string {
  return `oklch(${l} ${c} ${h})`;
}

/** For what reads no newer colours of CSS: `#046c46`. */
export function toHex(of: Oklch): string {
  return formatHex(of);
}

function inTheme(given: Oklch, theme: 'light' | 'dark'): AccentColours {
  const { paper, tint: own, end } = THEMES[theme];
  const { l, c, h = 0 } = given;
  const tint = rounded(colour(own.l, Math.min(own.c, c * TINT_CHROMA), h));
  const at = (lightness: number) => rounded(shown(colour(lightness, c, h)));
  const readable = (lightness: number) => isReadable(at(lightness), paper, tint);
  const accent = at(readable(l) ? l : nearestThat(readable, l, end));
  return { accent, tint };
}

function isReadable(accent: Oklch, paper: Oklch, tint: Oklch): boolean {
  // A screen shows whole numbers from 0 to 255.
  const seen = formatHex(accent);
  return [paper, tint].every(
    (below) => wcagContrast(accent, below) >= CONTRAST && wcagContrast(seen, formatHex(below)) >= CONTRAST,
  );
}

function colour(l: number, c: number, h: number): Oklch {
  return { mode: 'oklch', l, c, h };
}

/** In OKLCH; `undefined` for what is no colour, or one that only a page knows, such as `currentColor`. */
function parsed(text: string): Oklch | undefined {
  const written = text.trim().toLowerCase();
  // Culori takes "fff" for "#fff"; CSS does not.
  const found = /^(?![0-9a-f]{3,8}$)[#a-z]/.test(written) ? parse(written) : undefined;
  const { l = 0, c = 0, h = 0, alpha = 1 } = (found && oklch(found)) ?? {};
  return found && { ...colour(l, c, h), alpha };
}

/** Whether sRGB has the colour; a rounding error does not count. */
function isShown(of: Oklch): boolean {
  const { r, g, b } = rgb(of);
  return [r, g, b].every((channel) => channel > -0.002 && channel < 1.002);
}

/** The colour of the same hue and lightness that sRGB has. */
function shown(of: Oklch): Oklch {
  return isShown(of) ? of : clampChroma(of, 'oklch');
}

function rounded({ l, c, h = 0 }: Oklch): Oklch {
  const to = (value: number, digits: number) => Number(value.toFixed(digits));
  // Downwards: a rounding must not make a colour that cannot be shown.
  return colour(to(l, 3), Math.floor(c * 1000) / 1000, to(h, 1));
}
