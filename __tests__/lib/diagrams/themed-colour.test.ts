import { converter, wcagContrast } from 'culori';
import { type ColourUse, themedColour } from '../../../lib/diagrams/themed-colour';

test.each<[string, ColourUse, string]>([
  ['black', 'stroke', 'currentColor'],
  ['black', 'text', 'currentColor'],
  ['#000', 'fill', 'currentColor'],
  ['white', 'fill', 'var(--paper)'],
  ['white', 'text', 'var(--paper)'],
  ['lightgrey', 'fill', 'var(--tint)'],
  ['rgb(136, 136, 136)', 'stroke', 'var(--soft)'],
  ['grey', 'fill', 'var(--rule)'],
  ['rgba(0, 0, 0, 0)', 'fill', 'none'],
  ['transparent', 'stroke', 'none'],
  ['none', 'fill', 'none'],
  ['#99999900', 'stroke', 'none'],
  ['currentColor', 'stroke', 'currentColor'],
  ['url(javascript:alert(1))', 'fill', 'currentColor'],
  ['expression(alert(1))', 'text', 'currentColor'],
])('%s of a %s is %s', (colour, use, expected) => {
  expect(themedColour(colour, use)).toBe(expected);
});

/** Day and night, with the site's ink and paper there. */
const THEMES = [
  { ink: '#19201d', paper: '#fcfdfd' },
  { ink: '#d7dcd9', paper: '#111513' },
] as const;

const pair = (text: string) => /^light-dark\((#\w{6}),(#\w{6})\)$/.exec(text)?.slice(1) ?? [];

test.each(['lightblue', 'yellow', '#f96', '#cfe8da', 'pink', 'orange', 'lime'])(
  'ink can be read on %s, by day and by night',
  (colour) => {
    const found = pair(themedColour(colour, 'fill'));
    expect(found).toHaveLength(2);
    for (const [at, ground] of found.entries()) {
      expect(wcagContrast(ground, THEMES[at]?.ink ?? ground)).toBeGreaterThan(4.5);
    }
  },
);

test.each(['navy', 'darkgreen', '#8b0000', 'blue', 'purple'])(
  'words in the colour of paper can be read on %s, and words in %s on paper',
  (colour) => {
    for (const use of ['fill', 'text'] as const) {
      const found = pair(themedColour(colour, use));
      expect(found).toHaveLength(2);
      for (const [at, each] of found.entries()) {
        expect(wcagContrast(each, THEMES[at]?.paper ?? each)).toBeGreaterThan(4.5);
      }
    }
  },
);

test('a colour keeps its hue', () => {
  const hue = (colour: string) => converter('oklch')(colour)?.h ?? 0;
  const [day = '', night = ''] = pair(themedColour('#1d5b92', 'stroke'));
  expect(Math.abs(hue(day) - hue('#1d5b92'))).toBeLessThan(8);
  expect(Math.abs(hue(night) - hue('#1d5b92'))).toBeLessThan(8);
});
