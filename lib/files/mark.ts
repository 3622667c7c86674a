import { toHtml } from 'hast-util-to-html';
import { s } from 'hastscript';
import { accentOf, toHex } from '../site/accent';
import type { Site } from '../site/site';

/** The accent of `components/tokens.css`. */
const OWN_ACCENT = { light: '#046c46', dark: '#71d6a3' };

/** The blog's own drawing, with few points: an icon has few pixels. */
const DRAWING =
  'M111,61c7-8 14-23 11-35s-14-19-24-16-19 11-24 18-6 12-8 17-2 9-2 12-1 8-2 10-2 6-3 8-4 4-7 5-7 2-14 0-15-7-23-18-14-30-9-44 21-16 33-10 20 15 24 22 6 12 8 16 2 9 4 12 3 6 5 8 6 3 11 2 11-3 16-9 12-18 11-28-8-17-16-17-17 7-22 12-7 12-9 17-1 9-1 13 1 7 1 10 3 5 5 7 5 4 9 4 10-1 18-6 16-15 20-29-1-30-12-33-23 3-31 10-11 14-13 19-4 11-5 15-1 7-2 10-3 6-5 8-4 4-8 5-10-1-17-5-16-14-20-27-1-29 9-34 22 1 30 8 12 14 14 19 4 11 4 15';

/**
 * The icon of a blog whose owner has put none into `public/`, as SVG: the blog's drawing in the accent or, without drawings, the
 * first letter of its title. It follows the theme of the browser.
 * @param pen how wide its line is, on a side of 136: the smaller the icon, the broader.
 */
export function markFile(
  { accent, drawings, title }: Pick<Site, 'accent' | 'drawings' | 'title'>,
  pen = BROAD,
): string {
  const { light, dark } = accent === undefined ? OWN_ACCENT : accentsOf(accent);
  const property = drawings ? 'stroke' : 'fill';
  const rule = (colour: string) => `svg{${property}:${colour}}`;
  const style = s('style', `${rule(light)}@media(prefers-color-scheme:dark){${rule(dark)}}`);
  const xmlns = 'http://www.w3.org/2000/svg';
  const stroke = { fill: 'none', strokeWidth: pen, strokeLinecap: 'round' };
  const mark = drawings
    ? s('svg', { xmlns, viewBox: '-4 -25 136 136', ...stroke }, style, s('path', { d: DRAWING }))
    : s('svg', { xmlns, viewBox: '0 0 136 136' }, style, s('text', LETTER, firstLetter(title)));
  return `${toHtml(mark, { space: 'svg', closeEmptyElements: true })}\n`;
}

/** For an icon of a few pixels, and for one on a home screen. */
const BROAD = 9;
export const FINE = 4;

const LETTER = { x: 68, y: 108, fontSize: 120, fontWeight: 700, fontFamily: 'serif', textAnchor: 'middle' };

function firstLetter(title: string): string {
  const letters = [...new Intl.Segmenter().segment(title)].map(({ segment }) => segment);
  return (letters.find((letter) => /[\p{L}\p{N}]/u.test(letter)) ?? letters[0] ?? '').toUpperCase();
}

function accentsOf(accent: string): { light: string; dark: string } {
  const made = accentOf(accent);
  // The configuration has refused such a colour.
  if ('wrong' in made) return OWN_ACCENT;
  return { light: toHex(made.light.accent), dark: toHex(made.dark.accent) };
}
