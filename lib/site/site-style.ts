import { accentOf, toCss } from './accent';
import { fontFamily } from './keys/font-stack';
import type { Site } from './site';

/**
 * What the configuration changes in the look, as one rule of CSS: it takes the place of tokens of `components/tokens.css`. Empty
 * where the look is the blog's own. The rule stands in each page's head, and in the site's policy by its digest.
 */
export function siteStyle({ accent, type }: Pick<Site, 'accent' | 'type'>): string {
  const tokens = [...(accent === undefined ? [] : accentTokens(accent)), ...typeTokens(type)];
  return tokens.length === 0 ? '' : `:root{${tokens.map(([name, value]) => `${name}:${value}`).join(';')}}`;
}

function accentTokens(accent: string): [string, string][] {
  const made = accentOf(accent);
  if ('wrong' in made) return [];
  const { light, dark } = made;
  return (['accent', 'tint'] as const).map((name) => [
    `--${name}`,
    `light-dark(${toCss(light[name])},${toCss(dark[name])})`,
  ]);
}

function typeTokens(type: string): [string, string][] {
  if (type === 'serif') return [];
  const made = fontFamily(type);
  return 'wrong' in made ? [] : [['--serif', made.css]];
}
