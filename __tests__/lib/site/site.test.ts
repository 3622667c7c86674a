import { getSite } from '../../../lib/site/current-site';
import { parseSite } from '../../../lib/site/parse-site';
import { isPlaceholder } from '../../../lib/site/site';
import config from '../../../site.config';

const LEAST = { title: 'A blog', url: 'https://me.test', author: { name: 'Ada' } };

test('the configuration is parsed once', () => {
  expect(getSite().title).toBe(config.title);
  expect(getSite()).toBe(getSite());
});

test('what is left out has a default', () => {
  expect(parseSite(LEAST)).toEqual({
    ...LEAST,
    description: '',
    dialect: 'plain',
    old: { config: {}, future: false, permalinks: {}, problems: [], syntax: {} },
    language: 'en',
    languages: [],
    untranslated: 'own',
    timeZone: 'UTC',
    footer: [],
    permalink: '/posts/:slug/',
    postsPerPage: 6,
    feedSize: 20,
    feedAliases: [],
    feedComments: false,
    broken: 'error',
    elsewhere: [],
    iframeHosts: [],
    trustHtml: false,
    embeds: { links: true, hosts: [] },
    math: 'auto',
    mathMacros: {},
    markdown: {},
    markdownTwins: false,
    icon: '/icon.svg',
    titleTemplate: '{title} · {site}',
    feedContent: 'full',
    feedFormat: 'atom',
    history: false,
    updatedFrom: 'front-matter',
    termFeeds: 'categories',
    feedIds: 'address',
    rules: {},
    llms: true,
    drawings: true,
    cards: true,
    type: 'serif',
    texts: {},
    social: [],
    copyHeadings: false,
    fullImages: false,
    backlinks: false,
    share: false,
    replyByMail: false,
    authors: {},
    origin: 'https://me.test',
    basePath: '',
    prefix: '',
    filesPrefix: '',
  });
});

test.each([
  ['https://me.test', 'https://me.test', ''],
  ['https://me.test/', 'https://me.test', ''],
  ['https://me.github.io/blog', 'https://me.github.io', '/blog'],
  ['https://me.github.io/blog/', 'https://me.github.io', '/blog'],
  ['https://me.test//a//', 'https://me.test', '/a'],
  ['http://localhost:8080/a/b/', 'http://localhost:8080', '/a/b'],
  ['https://me.test/ö', 'https://me.test', '/%C3%B6'],
  ['https://ME.test', 'https://me.test', ''],
])('%s is %s and the base path %j', (url, origin, basePath) => {
  expect(parseSite({ ...LEAST, url })).toMatchObject({ origin, basePath });
});

