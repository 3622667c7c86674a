/**
 * Classes for the colour that stands where an image is still to come: a lightness, and a hue unless the colour is grey. The
 * security policy allows no `style`, so the colours are few; their rules are in components/picture.css.
 */
export const LIGHTNESSES = ['tone-1', 'tone-2', 'tone-3', 'tone-4'] as const;
export const HUES = ['hue-1', 'hue-2', 'hue-3', 'hue-4', 'hue-5', 'hue-6'] as const;

const ALL: ReadonlySet<string> = new Set([...LIGHTNESSES, ...HUES]);

/** Those of a tone, as image facts have it. */
export function toneClasses(tone: string | undefined): string[] {
  return (tone ?? '').split(' ').filter((name) => ALL.has(name));
}
