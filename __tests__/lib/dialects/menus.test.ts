import type { Data, DataBeside, DialectName } from '../../../lib/dialects/dialect';
import { dialectOf } from '../../../lib/dialects/dialect-of';
import { menuHref } from '../../../lib/dialects/menu';

/** The menu of a configuration, a line each: `About /about/`. */
function menuOf(dialect: DialectName, config: Data, beside: DataBeside = {}, language = ''): string[] {
  const { menus = {} } = dialectOf(dialect).understand(config, beside);
  return (menus[language] ?? []).map(({ label = '·', href = '·' }) => `${label} ${href}`);
}

describe('Hexo', () => {
  test.each<[string, Data, string[]]>([
    [
      'NexT',
      {
        menu: {
          home: '/ || fa fa-home',
          archives: 'archives/ || fa fa-archive',
          Kites: '/kites/ || fa fa-wind',
        },
      },
      ['· /', '· /archives/', 'Kites /kites/'],
    ],
    [
      'Butterfly, with what stands below a word',
      {
        menu: {
          Home: '/ || fas fa-home',
          'More||fas fa-list': { Music: '/music/ || fas fa-music', link: '/link/' },
        },
      },
      ['Home /', 'Music /music/', 'link /link/'],
    ],
    [
      'Fluid',
      {
        navbar: {
          menu: [
            { key: 'home', link: '/', icon: 'x' },
            { key: 'links', link: '/links/', name: 'Friends' },
          ],
        },
      },
      ['· /', 'Friends /links/'],
    ],
    [
      'Icarus',
      { navbar: { menu: { Home: '/', Code: 'https://git.test/me' }, links: { x: '/x' } } },
      ['Home /', 'Code https://git.test/me'],
    ],
    [
      'Redefine',
      { navbar: { links: { Home: { path: '/', icon: 'x' }, Links: { icon: 'x', submenus: { A: '/a/' } } } } },
      ['Home /', 'A /a/'],
    ],
    [
      'Stellar',
      {
        menubar: {
          columns: 4,
          items: [
            { id: 'post', theme: 'red', title: 'Blog', url: '/' },
            { id: 'w', title: 'Wiki', url: '/wiki/' },
          ],
        },
      },
      ['Blog /', 'Wiki /wiki/'],
    ],
    [
      'Matery',
      {
        menu: {
          Index: { url: '/', icon: 'x' },
          Media: { icon: 'y', children: [{ name: 'Films', url: '/films' }] },
        },
      },
      ['Index /', 'Films /films'],
    ],
    [
      'Shoka',
      { menu: { home: '/ || home', posts: { default: '/ || feather', archives: '/archives/ || list' } } },
      ['· /', '· /', '· /archives/'],
    ],
    ['Cactus', { nav: { home: '/', code: 'https://git.test' } }, ['· /', 'code https://git.test']],
    [
      'Butterfly, as it once was',
      { menu: { Home: '/ || fas fa-home', 'More||fas fa-list': ['Music || /music/ || fas fa-music', 'x'] } },
      ['Home /', 'Music /music/'],
    ],
    ['a logo', { nav: { logo: '/a.png', fixed: false } }, []],
    ['what is no menu', { menu: true, nav: ['x', 3, null], navbar: 'x' }, []],
  ])('%s', (_, theme, expected) => {
    expect(menuOf('hexo', { theme_config: theme })).toEqual(expected);
    expect(menuOf('hexo', { theme: 'kite' }, { '_config.kite.yml': theme })).toEqual(expected);
  });

  test('the blog’s own file wins over that of the theme, and no path leads out of the folder', () => {
    const beside = { '_config.kite.yml': { menu: { A: '/a/' } } };
    expect(menuOf('hexo', { theme: 'kite', theme_config: { menu: { B: '/b/' } } }, beside)).toEqual([
      'B /b/',
    ]);
    expect(dialectOf('hexo').filesBeside({ theme: '../kite' })).toEqual([]);
  });
});

