import { blockCount, blockOf, otherParts, partName } from '../../../../lib/build/search/search-parts';
import { blog, post } from '../../../blog';

test.each([
  [0, 1],
  [64, 1],
  [65, 2],
  [1000, 16],
  [10_000, 64],
  [100_000, 64],
])('%i posts are in %i blocks', (posts, count) => expect(blockCount(posts)).toBe(count));

test('blocks are filled evenly, and a post is always in the same', () => {
  const sizes = new Map<number, number>();
  for (let i = 0; i < 1000; i++) {
    const block = blockOf(`/posts/${i}/`, 16);
    sizes.set(block, (sizes.get(block) ?? 0) + 1);
    expect(blockOf(`/posts/${i}/`, 16)).toBe(block);
  }
  expect(sizes.size).toBe(16);
  expect(Math.max(...sizes.values())).toBeLessThan(100);
});

test('a post without a language goes where its letters say', () => {
  const zh = partName('zh', 0);
  const chinese = post(['date: 2021-01-01'], '向量数据库的检索质量取决于分词。');
  expect(otherParts(blog({ 'posts/a.md': chinese }))).toEqual([zh]);
  expect(otherParts(blog({ 'posts/a.md': chinese }, { language: 'zh-CN' }))).toEqual([]);
  expect(otherParts(blog({ 'posts/a.md': post(['lang: en'], '数据库') }))).toEqual([]);
  const korean = post(['date: 2021-01-01'], '검색 품질은 단어 분리에 달려 있다.');
  expect(otherParts(blog({ 'posts/a.md': korean }))).toEqual(['und']);
});

test('parts are named by language and block, but for the one that browsers open', () => {
  expect([partName('en', 0), partName('en', 3), partName('und', 0)]).toEqual(['en', 'en-x-3', 'und']);
  const many = Object.fromEntries(
    Array.from({ length: 70 }, (_, i) => [`posts/${i}.md`, post(i === 0 ? ['lang: de'] : [])]),
  );
  const german = blockOf('/posts/0/', 2);
  expect(otherParts(blog(many))).toEqual(['en-x-1', partName('und', german)]);
  expect(otherParts(blog({ 'posts/a.md': post() }))).toEqual([]);
});

test('each part has the name of a language that Intl knows, so that words are found in it by its rules', () => {
  for (const language of ['zh', 'ja', 'th', 'und', 'de']) {
    expect(Intl.getCanonicalLocales(partName(language, 12))).toEqual([`${language}-x-12`]);
  }
});
