import { readFileSync } from 'node:fs';
import path from 'node:path';
import { cardName } from '../../../lib/card/card';
import { CARD_IMPORTS, cardProblems, makeCards, readCard } from '../../../lib/files/cards';
import { formatProblem } from '../../../lib/problems/format-problems';
import type { SiteConfig } from '../../../lib/site/site';
import { cardOf, cardsOf } from '../../../lib/views/card';
import { blog, post } from '../../blog';

const kept = new Map<string, unknown>();
const drawn: string[] = [];
jest.mock('../../../lib/build/cache/cache', () => ({
  hasBytes: (key: string) => kept.has(`${key}.bin`),
  readBytes: (key: string) => kept.get(`${key}.bin`),
  writeBytes: (key: string, bytes: Uint8Array) => kept.set(`${key}.bin`, bytes),
  readCache: (key: string) => kept.get(key),
  writeCache: (key: string, value: unknown) => kept.set(key, value),
}));
jest.mock('../../../lib/card/picture', () => {
  const real = jest.requireActual('../../../lib/card/picture');
  return {
    pictureOf: (card: { title: string }) => {
      drawn.push(card.title);
      return real.pictureOf(card);
    },
  };
});

beforeEach(() => {
  kept.clear();
  drawn.length = 0;
});

const nameAt = (lines: string[], config: Partial<SiteConfig> = {}, body?: string) => {
  const content = blog({ 'posts/a.md': post(lines, body) }, config);
  const [own] = content.posts;
  const card = own && cardOf(own, content);
  return card && cardName(card);
};

describe('a card has another name exactly when its picture changes', () => {
  const before = nameAt(['title: One']);
  test.each<[string, string[], Partial<SiteConfig>]>([
    ['the title', ['title: Two'], {}],
    ['the date', ['title: One', 'date: 2026-05-02'], {}],
    ['the category', ['title: One', 'category: Notes'], {}],
    ['the drawing', ['title: One', 'slug: b'], {}],
    ['the language', ['title: One', 'lang: ja'], {}],
    ['the accent', ['title: One'], { accent: '#8a2be2' }],
    ['no drawings', ['title: One'], { drawings: false }],
    ['the type', ['title: One'], { type: 'sans' }],
    ['the name of the site', ['title: One'], { title: 'Another' }],
  ])('%s', (_, lines, config) => expect(nameAt(lines, config)).not.toBe(before));

  test('a text, a tag or an address is no part of it', () => {
    expect(nameAt(['title: One', 'tags: [x]'], {}, 'Other text.\n')).toBe(before);
    expect(nameAt(['title: One'], { url: 'https://other.test/sub' })).toBe(before);
  });
});

test('an image of the post, of the site, or the configuration, comes first', () => {
  const files = { 'posts/a.md': post(), 'public/me.png': '' };
  expect(cardsOf(blog(files)).size).toBe(2);
  expect(cardsOf(blog(files, { shareImage: { src: '/me.png', alt: 'Me' } })).size).toBe(0);
  expect(cardsOf(blog(files, { shareImage: { src: '/gone.png', alt: 'Me' } })).size).toBe(2);
  expect(cardsOf(blog(files, { cards: false })).size).toBe(0);
  expect(nameAt(['image: https://pics.test/a.png'])).toBeUndefined();
});

test('what is drawn once is kept', async () => {
  const content = blog({ 'posts/a.md': post(['title: One']), 'posts/b.md': post(['title: Two']) });
  const names = [...cardsOf(content).keys(), 'unknown.png'];
  const progress = jest.fn();
  await makeCards(names, content, progress);
  expect(drawn.sort()).toEqual(['A blog', 'One', 'Two']);
  expect(progress).toHaveBeenLastCalledWith(3, 3);
  await makeCards(names, content);
  expect(drawn).toHaveLength(3);
});

test('next dev draws what it is asked for', async () => {
  const content = blog({ 'posts/a.md': post(['title: One']) });
  const [, name = ''] = [...cardsOf(content).keys()];
  const media = await readCard(name, content);
  expect(media?.contentType).toBe('image/png');
  expect(drawn).toEqual(['One']);
  await readCard(name, content);
  expect(drawn).toEqual(['One']);
  expect(await readCard('0123456789abcdef.png', content)).toBeUndefined();
});

test('characters that no font has are reported at the title, once drawn or not', async () => {
  const files = {
    'posts/a.md': post(['title: "One 𓀀"']),
    'posts/b.md': post(['title: Plain']),
    'posts/c.md': post(['title: 从小数点后']),
  };
  const content = blog(files, { title: 'Egypt 𓂀' });
  const said = [
    'site.config.ts warning the preview image leaves out 𓂀, which no font of lib/card/fonts has; write the title without, or set shareImage [card]',
    'posts/a.md:3:8 warning the preview image leaves out 𓀀, which no font of lib/card/fonts has; write the title without, or give the post an image of its own [card]',
  ];
  const saidOfPosts = async () =>
    (await cardProblems(content)).map(formatProblem).filter((line) => !/posts\/[bc]/.test(line));
  expect(await saidOfPosts()).toEqual(said);
  await makeCards(cardsOf(content).keys(), content);
  drawn.length = 0;
  expect(await saidOfPosts()).toEqual(said);
  expect(drawn).toEqual([]);
});

test('all code that draws cards is a part of their keys', () => {
  const seen = new Set<string>();
  const visit = (file: string) => {
    if (seen.has(file)) return;
    seen.add(file);
    const text = readFileSync(path.join(__dirname, '../../..', file), 'utf8');
    for (const [, to = ''] of text.matchAll(/(?<!import type [^;]*)(?:from|import\()\s*'(\.[^']+)'/g)) {
      const target = path.posix.join(path.posix.dirname(file), to);
      if (!target.endsWith('.json')) visit(`${target}.ts`);
    }
  };
  visit('lib/card/picture.ts');
  visit('lib/card/encode-card.ts');
  const elsewhere = [...seen].filter((file) => !file.startsWith('lib/card/'));
  expect(elsewhere.length).toBeGreaterThan(2);
  expect(elsewhere.filter((file) => !CARD_IMPORTS.includes(file))).toEqual([]);
});
