import { toContent } from '../../../lib/content/published';
import type { DialectName } from '../../../lib/dialects/dialect';
import { readPost } from '../../../lib/post/read-post';
import { formatProblem } from '../../../lib/problems/format-problems';
import { languagesOf } from '../../../lib/site/languages';
import { parseSite } from '../../../lib/site/parse-site';
import { bytes } from '../../blog';

const FILES = { hugo: 'hugo.toml', hexo: '_config.yml', jekyll: '_config.yml', plain: '' } as const;

/** A blog of another system, by its configuration and its files. */
function blogOf(dialect: DialectName, data: Record<string, unknown>, files: Record<string, string>) {
  const named = {
    title: 'Kites',
    url: 'https://kites.test',
    baseURL: 'https://kites.test/',
    author: 'Ada',
    ...data,
  };
  const site = parseSite({}, { file: FILES[dialect], dialect, data: named });
  const posts = Object.entries(files).map(([source, text]) => readPost(source, bytes(text), site));
  const on = {
    posts,
    assets: new Map(),
    publicFiles: new Map(),
    stamps: new Map(),
    problems: [],
    stamp: '',
    settled: false,
  };
  const content = toContent(site, on, {
    now: Date.parse('2026-11-23'),
    drafts: false,
    imageFacts: () => ({}),
    anchorsOf: () => new Set(),
    changesOf: () => [],
  });
  return {
    content,
    paths: [...content.byPath.keys()].sort(),
    pairs: [
      ...new Set([...content.translations.values()].map((group) => group.map(({ path }) => path).join(' '))),
    ],
    problems: content.problems.filter(({ file }) => file !== 'site.config.ts').map(formatProblem),
  };
}

const POST = '---\ntitle: A\ndate: 2024-05-06\n---\nText.\n';
const inLanguage = (lang: string, ...lines: string[]) =>
  `---\ntitle: A\ndate: 2024-05-06\n${[`lang: ${lang}`, ...lines].join('\n')}\n---\nText.\n`;

describe('Hugo', () => {
  const LANGUAGES = {
    defaultContentLanguage: 'en',
    languages: {
      de: {
        languageName: 'Deutsch',
        languageCode: 'de-DE',
        title: 'Drachen',
        weight: 2,
        params: { description: 'Über.' },
      },
      EN: {},
      en: { languageName: 'English', weight: 1 },
      fr: { disabled: true },
      ar: { languageDirection: 'rtl', contentDir: 'content/arabic', weight: 3 },
    },
  };

  test('languages are those of the configuration, by their weight', () => {
    const { EN: _, ...languages } = LANGUAGES.languages;
    const { content } = blogOf(
      'hugo',
      { ...LANGUAGES, languages },
      { 'posts/post/a.de.md': POST, 'posts/arabic/post/a.md': POST },
    );
    expect(
      languagesOf(content.site).map(({ isMain, tag, prefix, name, title, direction, folder }) => ({
        isMain,
        tag,
        prefix,
        name,
        title,
        direction,
        folder,
      })),
    ).toEqual([
      { isMain: true, tag: 'en', prefix: '', name: 'English', folder: 'en' },
      { isMain: false, tag: 'de-DE', prefix: '/de', name: 'Deutsch', title: 'Drachen', folder: 'de' },
      { isMain: false, tag: 'ar', prefix: '/ar', direction: 'rtl', folder: 'arabic' },
    ]);
  });

  test('posts are in a language by name or folder, and translations by name or key', () => {
    const { paths, pairs, problems } = blogOf(
      'hugo',
      { languages: { en: {}, de: { contentDir: 'content/deutsch' } } },
      {
        'posts/post/kite.md': POST,
        'posts/post/kite.de.md': POST.replace('title', 'slug: drachen\ntitle'),
        'posts/post/line/index.en.md': POST,
        'posts/post/line/index.de.md': POST,
        'posts/post/knot.md': POST.replace('title', 'translationKey: k\ntitle'),
        'posts/deutsch/post/knoten.md': POST.replace('title', 'translationKey: k\ntitle'),
      },
    );
    expect(problems).toEqual([]);
    expect(paths).toEqual([
      '/de/post/drachen/',
      '/de/post/knoten/',
      '/de/post/line/',
      '/post/kite/',
      '/post/knot/',
      '/post/line/',
    ]);
    expect(pairs.sort()).toEqual([
      '/post/kite/ /de/post/drachen/',
      '/post/knot/ /de/post/knoten/',
      '/post/line/ /de/post/line/',
    ]);
  });

  test('the main language may have a folder, too', () => {
    const config = { defaultContentLanguageInSubdir: true, languages: { en: {}, de: {} } };
    const { paths, content } = blogOf('hugo', config, {
      'posts/post/a.md': POST,
      'posts/post/a.de.md': POST,
    });
    expect(paths).toEqual(['/de/post/a/', '/en/post/a/']);
    expect(content.site.prefix).toBe('/en');
  });

  test('the main language is defaultContentLanguage', () => {
    const config = { defaultContentLanguage: 'de', languageCode: 'en-us', languages: { en: {}, de: {} } };
    expect(blogOf('hugo', config, {}).content.site.language).toBe('de');
  });
});

