import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { writeCache } from '../../../../lib/build/cache/cache';
import { markdownKey, readMarkdown, renderKept } from '../../../../lib/build/cache/kept-markdown';
import { codeDigest } from '../../../../lib/build/code/code-digest';
import { inTemporaryFolder } from '../../../temporary-folder';
import { testContext } from '../../markdown/context';

inTemporaryFolder();

const context = testContext();
const markdown = jest.fn(() => 'To [b](b.md).\n');
beforeEach(() => markdown.mockClear());
const piece = { path: 'posts/a.md', part: 'body', digest: 'd1', markdown } as const;
const HTML = expect.stringContaining('<a href="/posts/b/">b</a>');
const render = async (world = context) => {
  markdown.mockClear();
  const { rendered } = await renderKept(piece, world);
  return { html: rendered.html, read: markdown.mock.calls.length };
};

test('a text is rendered once', async () => {
  expect(await render()).toEqual({ html: HTML, read: 1 });
  expect(await render()).toEqual({ html: HTML, read: 0 });
});

test('a text is rendered anew after what it links to has gone', async () => {
  await render();
  const gone = testContext({ resolveLink: () => ({ kind: 'missing', message: 'is gone' }) });
  expect(await render(gone)).toEqual({ html: expect.not.stringContaining('/posts/b/'), read: 1 });
});

test('a text whose problems say all that a problem can say is rendered once', async () => {
  markdown.mockReturnValueOnce('** not strong**，[b](gone.md).\n');
  const gone = testContext({ resolveLink: () => ({ kind: 'missing', message: 'is gone' }) });
  const { rendered } = await renderKept(piece, gone);
  const fields = new Set(rendered.problems.flatMap((problem) => Object.keys(problem)));
  expect(fields).toEqual(new Set(['file', 'line', 'column', 'severity', 'message', 'rule', 'lost', 'fixes']));
  expect(await render(gone)).toEqual({ html: rendered.html, read: 0 });
});

const RENDERED = { html: '', headings: [], problems: [] };
test.each<[unknown]>([
  [null],
  [1],
  ['<p>'],
  [[]],
  [{}],
  [{ lookups: [] }],
  [{ lookups: [1], rendered: RENDERED }],
  [{ lookups: [], rendered: '<p>' }],
  [{ lookups: [], rendered: { ...RENDERED, html: 1 } }],
  [{ lookups: [], rendered: { ...RENDERED, headings: [{ depth: '1' }] } }],
  [{ lookups: [], rendered: { ...RENDERED, problems: [{ message: 'x' }] } }],
  [{ lookups: [], rendered: { ...RENDERED, toc: [] } }],
])('%j in the place of a text is not believed, and replaced', async (value) => {
  const key = markdownKey(piece, context);
  writeCache(key, value);
  expect(readMarkdown(key)).toBeUndefined();
  expect(await render()).toEqual({ html: HTML, read: 1 });
  expect(await render()).toEqual({ html: HTML, read: 0 });
});

test.each<[string, (text: string) => string]>([
  ['cut short', (text) => text.slice(0, -3)],
  ['emptied', () => ''],
  ['no JSON', () => 'hello'],
  ['of another checksum', (text) => text.replace('>b</a>', '>c</a>')],
])('a text that is %s is rendered anew', async (_, damage) => {
  await render();
  const [place = ''] = readdirSync('.next/cache/blog', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  writeFileSync(place, damage(readFileSync(place, 'utf8')));
  expect(await render()).toEqual({ html: HTML, read: 1 });
});

test('a text that other code has rendered is rendered anew', async () => {
  await render();
  mkdirSync('lib');
  writeFileSync('lib/a.ts', 'other');
  codeDigest({ again: true });
  expect(await render()).toEqual({ html: HTML, read: 1 });
});

test('a text that cannot be kept is rendered each time', async () => {
  mkdirSync('.next/cache', { recursive: true });
  writeFileSync('.next/cache/blog', 'a file where the folder should be');
  expect(await render()).toEqual({ html: HTML, read: 1 });
  expect(await render()).toEqual({ html: HTML, read: 1 });
});
