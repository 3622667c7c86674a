import { JSDOM } from 'jsdom';
import { markFile } from '../../../lib/files/mark';
import { accentOf, toHex } from '../../../lib/site/accent';

const mark = (config: { accent?: string; drawings?: boolean; title?: string } = {}) => {
  const { accent, drawings = true, title = 'A blog' } = config;
  return markFile({ drawings, title, ...(accent !== undefined && { accent }) });
};

/** Parses as XML, which throws where the file is not well formed. */
const parsed = (svg: string) => new JSDOM(svg, { contentType: 'image/svg+xml' }).window.document;

test('is drawn in the blog’s green, in both themes', () => {
  expect(mark()).toContain(
    '<style>svg{stroke:#046c46}@media(prefers-color-scheme:dark){svg{stroke:#71d6a3}}</style>',
  );
  expect(parsed(mark()).querySelectorAll('path')).toHaveLength(1);
});

test('follows the accent', () => {
  const made = accentOf('#8a2be2');
  if ('wrong' in made) throw new Error(made.wrong);
  expect(mark({ accent: '#8a2be2' })).toContain(`svg{stroke:${toHex(made.light.accent)}}`);
  expect(mark({ accent: '#8a2be2' })).toContain(`svg{stroke:${toHex(made.dark.accent)}}`);
});

test.each([
  ['ada’s notebook', 'A'],
  ['«ж»', 'Ж'],
  ['你好', '你'],
  ['👩‍💻 & <b>', 'B'],
  ['&', '&'],
  ['👩‍💻', '👩‍💻'],
])('without drawings, of %s it is the letter %s', (title, letter) => {
  const document = parsed(mark({ drawings: false, title }));
  expect(document.querySelector('text')?.textContent).toBe(letter);
  expect(document.querySelector('style')?.textContent).toMatch(/^svg\{fill:#[0-9a-f]{6}\}/);
});