describe('Jekyll', () => {
  test.each<[string, Data, DataBeside, string[]]>([
    [
      'Minimal Mistakes',
      {},
      {
        '_data/navigation.yml': {
          docs: [{ title: 'X', url: '/x/' }],
          main: [{ title: 'Posts', url: '/year-archive/' }],
        },
      },
      ['Posts /year-archive/'],
    ],
    [
      'a list',
      {},
      {
        '_data/nav.yml': [
          { name: 'A', link: 'a.html' },
          { title: 'B', children: [{ text: 'C', href: '/c' }] },
        ],
      },
      ['A /a.html', 'C /c'],
    ],
    [
      'Minima',
      { header_pages: ['about.md', 'kites/index.md'] },
      {},
      ['· /pages/about.md', '· /pages/kites/index.md'],
    ],
    [
      'Beautiful Jekyll',
      {
        'navbar-links': { 'About Me': 'aboutme', More: [{ Kites: 'https://kites.test' }, { Glue: 'glue' }] },
      },
      {},
      ['About Me /aboutme', 'Kites https://kites.test', 'Glue /glue'],
    ],
    ['nothing', { header_pages: 3, nav: false }, { '_data/nav.yml': 'x', '_data/menu.yml': [[], {}, 3] }, []],
  ])('%s', (_, config, beside, expected) => {
    expect(menuOf('jekyll', config, beside)).toEqual(expected);
  });

  test.each<[string, Data, string, unknown]>([
    ['al-folio', { nav: true, nav_order: 2 }, 'pages/cv.md', { weight: 2 }],
    ['Chirpy', { order: 4 }, 'pages/_tabs/about.md', { weight: 4 }],
    ['a word of its own', { menu: 'main', nav_title: 'Me' }, 'pages/about.md', { label: 'Me', weight: 1000 }],
    ['a page that asks for nothing', { nav: false, order: 4 }, 'pages/cv.md', undefined],
    ['a post', { nav: true }, 'posts/2024-01-02-a.md', undefined],
  ])('a page asks for its place: %s', (_, data, source, expected) => {
    expect(dialectOf('jekyll').menuPlace(data, source)).toEqual(expected);
  });
});

describe('Hugo', () => {
  const item = (name: string, url: string, more: Data = {}) => ({ name, url, ...more });

  test.each<[string, Data, string[]]>([
    [
      'menu.main',
      { menu: { main: [item('A', '/a/'), item('<i class="x"></i> B', 'b')] } },
      ['A /a/', 'B /b'],
    ],
    ['keys in any case', { Menus: { Main: [{ Name: 'A', pageRef: '/a/_index.md' }] } }, ['A /a']],
    [
      'a name that themes have',
      { menu: { footer: [item('X', '/x/')], header: [item('A', '/a/')] } },
      ['A /a/'],
    ],
    [
      'one that only stands above others',
      { menu: { main: [item('More', '#', { identifier: 'm' })] } },
      ['More ·'],
    ],
    ['none', { menu: { main: 'x' }, menus: [3] }, []],
  ])('%s', (_, config, expected) => {
    expect(menuOf('hugo', config)).toEqual(expected);
  });

  test('each language has its own; the main one wins over the one of all', () => {
    const config = {
      defaultContentLanguage: 'en',
      menu: { main: [item('All', '/')] },
      languages: {
        en: { menu: { main: [item('Home', '/')] } },
        de: { languageCode: 'de-AT', menus: { main: [item('Start', '/')] } },
        fr: {},
      },
    };
    expect(menuOf('hugo', config)).toEqual(['Home /']);
    expect(menuOf('hugo', config, {}, 'de-AT')).toEqual(['Start /']);
    expect(dialectOf('hugo').understand(config, {}).menus).not.toHaveProperty('fr');
  });

  test.each<[string, Data, unknown]>([
    ['by name', { menu: 'main', weight: 3 }, { weight: 3 }],
    ['among others', { menus: ['footer', 'main'] }, { weight: Number.MAX_SAFE_INTEGER }],
    [
      'with what it says',
      { menu: { main: { name: 'Me', weight: 2, parent: 'more', identifier: 'me' } } },
      { label: 'Me', weight: 2, parent: 'more', id: 'me' },
    ],
    ['as a mapping without anything', { menu: { main: null } }, { weight: Number.MAX_SAFE_INTEGER }],
    ['in another menu', { menu: 'footer' }, undefined],
    ['nowhere', {}, undefined],
  ])('a page asks for its place: %s', (_, data, expected) => {
    expect(dialectOf('hugo').menuPlace(data, 'posts/a.md')).toEqual(expected);
  });
});

test.each([
  ['about', '/about'],
  ['./about/', '/about/'],
  ['//kites.test/a', 'https://kites.test/a'],
  ['mailto:ada@kites.test', 'mailto:ada@kites.test'],
  ['/#kites', '/#kites'],
  ['#kites', undefined],
  ['javascript:void(0)', undefined],
  ['{{ site.baseurl }}/a', undefined],
  ['', undefined],
])('the address %j of a menu is %j', (written, expected) => {
  expect(menuHref(written)).toBe(expected);
});
