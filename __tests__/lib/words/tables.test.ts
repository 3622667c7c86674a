import type { Words } from '../../../lib/words/words';
import { SPOKEN, wordsOf } from '../../../lib/words/words-of';

/** What a list of words holds at which key: `search.live.nothing`. */
function entriesOf(words: object, path = ''): [key: string, value: unknown][] {
  return Object.entries(words).flatMap(([key, value]): [string, unknown][] =>
    typeof value === 'object' && value !== null ? entriesOf(value, `${path}${key}.`) : [[path + key, value]],
  );
}

/** Every text of a language; functions say theirs with marks for their parameters. */
function textsOf(language: string): Map<string, string> {
  const texts = entriesOf(wordsOf(language)).filter(([key]) => key !== 'locale');
  return new Map(
    texts.map(([key, value]) => [key, typeof value === 'function' ? said(value) : String(value)]),
  );
}

function said(make: CallableFunction): string {
  const values = String(make) === String(COUNT) ? [5] : ['‹1›', '‹2›', '‹3›'].slice(0, make.length);
  return String(Reflect.apply(make, undefined, values));
}

/** Counts take a number, which has no mark; all are made by one function. */
const COUNT = wordsOf('en').listing.posts;

const english = textsOf('en');
/** A plural that English has need not be one elsewhere, nor the reverse. */
const keys = (texts: ReadonlyMap<string, string>) =>
  [...texts.keys()].filter((key) => !/\.found\.(?!other)/.test(key)).sort();

describe.each(SPOKEN)('%s', (language) => {
  const texts = textsOf(language);

  test('has every word that English has', () => {
    expect(keys(texts)).toEqual(keys(english));
    expect([...texts].filter(([, text]) => text.trim() === '' || text !== text.trim())).toEqual([]);
  });

  test('has the same places for values and links, and leaves no value out', () => {
    const places = (text = '') =>
      [...text.matchAll(/‹\d›|\{\w+\}|\]\(\w+\)|#/g)].map(([place]) => place).sort();
    const wrong = keys(texts).filter(
      (key) => String(places(texts.get(key))) !== String(places(english.get(key))),
    );
    expect(wrong).toEqual([]);
  });

  test('is not English left untranslated', () => {
    if (language === 'en') return;
    const same = [...texts].filter(([key, text]) => english.get(key) === text);
    expect(same.length).toBeLessThan(16);
    expect(same.filter(([, text]) => text.split(' ').length > 3)).toEqual([]);
  });

  test('sets its signs as its readers do', () => {
    const all = [...texts].map(([key, text]) => `${key}: ${text}`);
    // Straight quotes and three dots are typed, not set.
    expect(all.filter((text) => /["']|\.\.\./.test(text))).toEqual([]);
    const said = [...texts.values()];
    if (language === 'fr') expect(said.filter((text) => / [:;!?»]|« |\u00a0[;!?]/.test(text))).toEqual([]);
    if (/^(zh|ja)/.test(language)) {
      expect(said.filter((text) => /[\p{scx=Han}\p{scx=Kana}][,.:;!?]/u.test(text))).toEqual([]);
    }
    if (language === 'ar') expect(said.filter((text) => /\p{sc=Arab}[,;?]/u.test(text))).toEqual([]);
  });
});

describe('counts', () => {
  const NUMBERS = [0, 1, 2, 5, 11, 100, 1000];
  const POSTS: Record<string, string[]> = {
    ar: ['لا مقالات', 'مقالة واحدة', 'مقالتان', '5 مقالات', '11 مقالة', '100 مقالة', '1,000 مقالة'],
    de: [
      '0 Beiträge',
      '1 Beitrag',
      '2 Beiträge',
      '5 Beiträge',
      '11 Beiträge',
      '100 Beiträge',
      '1.000 Beiträge',
    ],
    en: ['0 posts', '1 post', '2 posts', '5 posts', '11 posts', '100 posts', '1,000 posts'],
    es: [
      '0 artículos',
      '1 artículo',
      '2 artículos',
      '5 artículos',
      '11 artículos',
      '100 artículos',
      '1000 artículos',
    ],
    fr: [
      '0 article',
      '1 article',
      '2 articles',
      '5 articles',
      '11 articles',
      '100 articles',
      '1\u202f000 articles',
    ],
    ja: ['0件の記事', '1件の記事', '2件の記事', '5件の記事', '11件の記事', '100件の記事', '1,000件の記事'],
    'zh-Hans': ['0 篇文章', '1 篇文章', '2 篇文章', '5 篇文章', '11 篇文章', '100 篇文章', '1,000 篇文章'],
    'zh-Hant': ['0 篇文章', '1 篇文章', '2 篇文章', '5 篇文章', '11 篇文章', '100 篇文章', '1,000 篇文章'],
  };

  test.each(SPOKEN)('posts in %s', (language) => {
    expect(NUMBERS.map(wordsOf(language).listing.posts)).toEqual(POSTS[language]);
  });

  test.each(SPOKEN)('nothing is without its number in %s', (language) => {
    const { listing, post, category, tag, preview }: Words = wordsOf(language);
    for (const counted of [listing.posts, post.minutes, category.counted, tag.counted, preview.save]) {
      for (const number of NUMBERS) expect(counted(number)).not.toMatch(/#|^$/);
      expect(counted(5)).toContain('5');
    }
  });

  test('a million reads well in French and Spanish', () => {
    expect(wordsOf('fr').listing.posts(1_000_000)).toBe('1\u202f000\u202f000 d’articles');
    expect(wordsOf('es').listing.posts(1_000_000)).toBe('1.000.000 de artículos');
  });
});
