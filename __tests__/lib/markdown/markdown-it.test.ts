import { renderMarkdown } from '../../../lib/markdown/render';
import { DEFAULT_SYNTAX, type Syntax } from '../../../lib/markdown/syntax';
import { testContext } from './context';

async function html(markdown: string, markdownIt?: Syntax['markdownIt']): Promise<string> {
  const syntax: Syntax = {
    ...DEFAULT_SYNTAX,
    headingIds: 'hexo-markdown-it',
    ...(markdownIt && { markdownIt }),
  };
  const { html } = await renderMarkdown({ path: 'posts/a.md', markdown }, { ...testContext({}), syntax });
  return html;
}

// Expected texts are those of markdown-it 13 with the options of hexo-renderer-markdown-it.
test.each([
  ['well.. or (c) 2020 (TM) +- 5', '<p>well… or © 2020 ™ ± 5</p>'],
  ['what?... no!!!!!! a,, b', '<p>what?.. no!!! a, b</p>'],
  [
    '`(c)..` [a..](https://a.example/..)',
    '<p><code>(c)..</code> <a href="https://a.example/.." rel="noopener">a…</a></p>',
  ],
])('signs of %s', async (markdown, expected) => {
  expect(await html(markdown, { typographer: true, linkify: false })).toBe(expected);
  expect(await html(markdown)).not.toBe(expected);
});

const link = (href: string, text: string) => `<a href="${href}" rel="noopener">${text}</a>`;

test.each([
  [
    'see example.org/a, or Crates.io.',
    `<p>see ${link('http://example.org/a', 'example.org/a')}, or ${link('http://Crates.io', 'Crates.io')}.</p>`,
  ],
  ['`example.org` [example.org](/b/)', '<p><code>example.org</code> <a href="/b/">example.org</a></p>'],
  ['https://c.example/ d', `<p>${link('https://c.example/', 'https://c.example/')} d</p>`],
  ['README.md, e.g. run.sh at 1.5', '<p>README.md, e.g. run.sh at 1.5</p>'],
])('hosts in %s', async (markdown, expected) => {
  expect(await html(markdown, { typographer: false, linkify: true })).toBe(expected);
});

test('ids are made of the text with its signs, and count from 2', async () => {
  const made = await html('## A.. `b--c` <i>d</i>\n\n## E\n\n## E\n\n## E\n');
  expect([...made.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)).toEqual([
    'A…-b-c-i-d-i',
    'E',
    'E-2',
    'E-3',
  ]);
});
