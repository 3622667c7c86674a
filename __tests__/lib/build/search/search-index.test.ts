import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { DamagedCacheError } from '../../../../lib/build/cache/cached-page';
import { searchFiles } from '../../../../lib/build/search/search-index';
import { bytesOf } from '../../../../lib/build/site-files';
import { digestOf } from '../../../../lib/digest';
import { blog, post } from '../../../blog';
import { manyComments } from '../../../browser/posts/comments';
import { inTemporaryFolder } from '../../../temporary-folder';

const CONTENT = blog(
  {
    'posts/reads.md': post(['title: What a read buys', 'date: 2021-03-07', 'categories: ["C++, C#", AWS]']),
    'posts/zh.md': post(['title: 强一致性', 'lang: zh-Hans']),
    'posts/ja.md': post(['title: 東京', 'lang: ja']),
    'posts/de.md': post(['title: Häuser', 'lang: de-AT']),
    'posts/fr.md': post(['title: Façades', 'lang: fr', 'permalink: /été/façades.html']),
  },
  { url: 'https://me.example/blog' },
);

type Files = Map<string, Uint8Array>;

/** The index of posts with these bodies, by path. */
async function index(bodies: Readonly<Record<string, string>>, content = CONTENT): Promise<Files> {
  const prose = Object.entries(bodies).map(
    ([path, html]) => [path, { digest: digestOf(html), prose: () => html }] as const,
  );
  const files = await searchFiles(new Map(prose), content);
  return new Map([...files].map(([name, file]) => [name, bytesOf(file)]));
}

const BODIES = Object.fromEntries(
  CONTENT.posts.map(({ path, title }) => [path, `<div class="prose"><p>${title} text</p></div>`]),
);

let files: Files;
beforeAll(async () => {
  files = await index(BODIES);
});

const entryOf = (from: Files) => {
  const bytes = from.get('pagefind/pagefind-entry.json');
  return JSON.parse(Buffer.from(bytes ?? '').toString());
};

/** What the index holds of each page, by address. */
function pagesOf(from: Files) {
  const fragments = [...from].filter(([name]) => name.endsWith('.pf_fragment'));
  const pages = fragments.map(([name, bytes]) => {
    const page = JSON.parse(gunzipSync(bytes).toString().replace('pagefind_dcd', ''));
    return { language: /fragment\/(\w+)_/.exec(name)?.[1], ...page };
  });
  return new Map(pages.map((page) => [page.url, page]));
}

test('has a part for the site’s language, for each without spaces, and one for all others', () => {
  expect(Object.keys(entryOf(files).languages)).toEqual(['en', 'ja', 'und', 'zh']);
  const languages = [...pagesOf(files)].map(([url, { language }]) => [url, language]).sort();
  expect(languages).toEqual([
    ['/%C3%A9t%C3%A9/fa%C3%A7ades.html', 'und'],
    ['/posts/de/', 'und'],
    ['/posts/ja/', 'ja'],
    ['/posts/reads/', 'en'],
    ['/posts/zh/', 'zh'],
  ]);
});

test('holds of a page its title and body, and what a hit is shown with', () => {
  expect(pagesOf(files).get('/posts/reads/')).toMatchObject({
    content: 'What a read buys. What a read buys text.',
    meta: { title: 'What a read buys', date: '7 March 2021', day: '2021-03-07' },
    filters: { category: ['C++, C#', 'AWS'] },
  });
  expect(pagesOf(files).get('/posts/zh/').filters).toEqual({ lang: ['zh-Hans'] });
});

test('cuts Chinese into words', () => {
  expect(pagesOf(files).get('/posts/zh/').content).toContain('\u200B');
});

test('the same pages give the same bytes, whatever their order', async () => {
  const again = await index(Object.fromEntries(Object.entries(BODIES).reverse()));
  expect([...again.keys()]).toEqual([...files.keys()]);
  for (const [name, bytes] of files)
    expect([name, Buffer.compare(bytes, again.get(name) ?? Buffer.of())]).toEqual([name, 0]);
});

test('brings nothing of Pagefind’s user interfaces', () => {
  const names = [...files.keys()].filter((name) => !/\.pf_\w+$/.test(name));
  expect(names).toEqual([
    'pagefind/pagefind-entry.json',
    'pagefind/pagefind-worker.js',
    'pagefind/pagefind.js',
    'pagefind/wasm.en.pagefind',
  ]);
});

test('pages that are no posts are not searched', async () => {
  const more = { ...BODIES, '/about/': '<div class="prose">about</div>' };
  expect([...(await index(more)).keys()]).toEqual([...files.keys()]);
});

test('a blog without a post in its own language has a part for it all the same', async () => {
  const content = blog({ 'posts/zh.md': post(['title: 强一致性', 'lang: zh']) });
  const [zh] = content.posts;
  const found = await index({ [zh?.path ?? '']: '<div class="prose">文章</div>' }, content);
  expect(Object.keys(entryOf(found).languages)).toEqual(['en', 'zh']);
});

test('no posts, no files', async () => {
  expect((await index({}, blog({}))).size).toBe(0);
});

describe('what is kept of it', () => {
  inTemporaryFolder();
  /** Entries are told apart by what is in them: their keys are the index's own. */
  const kept = (isWanted: (value: unknown) => boolean) =>
    readdirSync('.next/cache/blog', { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.json'))
      .map((name) => path.join('.next/cache/blog', name))
      .filter((place) => isWanted(JSON.parse(readFileSync(place, 'utf8').split('\n')[1] ?? '')));
  const replace = (places: readonly string[], value: unknown) => {
    expect(places).not.toEqual([]);
    const body = JSON.stringify(value);
    for (const place of places) writeFileSync(place, `${digestOf(body)}\n${body}`);
  };
  const same = async () => expect([...(await index(BODIES)).keys()]).toEqual([...files.keys()]);

  test.each<[unknown]>([[null], [1], [[]], [{}], [{ key: 'x', names: [] }]])(
    '%j in the place of names is not believed',
    async (value) => {
      await index(BODIES);
      replace(
        kept((entry) => !Array.isArray(entry)),
        value,
      );
      await same();
    },
  );

  test.each<[unknown]>([[null], [{}], [[1]]])(
    '%j in the place of bytes stops one build, not the next',
    async (value) => {
      await index(BODIES);
      const places = kept(Array.isArray);
      expect(places.length).toBeGreaterThan(1);
      replace(places, value);
      await expect(index(BODIES)).rejects.toThrow(DamagedCacheError);
      await same();
    },
  );
});

test('comments are found: with their post, and those on pages of their own there', async () => {
  const content = blog({
    'posts/long.md': post(['title: A post', 'description: What it says', 'tags: [rare]']),
    'posts/long.comments.json': JSON.stringify(manyComments(200)),
  });
  const text = (words: string) => `<div class="prose"><p>${words}</p></div>`;
  const pages = pagesOf(
    await index({ '/posts/long/': text('The post'), '/posts/long/comments/2/': text('A zebra') }, content),
  );
  expect(pages.get('/posts/long/comments/2/')).toMatchObject({
    content: expect.stringContaining('zebra'),
    meta: { title: 'Comments on “A post”' },
  });
  expect(pages.get('/posts/long/comments/2/')?.content).not.toMatch(/rare|What it says/);
  expect(pages.get('/posts/long/')?.content).toMatch(/What it says.*The post.*rare/);
});