test.each<[string, object, string]>([
  ['no title', { title: undefined }, 'title: is missing'],
  ['an empty title', { title: '' }, 'title: must not be empty'],
  ['a title of another type', { title: 1 }, 'title: must be a string, not a number'],
  ['no address', { url: undefined }, 'url: is missing'],
  [
    'an address without scheme',
    { url: 'me.test' },
    'url: must be an address such as https://me.example/blog',
  ],
  ['another scheme', { url: 'ftp://me.test' }, 'url: must be an address such as https://me.example/blog'],
  ['a query', { url: 'https://me.test/?a' }, 'url: must not contain ? or #'],
  ['an author without name', { author: {} }, 'author.name: is missing'],
  ['an author as text', { author: 'Ada' }, "author: must be an object, not a string; write { name: 'Ada' }"],
  [
    'a wrong address of the author',
    { author: { name: 'A', email: 'a' } },
    'author.email: must be an address such as ada@example.com',
  ],
  [
    'a language that is none',
    { language: 'english please' },
    'language: must be a language tag such as "en" or "zh-Hans"',
  ],
  [
    'a time zone that is none',
    { timeZone: 'Mars' },
    'timeZone: must be a time zone such as "Europe/Vienna" or "UTC"',
  ],
  [
    'a nav item that leads elsewhere, and says nothing',
    { nav: [{ href: 'https://github.com/me' }] },
    "nav[0].label: is missing; write what the link says, as in label: 'Code'",
  ],
  [
    'a nav item without slash',
    { nav: [{ label: 'A', href: 'about' }] },
    'nav[0].href: must start with /, https:// or mailto:',
  ],
  [
    'a nav item of no scheme',
    { nav: [{ label: 'A', href: '//x' }] },
    'nav[0].href: must start with /, https:// or mailto:',
  ],
  [
    'a nav item that is a script',
    { nav: [{ label: 'A', href: 'javascript:1' }] },
    'nav[0].href: must start with /, https:// or mailto:',
  ],
  ['no posts on a page', { postsPerPage: 0 }, 'postsPerPage: must be 1 or more'],
  ['half a post on a page', { postsPerPage: 1.5 }, 'postsPerPage: must be a whole number'],
  ['too many', { feedSize: 100_000 }, 'feedSize: must be 1000 or less'],
  ['broken', { broken: 'ignore' }, 'broken: must be "error" or "warn"'],
  [
    'a host with a scheme',
    { iframeHosts: ['https://x.test'] },
    'iframeHosts[0]: must be a host name such as "www.youtube.com"',
  ],
  [
    'an accent that is no colour',
    { accent: 'grass' },
    'accent: is not a colour; write one such as "#046c46" or "oklch(0.47 0.105 160)"',
  ],
  [
    'a transparent accent',
    { accent: '#04804680' },
    'accent: must not be transparent; the nearest colour that works is "#048046"',
  ],
  [
    'an accent that ends the style',
    { accent: 'red}</style>' },
    'accent: is not a colour; write one such as "#046c46" or "oklch(0.47 0.105 160)"',
  ],
  [
    'a type that ends the style',
    { type: 'a}</style>' },
    'type: "a}</style>" is not the name of a font; write "serif", "sans" or a list such as "Georgia, serif"',
  ],
  [
    'a logo that is no picture',
    { logo: '/logo.pdf' },
    'logo: must be a file of public/ such as "/images/me.png": SVG, PNG, WebP, AVIF, JPEG or GIF',
  ],
  [
    'a logo elsewhere',
    { logo: 'https://me.test/logo.svg' },
    'logo: must be a file of public/ such as "/images/me.png": SVG, PNG, WebP, AVIF, JPEG or GIF',
  ],
  ['a logo of another kind', { logo: 1 }, 'logo: must be a string, not a number'],
  ['a logo without file', { logo: {} }, 'logo.src: is missing'],
  [
    'a logo as object, elsewhere',
    { logo: { src: '//me.test/logo.svg' } },
    'logo.src: must be a file of public/ such as "/images/me.png": SVG, PNG, WebP, AVIF, JPEG or GIF',
  ],
  [
    'a misspelt key of the logo',
    { logo: { src: '/a.svg', wordMark: true } },
    'logo.wordMark: is not known; did you mean wordmark?',
  ],
  [
    'an icon that is no picture',
    { icon: '/icon.js' },
    'icon: must be a file of public/ such as "/images/me.png": SVG, PNG, ICO, WebP, GIF or JPEG',
  ],
  [
    'a share image that networks do not show',
    { shareImage: { src: '/card.svg', alt: 'A card' } },
    'shareImage.src: must be a file of public/ such as "/images/me.png": PNG, JPEG, WebP or GIF; networks show no other images',
  ],
  ['a share image without words', { shareImage: { src: '/card.png' } }, 'shareImage.alt: is missing'],
  ['a share image as text', { shareImage: '/card.png' }, 'shareImage: must be an object, not a string'],
  [
    'code without a place for its file',
    { codeUrl: 'https://git.test/main/' },
    'codeUrl: must be an address with :file in it such as "https://github.com/me/app/blob/main/:file"',
  ],
  [
    'a mail to nobody',
    { replyByMail: true },
    'replyByMail: needs author.email; write an address, or add author.email',
  ],
  ['an author without a name', { authors: { ada: { bio: 'A' } } }, 'authors.ada.name: is missing'],
  [
    'an avatar elsewhere',
    { authors: { ada: { name: 'Ada', avatar: 'https://ada.test/me.png' } } },
    'authors.ada.avatar: must be a picture of public/ such as "/images/ada.jpg"',
  ],
  [
    'a newsletter that leads nowhere',
    { newsletter: { text: 'News' } },
    'newsletter: needs action, the address that a form is sent to, or href, a page to subscribe on',
  ],
  [
    'a form without https',
    { newsletter: { action: 'http://me.test' } },
    'newsletter.action: must start with https://',
  ],
  ['a misspelt key of it', { newsletter: { link: '/a/' } }, 'newsletter.link: is not known'],
  ['drawings', { drawings: 'no' }, 'drawings: must be true or false, not a string'],
  ['a text of another type', { texts: { footer: 1 } }, 'texts.footer: must be a string, not a number'],
  ['a misspelt text', { texts: { notfound: 'x' } }, 'texts.notfound: is not known; did you mean notFound?'],
  ['an empty title', { texts: { notFoundTitle: '' } }, 'texts.notFoundTitle: must not be empty'],
  [
    'a profile that is a script',
    { social: [{ label: 'A', href: 'javascript:1' }] },
    'social[0].href: must start with https:// or mailto:',
  ],
  [
    'a misspelt key of a profile',
    { social: [{ label: 'A', href: 'https://a.test', ref: true }] },
    'social[0].ref: is not known; did you mean href?',
  ],
  ['years misspelt', { copyright: '© {year} Ada' }, 'copyright: holds {year}; only {years} is filled in'],
  ['a misspelt key', { titel: 'x' }, 'titel: is not known; did you mean title?'],
  ['a key of something else', { zebra: 'x' }, 'zebra: is not known; docs/configuration.md lists the keys'],
  ['a key of another system', { base_url: 'x' }, 'base_url: is not known; did you mean url?'],
  ['another word for a key', { themeColor: 'x', Colour: 'x' }, 'Colour: is not known; did you mean accent?'],
  ['the same word elsewhere', { author: { name: 'A', lang: 'x' } }, 'author.lang: is not known'],
  [
    'an item of the menu as text',
    { nav: ['/about/'] },
    "nav[0]: must be an object, not a string; write { label: 'About', href: '/about/' }",
  ],
  [
    'the menu as text',
    { nav: '/about/' },
    "nav: must be a list, not a string; write [{ label: 'About', href: '/about/' }]",
  ],
  [
    'the name of a language',
    { language: 'english' },
    'language: must be a language tag such as "en" or "zh-Hans"',
  ],
  [
    'a misspelt key inside',
    { author: { name: 'A', mail: 'x' } },
    'author.mail: is not known; did you mean email?',
  ],
  [
    'a permalink that all posts would share',
    { permalink: '/posts/' },
    'permalink: gives all posts the same address; write a template such as /:year/:slug/, or one of date, pretty, ordinal, weekdate, none',
  ],
  [
    'a misspelt style',
    { permalink: 'prety' },
    'permalink: gives all posts the same address; write a template such as /:year/:slug/, or one of date, pretty, ordinal, weekdate, none',
  ],
  [
    'a misspelt placeholder',
    { permalink: '/:yaer/:slug/' },
    'permalink: "/:yaer/:slug/" has the unknown placeholder :yaer; did you mean :year?',
  ],
  [
    'a query in the permalink',
    { permalink: '/?p=:slug' },
    'permalink: "/?p=:slug" holds ? or #, which end an address; leave them out',
  ],
  [
    'a fragment in the permalink',
    { permalink: '/#/:slug/' },
    'permalink: "/#/:slug/" holds ? or #, which end an address; leave them out',
  ],
  [
    'a way up in the permalink',
    { permalink: '/../:slug/' },
    'permalink: address "/../x/" must not hold ".."; write /a/b/',
  ],
  ['a host', { elsewhere: ['https://x.test/'] }, 'elsewhere[0]: must be a path of the host such as "/wiki/"'],
  ['another host', { elsewhere: ['//x.test/'] }, 'elsewhere[0]: must be a path of the host such as "/wiki/"'],
  ['all of the host', { elsewhere: ['/wiki/', '/'] }, 'elsewhere[1]: / is where the blog itself is'],
  [
    'the folder of the blog',
    { url: 'https://x.test/me/blog', elsewhere: ['/me/'] },
    'elsewhere[0]: /me/ is where the blog itself is',
  ],
  ["the blog's own files", { elsewhere: ['/media/'] }, "elsewhere[0]: /media/ is the blog's own /media/"],
  [
    'a feed on another host',
    { feedAliases: ['https://x.test/rss'] },
    'feedAliases[0]: must be a path of the blog such as "/rss.xml"',
  ],
  [
    'a query',
    { feedAliases: ['/?feed=rss2'] },
    'feedAliases[0]: must be a path of the blog such as "/rss.xml"',
  ],
  [
    "the feed's own address",
    { feedAliases: ['/feed.xml'] },
    "feedAliases[0]: /feed.xml is the blog's own /feed.xml",
  ],
  [
    'a page of the blog',
    { feedAliases: ['/rss.xml', '/tags/'] },
    "feedAliases[1]: /tags/ is the blog's own /tags/",
  ],
  [
    'a way out',
    { feedAliases: ['/../rss.xml'] },
    'feedAliases[0]: address "/../rss.xml" must not hold ".."; write /a/b/',
  ],
])('%s', (_, over, line) => {
  expect(() => parseSite({ ...LEAST, ...over })).toThrow(`site.config.ts error ${line} [config]`);
});

