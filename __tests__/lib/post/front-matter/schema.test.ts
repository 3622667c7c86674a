import { frontMatterFields } from '../../../../lib/post/front-matter/schema';
import { dataOf } from './parse';

test('every field tells README its spellings and what it means', () => {
  const spellings = frontMatterFields.flatMap((field) => field.spellings);
  expect(new Set(spellings).size).toBe(spellings.length);
  for (const { field, spellings, what } of frontMatterFields) {
    expect(spellings.length).toBeGreaterThan(0);
    expect(what).toMatch(/^\S.+[^.]$/);
    const sample: Partial<Record<string, string>> = {
      date: '2026-05-01',
      updated: '2026-05-01',
      canonicalUrl: 'https://a.example/',
      syndication: 'https://a.example/',
      expiryDate: '2026-05-01',
      lang: 'de',
      description: 'x',
    };
    const value = sample[field] ?? '1';
    const special: Partial<Record<string, string>> = {
      robots: 'robots: noindex',
      'build.render': 'build: { render: never }',
      'build.list': 'build: { list: never }',
      listed: 'listed: false',
      status: 'status: draft',
    };
    for (const spelling of spellings) {
      const key =
        special[spelling] ??
        `${spelling.replace('.', ': { ')}: ${value}${spelling.includes('.') ? ' }' : ''}`;
      expect([spelling, Object.keys(dataOf(key))]).toEqual([spelling, [field]]);
    }
  }
});
