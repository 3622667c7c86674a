import { readCache, textKey, writeCache } from '../../../../lib/build/cache/cache';
import { checkBodies } from '../../../../lib/build/cache/kept-checks';
import { markdownKey } from '../../../../lib/build/cache/kept-markdown';
import { textAt } from '../../../../lib/build/render-texts';
import { postsAndPages } from '../../../../lib/content/posts-and-pages';
import { isObject } from '../../../../lib/value-shapes';
import { blog, post } from '../../../blog';
import { inTemporaryFolder } from '../../../temporary-folder';

inTemporaryFolder();

const FILES = {
  'posts/a.md': post([], '[x](/nowhere/)\n'),
  'posts/b.md': post([], '## Part\n\nText.\n'),
  'posts/c.md': post([], '[there](b.md#part)\n'),
};

/** The messages about each body. */
async function check(files: Record<string, string>): Promise<Record<string, string[]>> {
  const content = blog(files);
  const bodies = await checkBodies(postsAndPages(content), content);
  return Object.fromEntries(
    [...bodies].map(([source, problems]) => [source, problems.map(({ message }) => message)]),
  );
}

const FOUND = { 'posts/a.md': ['"/nowhere/" leads nowhere'], 'posts/b.md': [], 'posts/c.md': [] };

/** Puts another problem into what a body was rendered to: who reads that says so. */
function plant(source: string): void {
  const content = blog(FILES);
  const text = textAt({ source, part: 'body' }, content);
  if (text === undefined) throw new Error(`no ${source}`);
  const key = markdownKey(text.piece, text.context);
  const kept = readCache(key);
  if (!isObject(kept) || !isObject(kept.rendered)) throw new Error(`${source} is not kept`);
  const problem = { file: source, severity: 'warning', message: 'planted', rule: 'link' };
  writeCache(key, { ...kept, rendered: { ...kept.rendered, problems: [problem] } });
}

test('what was found is believed without a look at what bodies were rendered to', async () => {
  expect(await check(FILES)).toEqual(FOUND);
  plant('posts/a.md');
  plant('posts/b.md');
  expect(await check(FILES)).toEqual(FOUND);
});

test('a body that refers to a heading elsewhere is looked at each time', async () => {
  await check(FILES);
  plant('posts/c.md');
  expect(await check(FILES)).toEqual({ ...FOUND, 'posts/c.md': ['planted'] });
});

test('where links or images may lead elsewhere, all bodies are looked at', async () => {
  await check(FILES);
  plant('posts/b.md');
  expect(await check({ ...FILES, 'public/new.txt': 'new' })).toEqual({ ...FOUND, 'posts/b.md': ['planted'] });
  const mended = await check({ ...FILES, 'posts/n.md': post(['permalink: /nowhere/'], 'Text.\n') });
  expect(mended['posts/a.md']).toEqual([]);
});

test('a body that was edited is looked at, and a post that is gone is forgotten', async () => {
  await check(FILES);
  const { 'posts/a.md': _, ...others } = FILES;
  expect(await check({ ...others, 'posts/b.md': post([], '[y](/gone/)\n') })).toEqual({
    'posts/b.md': ['"/gone/" leads nowhere'],
    'posts/c.md': ['"b.md#part": posts/b.md has no heading #part'],
  });
});

test.each<[unknown]>([[null], [{}], [{ targets: 1, pieces: [] }], [{ targets: 'x', pieces: [1] }]])(
  '%j in the place of what was found is not believed',
  async (value) => {
    await check(FILES);
    writeCache(textKey('checks'), value);
    expect(await check(FILES)).toEqual(FOUND);
  },
);

test('a damaged piece is not believed', async () => {
  await check(FILES);
  const head = readCache(textKey('checks'));
  if (!isObject(head) || !Array.isArray(head.pieces)) throw new Error('no head');
  for (const damage of [null, [['posts/a.md', { key: 'k' }]], [['posts/a.md', { key: 1, problems: [] }]]]) {
    writeCache(String(head.pieces[0]), damage);
    expect(await check(FILES)).toEqual(FOUND);
  }
});
