import { languageFor, languagesOf, nameOf, prefixesOf } from '../../../lib/site/languages';
import { parseSite } from '../../../lib/site/parse-site';
import { siteOf } from '../../blog';

const LEAST = { title: 'A blog', url: 'https://me.test', author: { name: 'Ada' } };
const LANGUAGES = [{ tag: 'en' }, { tag: 'de' }, { tag: 'zh-Hant' }];

test('the main language has no address of its own, every other one its tag in small letters', () => {
  const site = siteOf({ languages: LANGUAGES });
  expect(languagesOf(site).map(({ tag, prefix, isMain }) => [tag, prefix, isMain])).toEqual([
    ['en', '', true],
    ['de', '/de', false],
    ['zh-Hant', '/zh-hant', false],
  ]);
  expect(prefixesOf(site)).toEqual(['/de', '/zh-hant']);
  expect(site).toMatchObject({ language: 'en', prefix: '', filesPrefix: '' });
});

test('the main language is the one that `language` names, and may have an address', () => {
  const site = siteOf({
    language: 'de',
    languages: [{ tag: 'en' }, { tag: 'de', path: 'deutsch', title: 'Blog' }],
  });
  expect(site).toMatchObject({ language: 'de', title: 'Blog', prefix: '/deutsch', filesPrefix: '' });
  expect(prefixesOf(site)).toEqual(['/en', '/deutsch']);
});

test('one language divides nothing', () => {
  const site = siteOf({ languages: [{ tag: 'de', title: 'Blog' }] });
  expect(languagesOf(site)).toEqual([]);
  expect(site).toMatchObject({ language: 'de', title: 'Blog', prefix: '' });
});

test.each([
  ['de', 'de'],
  ['DE', 'de'],
  ['de-AT', 'de'],
  ['zh-TW', 'zh-Hant'],
  ['zh-CN', undefined],
  ['fr', undefined],
])('%s belongs to %s', (tag, expected) => expect(languageFor(tag, LANGUAGES)?.tag).toBe(expected));

test.each([
  [{ tag: 'de' }, 'Deutsch'],
  [{ tag: 'ar' }, 'العربية'],
  [{ tag: 'fr' }, 'Français'],
  [{ tag: 'de', name: 'Dütsch' }, 'Dütsch'],
])('%j is called %s', (language, name) => expect(nameOf(language)).toBe(name));

test.each<[string, object, string]>([
  [
    'a tag that is none',
    { languages: [{ tag: 'de_AT!' }] },
    'languages[0].tag: must be a language tag such as "de" or "zh-Hans"',
  ],
  [
    'a tag of no language',
    { languages: [{ tag: 'deutsch' }] },
    'languages[0].tag: must be a language tag such as "de" or "zh-Hans"',
  ],
  ['no tag', { languages: [{ title: 'X' }] }, 'languages[0].tag: is missing'],
  [
    'a key that is not known',
    { languages: [{ tag: 'de', titel: 'X' }] },
    'languages[0].titel: is not known; did you mean title?',
  ],
  [
    'a tag twice',
    { languages: [{ tag: 'de' }, { tag: 'DE' }] },
    'languages[1].tag: is that of languages[0], too; give each language its own',
  ],
  [
    'a path twice',
    { languages: [{ tag: 'en' }, { tag: 'de', path: 'x' }, { tag: 'fr', path: 'X' }] },
    'languages[2].path: is that of languages[1], too; give each language its own',
  ],
  [
    'a path of the blog',
    { languages: [{ tag: 'en' }, { tag: 'de', path: 'tags' }] },
    `languages[1].path: "tags" is the blog's own /tags/`,
  ],
  [
    'a path of two parts',
    { languages: [{ tag: 'en' }, { tag: 'de', path: 'a/b' }] },
    'languages[1].path: must be one part of an address such as "de"; letters, digits and hyphens',
  ],
  [
    'a main language that is not listed',
    { language: 'fr', languages: [{ tag: 'en' }, { tag: 'de' }] },
    'language: "fr" is none of languages (en, de); write one of these, or add it',
  ],
  [
    'another direction',
    { languages: [{ tag: 'de', direction: 'up' }] },
    'languages[0].direction: must be "ltr" or "rtl"',
  ],
  [
    'an address elsewhere that is a language',
    { languages: [{ tag: 'en' }, { tag: 'de' }], elsewhere: ['/de/'] },
    "elsewhere[0]: /de/ is the blog's own /de/",
  ],
])('%s is an error', (_, config, message) => {
  expect(() => parseSite({ ...LEAST, ...config })).toThrow(
    new Error(`site.config.ts error ${message} [config]`),
  );
});
