import { oklch } from 'culori';
import { HUES, LIGHTNESSES } from './tone-classes';

/** Below this, no hue is seen. */
const GREY = 0.03;

/** The classes of the nearest colour. @param rgb each 0 to 255. */
export function toneOf({ r, g, b }: { r: number; g: number; b: number }): string {
  const { l, c, h = 0 } = oklch({ mode: 'rgb', r: r / 255, g: g / 255, b: b / 255 });
  const lightness = LIGHTNESSES[Math.min(3, Math.max(0, Math.floor((l - 0.2) / 0.2)))] ?? LIGHTNESSES[0];
  const hue = c < GREY ? undefined : HUES[Math.floor(h / 60) % 6];
  return hue === undefined ? lightness : `${lightness} ${hue}`;
}