test('old addresses of the feed are files or folders of the blog, each once', () => {
  const feedAliases = ['/rss.xml', '/blog/rss.xml', '/feed', '/blog/feed/', '/caf%C3%A9.atom', '/index.xml/'];
  expect(parseSite({ ...LEAST, url: 'https://me.test/blog', feedAliases }).feedAliases).toEqual([
    '/rss.xml',
    '/feed/',
    '/café.atom',
    '/index.xml',
  ]);
});

test.each(['date', 'pretty', 'ordinal', 'weekdate', 'none', '/:title.html', ':year/:slug'])(
  'a permalink may be %s',
  (permalink) => expect(parseSite({ ...LEAST, permalink }).permalink).toBe(permalink),
);

test.each([
  ['/me.test', '/wiki/'],
  ['/me.test/blog', '/tags/'],
])('on https:/%s, %s may be elsewhere', (url, path) => {
  expect(parseSite({ ...LEAST, url: `https:/${url}`, elsewhere: [path] }).elsewhere).toEqual([path]);
});

test('all that is wrong is said at once, a line each', () => {
  const attempt = () => parseSite({ url: 'x', author: { name: '' }, titel: 'x' });
  expect(attempt).toThrow(/^(site\.config\.ts error .* \[config\]\n?){4}$/);
});

test('what is wrong is told with the place of its key', () => {
  const placeOf = (key: string) => (key === 'feedSize' ? { line: 7, column: 3 } : undefined);
  expect(() => parseSite({ ...LEAST, feedSize: 0, titel: 'x' }, undefined, placeOf)).toThrow(
    new Error(
      'site.config.ts:7:3 error feedSize: must be 1 or more [config]\nsite.config.ts error titel: is not known; did you mean title? [config]',
    ),
  );
});

test.each([null, undefined, 'x', [], 1])('%j is no configuration', (input) => {
  expect(() => parseSite(input)).toThrow('site.config.ts error the configuration: must be an object');
});

test.each([
  ['https://example.com', true],
  ['https://example.com/blog', true],
  ['https://www.example.com', false],
  ['https://me.test', false],
])('%s is the placeholder: %s', (url, expected) =>
  expect(isPlaceholder(parseSite({ ...LEAST, url }))).toBe(expected),
);
