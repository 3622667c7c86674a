import { hasWords, spokenLanguage, wordsOf } from '../../../lib/words/words-of';

describe('wordsOf', () => {
  it.each([
    ['en', 'Search'],
    ['en-US', 'Search'],
    ['de', 'Suche'],
    ['de-AT', 'Suche'],
    ['DE-ch', 'Suche'],
    ['fr-CA', 'Recherche'],
    ['es-419', 'Buscar'],
    ['ja', '検索'],
    ['zh', '搜索'],
    ['zh-CN', '搜索'],
    ['zh-Hans-HK', '搜索'],
    ['zh-TW', '搜尋'],
    ['zh-HK', '搜尋'],
    ['zh-Hant', '搜尋'],
    ['ar-EG', 'بحث'],
  ])('speaks %s', (tag, search) => {
    expect(hasWords(tag)).toBe(true);
    expect(wordsOf(tag).frame.search).toBe(search);
  });

  it('takes the first language that it knows', () => {
    expect(wordsOf('ko', 'de').frame.search).toBe('Suche');
    expect(wordsOf(undefined, 'de').frame.search).toBe('Suche');
    expect(wordsOf('fr', 'de').frame.search).toBe('Recherche');
    expect(spokenLanguage('ko', 'de-AT')).toBe('de-AT');
  });

  it('falls back to English, counts included', () => {
    expect(hasWords('ko')).toBe(false);
    const words = wordsOf('ko');
    expect(words.frame.search).toBe('Search');
    expect([0, 1, 2, 1204].map(words.listing.posts)).toEqual(['0 posts', '1 post', '2 posts', '1,204 posts']);
  });

  it('counts as the country does', () => {
    expect(wordsOf('de').listing.posts(12_345)).toBe('12.345 Beiträge');
    expect(wordsOf('es').listing.posts(12_345)).toBe('12.345 artículos');
    expect(wordsOf('es-MX').listing.posts(12_345)).toBe('12,345 artículos');
  });
});