describe('Hexo', () => {
  test('a list in language names the languages; a post in a further one leads there from where it was', () => {
    const { content, paths, pairs, problems } = blogOf(
      'hexo',
      { language: ['en', 'zh_CN', 'default'] },
      {
        'posts/a.md': POST,
        'posts/b.md': inLanguage('zh-CN'),
        'posts/zh_CN/a.md': POST,
        'pages/zh_CN/about.md': 'Text.\n',
      },
    );
    expect(problems).toEqual([]);
    expect(paths).toEqual([
      '/2024/05/06/a/',
      '/zh_CN/2024/05/06/b/',
      '/zh_CN/2024/05/06/zh_CN/a/',
      '/zh_CN/about/',
    ]);
    expect(pairs).toEqual(['/2024/05/06/a/ /zh_CN/2024/05/06/zh_CN/a/']);
    expect(Object.fromEntries([...content.redirects].map(([from, { path }]) => [from, path]))).toEqual({
      '/2024/05/06/b/': '/zh_CN/2024/05/06/b/',
      '/2024/05/06/zh_CN/a/': '/zh_CN/2024/05/06/zh_CN/a/',
    });
  });

  test('`:lang` in the permalink is the language, and no redirect is needed', () => {
    const config = { language: ['en', 'de'], permalink: ':lang/:title/', permalink_defaults: { lang: 'en' } };
    const { paths, content } = blogOf('hexo', config, { 'posts/a.md': POST, 'posts/b.md': inLanguage('de') });
    expect(paths).toEqual(['/de/b/', '/en/a/']);
    expect(content.redirects.size).toBe(0);
  });

  test('a language that nothing is written in has no pages', () => {
    const { content } = blogOf(
      'hexo',
      { language: ['en', 'zh-CN', 'de'] },
      { 'posts/a.md': inLanguage('zh-CN') },
    );
    expect(content.editions.map(({ site }) => site.language)).toEqual(['en', 'zh-CN']);
    const alone = blogOf('hexo', { language: ['en', 'zh-CN'] }, { 'posts/a.md': POST }).content;
    expect(languagesOf(alone.site)).toEqual([]);
    expect(alone.editions).toEqual([alone]);
  });

  test('one language divides nothing', () => {
    const { content, paths } = blogOf(
      'hexo',
      { language: ['zh-CN', 'default'] },
      { 'posts/a.md': inLanguage('en') },
    );
    expect(languagesOf(content.site)).toEqual([]);
    expect(content.site.language).toBe('zh-CN');
    expect(paths).toEqual(['/2024/05/06/a/']);
  });
});

describe('Jekyll', () => {
  test("jekyll-polyglot's languages, of which posts say one, at one permalink", () => {
    const config = { languages: ['en', 'de'], default_lang: 'en', permalink: '/:title/' };
    const { paths, pairs, problems } = blogOf('jekyll', config, {
      'posts/2024-05-06-a.md': inLanguage('en', 'permalink: /hello/'),
      'posts/de/2024-05-06-b.md': inLanguage('de', 'permalink: /hello/', 'page_id: x', 'slug: a'),
      'posts/2024-05-07-c.md': inLanguage('en', 'page_id: c'),
      'posts/2024-05-07-d.md': inLanguage('de', 'page_id: c'),
    });
    expect(problems).toEqual([]);
    expect(paths).toEqual(['/c/', '/de/d/', '/de/hello/', '/hello/']);
    expect(pairs).toEqual(['/c/ /de/d/']);
  });

  test('a folder of a language above _posts is no category', () => {
    const { content } = blogOf(
      'jekyll',
      { languages: ['en', 'de'] },
      { 'posts/de/_posts/2024-05-06-a.md': POST },
    );
    expect([...content.byPath.values()].map(({ path, categories }) => [path, categories])).toEqual([
      ['/de/2024/05/06/a.html', []],
    ]);
  });
});
