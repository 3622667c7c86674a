import { viewsDigest } from '../../../lib/build/freshness';
import type { Content } from '../../../lib/content/content';
import type { Data, DialectName } from '../../../lib/dialects/dialect';
import { formatProblem } from '../../../lib/problems/format-problems';
import type { SiteConfig } from '../../../lib/site/site';
import { menuOf } from '../../../lib/views/menu';
import { blog, post } from '../../blog';

const FILES = {
  'posts/a.md': post(['title: A kite']),
  'pages/about.md': '---\ntitle: About us\n---\n',
  'pages/cv.md': '---\ntitle: CV\n---\n',
};

/** A blog with the configuration of another system beside its own. */
function old(
  dialect: DialectName,
  data: Data,
  files: Record<string, string> = FILES,
  config: Partial<SiteConfig> = {},
): Content {
  return blog(files, { broken: 'warn', ...config }, { old: { file: 'old.yml', dialect, data } });
}

const menu = (content: Content) =>
  menuOf('nav', content).map(({ label, href, lang }) => [label, href, lang].filter(Boolean).join(' '));
const said = (content: Content) =>
  content.problems.map(formatProblem).filter((line) => /menu|nav/.test(line));
const hugo = (...items: [name: string, url: string, more?: Data][]) => ({
  menu: { main: items.map(([name, url, more]) => ({ name, url, ...more })) },
});

describe('without nav', () => {
  test('the menu has the front page, the lists and the page about the blog', () => {
    expect(menu(blog(FILES))).toEqual([
      'Posts /',
      'Categories /categories/',
      'Archive /archive/',
      'About us /about/',
    ]);
  });

  test('what is not there is left out without a word', () => {
    const content = blog({ 'posts/a.md': FILES['posts/a.md'] });
    expect(menu(content)).toEqual(['Posts /', 'Categories /categories/', 'Archive /archive/']);
    expect(said(content)).toEqual([]);
  });

  test('a page of Jekyll is found at its address', () => {
    expect(menu(old('jekyll', {})).at(-1)).toBe('About us /about.html');
  });

  test('each language has its own pages', () => {
    const files = { ...FILES, 'pages/about.de.md': '# Über uns\n' };
    const { editions } = blog(files, { languages: [{ tag: 'en' }, { tag: 'de' }] });
    expect(editions.map(menu)[1]).toEqual([
      'Beiträge /de/',
      'Kategorien /de/categories/',
      'Archiv /de/archive/',
      'Über uns /de/about/',
    ]);
  });
});

test('a change of a data file that holds the menu, or of a place that a page asks for, makes other views', () => {
  const at = (label: string, weight: number) => {
    const place = `---\ntitle: CV\nnav: true\nnav_order: ${weight}\n---\n`;
    const data = { navigation: [{ title: label, url: '/about.html' }] };
    return viewsDigest(old('jekyll', data, { ...FILES, 'pages/cv.md': place }));
  };
  expect(at('Me', 1)).toBe(at('Me', 1));
  expect(new Set([at('Me', 1), at('You', 1), at('Me', 2)]).size).toBe(3);
});

describe('the menu of an old blog', () => {
  test('is that of the blog, in its order and with its names', () => {
    const content = old(
      'hugo',
      hugo(
        ['Me', '/about/', { weight: 3 }],
        ['Code', 'https://git.test/me', { weight: 2 }],
        ['Last', '/cv'],
        ['Kites', '/posts/a/', { weight: 1 }],
      ),
      { ...FILES, 'posts/posts/a.md': post(['title: A kite']) },
    );
    expect(menu(content)).toEqual(['Kites /posts/a/', 'Code https://git.test/me', 'Me /about/', 'Last /cv/']);
    expect(said(content)).toEqual([]);
  });

  test('gives way to nav in site.config.ts', () => {
    const content = old('hugo', hugo(['Me', '/about/']), FILES, { nav: [{ href: '/' }] });
    expect(menu(content)).toEqual(['Posts /']);
  });

  test('has no link that leads nowhere: these are named once', () => {
    const content = old('hugo', hugo(['Me', '/about/'], ['X', '/projects/'], ['Y', '/uses/#now']));
    expect(menu(content)).toEqual(['Me /about/']);
    expect(said(content)).toEqual([
      'old.yml warning /projects/, /uses/#now are links of the menu that lead nowhere here, and left out; make pages there, or write nav into site.config.ts [link]',
    ]);
  });

  test('of which nothing is here is that of a blog without one', () => {
    const content = old('hugo', hugo(['X', '/projects/']));
    expect(menu(content).slice(0, 3)).toEqual(['Posts /', 'Categories /categories/', 'Archive /archive/']);
    expect(said(content)).toEqual([
      expect.stringContaining('/projects/ is a link of the menu that leads nowhere here, and left out'),
    ]);
  });

  test.each([
    ['/archives/', '/archive/'],
    ['/posts', '/archive/'],
    ['/year-archive/', '/archive/'],
    ['/categories.html', '/categories/'],
    ['/category/', '/categories/'],
    ['/tag/', '/tags/'],
    ['/search.html', '/search/'],
    ['/index.html', '/'],
    ['/index.xml', '/feed.xml'],
    ['http://www.blog.test/cv/', '/cv/'],
    ['https://blog.test/', '/'],
  ])('leads from %s to %s', (written, href) => {
    expect(menu(old('hugo', hugo(['X', written])))).toEqual([`X ${href}`]);
  });

  test('leads to one place once', () => {
    expect(menu(old('hugo', hugo(['Blog', '/posts/'], ['Archive', '/archives/'])))).toEqual([
      'Archive /archive/',
    ]);
    expect(menu(old('hexo', { theme_config: { menu: { Blog: '/posts/', Archive: '/archives/' } } }))).toEqual(
      ['Blog /archive/'],
    );
  });

  test('has a base path once', () => {
    const config = { url: 'https://blog.test/sub' };
    expect(menu(old('hugo', hugo(['A', '/sub/about/'], ['B', '/cv/']), FILES, config))).toEqual([
      'A /about/',
      'B /cv/',
    ]);
  });

  test('keeps what stands below an entry behind it, and forgets none of a circle', () => {
    const content = old(
      'hugo',
      hugo(
        ['CV', '/cv/', { weight: 1, parent: 'me' }],
        ['Blog', '/', { weight: 2 }],
        ['Me', '', { weight: 3, identifier: 'me' }],
        ['C', '/tags/', { weight: 4, identifier: 'c', parent: 'd' }],
        ['D', '/categories/', { weight: 5, identifier: 'd', parent: 'c' }],
      ),
    );
    expect(menu(content)).toEqual(['Blog /', 'CV /cv/', 'C /tags/', 'D /categories/']);
  });

  test('takes in the pages that ask for a place, but for drafts', () => {
    const files = {
      ...FILES,
      'pages/now.md': '---\ntitle: Now\nmenu: { main: { weight: 5, name: At present } }\n---\n',
      'pages/wip.md': '---\ntitle: Later\ndraft: true\nmenu: main\n---\n',
      'pages/cv.md': '---\ntitle: CV\nmenu: main\nweight: 15\n---\n',
    };
    const items = hugo(['Me', '/about/', { weight: 10 }], ['Tags', '/tags/', { weight: 20 }]);
    expect(menu(old('hugo', items, files))).toEqual([
      'At present /now/',
      'Me /about/',
      'CV /cv/',
      'Tags /tags/',
    ]);
    // Where there is no other menu, they follow the blog's own.
    expect(menu(old('hugo', {}, files)).slice(2)).toEqual([
      'Archive /archive/',
      'About us /about/',
      'At present /now/',
      'CV /cv/',
    ]);
  });

  test('is that of each language', () => {
    const files = {
      ...FILES,
      'pages/about.de.md': '---\ntitle: Über uns\n---\n',
      'posts/b.de.md': post(['title: Leim']),
    };
    const data = {
      defaultContentLanguage: 'en',
      languages: {
        en: { menu: hugo(['Me', '/about/'], ['CV', '/cv/']).menu },
        de: {
          menu: hugo(
            ['Ich', '/about/'],
            ['CV', '/cv/'],
            ['Weg', '/weg/'],
            ['Start', '/de'],
            ['Texte', '/de/posts'],
          ).menu,
        },
        fr: {},
      },
    };
    const content = old('hugo', data, files);
    expect(content.editions.map(menu)).toEqual([
      ['CV /cv/', 'Me /about/'],
      ['CV /cv/', 'Ich /de/about/', 'Start /de/', 'Texte /de/archive/'],
    ]);
    expect(said(content)).toEqual([expect.stringMatching(/^old\.yml warning \/weg\/ is a link of the menu/)]);
    // One of all languages leads to the pages of each, and says in which language its names are.
    const shared = old('hugo', { ...data, ...hugo(['Me', '/about/']), languages: { en: {}, de: {} } }, files);
    expect(shared.editions.map(menu)[1]).toEqual(['Me /de/about/ en']);
  });
});
