import { JSDOM } from 'jsdom';
import { renderTexts } from '../../../lib/build/render-texts';
import type { Content } from '../../../lib/content/content';
import { feedView } from '../../../lib/files/feed';
import { atomFeed } from '../../../lib/files/write-feed';
import { blog, post } from '../../blog';

const render = async (content: Content) => {
  const view = feedView(content);
  return atomFeed(view, await renderTexts(view.texts, content));
};

/** Parses as XML, which throws where the feed is not well formed. */
async function feedOf(content: Content) {
  const xml = await render(content);
  const { document } = new JSDOM(xml, { contentType: 'application/xml' }).window;
  const entries = [...document.getElementsByTagName('entry')];
  return { xml, document, entries };
}

const text = (parent: Document | Element, name: string) =>
  [...parent.children]
    .flatMap((child) => [child, ...(child.localName === 'feed' ? child.children : [])])
    .find((child) => child.localName === name)?.textContent;
const attribute = (parent: Element, name: string, attr: string) =>
  [...parent.getElementsByTagName(name)].map((element) => element.getAttribute(attr));

const AT = { url: 'https://me.test/blog' };

test('the lead image stands above the text, with its caption, and the blog has a sign', async () => {
  const files = {
    'posts/a.md': post(
      ['date: 2026-05-01', 'image: {src: pic.png, alt: "A <picture>", caption: "Of & by"}'],
      'Text.\n',
    ),
    'posts/b.md': post(['date: 2026-05-01', 'image: gone.png'], 'Text.\n'),
    'posts/pic.png': '',
    'public/icon.svg': '',
  };
  const { document, entries } = await feedOf(blog(files, AT));
  const contents = entries.map((entry) => text(entry, 'content')).sort();
  expect(contents[1]).toBe('<p>Text.</p>');
  expect(contents[0]).toMatch(
    /^<figure><img src="https:\/\/me\.test\/blog\/media\/[^"]+" alt="A <picture>"><figcaption>Of &#x26; by<\/figcaption><\/figure><p>Text\.<\/p>$/,
  );
  expect(text(document, 'icon')).toBe('https://me.test/blog/icon.svg');
  expect(text(document, 'logo')).toBe('https://me.test/blog/icon.svg');
});

test('icon, logo and rights are those that the owner names', async () => {
  const files = { 'posts/a.md': post(), 'public/i.png': '', 'public/logo.svg': '' };
  const config = { ...AT, icon: '/i.png', logo: '/logo.svg', copyright: 'CC BY {years}' };
  const { document } = await feedOf(blog(files, config));
  expect(text(document, 'icon')).toBe('https://me.test/blog/i.png');
  expect(text(document, 'logo')).toBe('https://me.test/blog/logo.svg');
  expect(text(document, 'rights')).toBe('CC BY 2026');
});

test('a blog without pictures of its own has the mark that it makes in its feed', async () => {
  const { document } = await feedOf(blog({ 'posts/a.md': post() }, { copyright: '' }));
  for (const name of ['icon', 'logo']) expect(text(document, name)).toBe('https://blog.test/mark.svg');
  expect(document.getElementsByTagName('rights')).toHaveLength(0);
});

test('a whole entry', async () => {
  const files = {
    'posts/a b.md': post(
      [
        'title: "Ben & Jerry <T> ]]> “ok”"',
        'date: 2026-05-01 10:00 +0200',
        'updated: 2026-06-01',
        'category: AWS',
        'tags: [aws, "C++ & <x>"]',
        'description: A & B',
        'authors: [Ada, "Bob & <Co>"]',
      ],
      'See [b](b.md#x), ![pic](pic.png) and [own](#here).\n\n## Here\n',
    ),
    'posts/b.md': post(['date: 2025-01-01'], '<a id="x"></a>\n'),
    'posts/pic.png': '',
  };
  const { document, entries } = await feedOf(blog(files, AT));
  expect(text(document, 'id')).toBe('https://me.test/blog/');
  expect(text(document, 'title')).toBe('A blog');
  expect(text(document, 'updated')).toBe('2026-06-01T00:00:00.000Z');
  const links = [...document.documentElement.children].filter(({ localName }) => localName === 'link');
  expect(links.map((link) => [link.getAttribute('rel'), link.getAttribute('href')])).toEqual([
    ['alternate', 'https://me.test/blog/'],
    ['self', 'https://me.test/blog/feed.xml'],
  ]);
  const [entry] = entries;
  if (entry === undefined) throw new Error('no entry');
  expect(text(entry, 'id')).toBe('https://me.test/blog/posts/a-b/');
  expect(attribute(entry, 'link', 'href')).toEqual(['https://me.test/blog/posts/a-b/']);
  expect(text(entry, 'title')).toBe('Ben &amp; Jerry &lt;T&gt; ]]&gt; “ok”');
  expect(text(entry, 'summary')).toBe('A &amp; B');
  expect(text(entry, 'published')).toBe('2026-05-01T08:00:00.000Z');
  expect(text(entry, 'updated')).toBe('2026-06-01T00:00:00.000Z');
  expect([...entry.getElementsByTagName('name')].map((name) => name.textContent)).toEqual([
    'Ada',
    'Bob & <Co>',
  ]);
  expect(attribute(entry, 'category', 'term')).toEqual(['AWS', 'aws', 'C++ & <x>']);
  const content = new JSDOM(text(entry, 'content') ?? '').window.document;
  expect([...content.querySelectorAll('[href]')].map((link) => link.getAttribute('href'))).toEqual([
    'https://me.test/blog/posts/b/#x',
    'https://me.test/blog/posts/a-b/#here',
  ]);
  expect(content.querySelector('img')?.getAttribute('src')).toBe('https://me.test/blog/media/pic.png');
});

test('what Atom demands is there: ids that are unique, dates, authors, terms', async () => {
  const { document, entries } = await feedOf(
    blog({ 'posts/a.md': post(['tags: [x]']), 'posts/b.md': post() }),
  );
  expect(entries.map((entry) => text(entry, 'title'))).toEqual(['B', 'A']);
  expect(attribute(document.documentElement, 'category', 'term')).toEqual(['x']);
  expect(text(document, 'generator')).toBe('Beyond Chaos');
  expect(document.documentElement.namespaceURI).toBe('http://www.w3.org/2005/Atom');
  expect(new Set(entries.map((entry) => text(entry, 'id'))).size).toBe(2);
  for (const entry of entries) {
    expect(text(entry, 'id')).toMatch(/^https:\/\/blog\.test\/posts\/[ab]\/$/);
    expect(text(entry, 'updated')).toBe('2026-05-01T00:00:00.000Z');
    expect(entry.getElementsByTagName('author')).toHaveLength(1);
  }
});

test('text that XML or CDATA would choke on', async () => {
  const body = '```\nconsole.log(a[b[0]]>1, c[d[0]]>2) \u001b[31mred \u0008\n```\n\nA ]]> B ]]> C & <T>\n';
  const { entries } = await feedOf(blog({ 'posts/a.md': post(['title: "]]> and ]]>"'], body) }));
  const [entry] = entries;
  const content = new JSDOM((entry && text(entry, 'content')) ?? '').window.document;
  expect(content.body.textContent).toContain('console.log(a[b[0]]>1, c[d[0]]>2) [31mred');
  expect(content.body.textContent).toContain('A ]]> B ]]> C & ');
});

test('addresses of any script, percent-encoded', async () => {
  const { entries } = await feedOf(blog({ 'posts/从零.md': post(['permalink: "/从/a&b/c#/"']) }, AT));
  expect(entries.map((entry) => text(entry, 'id'))).toEqual(['https://me.test/blog/%E4%BB%8E/a&b/c%23/']);
});

test('the newest of the published, as many as the setting says', async () => {
  const files = {
    'posts/a.md': post(['date: 2020-01-01']),
    'posts/b.md': post(['date: 2021-01-01']),
    'posts/c.md': post(['date: 2022-01-01']),
    'posts/d.md': post(['date: 2030-01-01']),
    'posts/drafts/e.md': post(['date: 2023-01-01']),
    'posts/f.md': post(['date: 2024-01-01', 'noindex: true']),
  };
  const { entries } = await feedOf(blog(files, { feedSize: 2 }));
  expect(entries.map((entry) => text(entry, 'title'))).toEqual(['C', 'B']);
});

test('says what it adds to a post in the language of the post, else in that of the blog', async () => {
  const body = '> [!NOTE]\n> Text[^1].\n\n[^1]: Note.\n';
  const files = { 'posts/a.md': post(['lang: fr'], body), 'posts/b.md': post(['lang: ko'], body) };
  const { entries } = await feedOf(blog(files, { ...AT, language: 'de' }));
  const contents = Object.fromEntries(
    entries.map((entry) => [text(entry, 'id')?.slice(-2), text(entry, 'content')]),
  );
  expect(contents['a/']).toContain('aria-label="Retour au texte, note 1"');
  expect(contents['a/']).toContain('Remarque');
  expect(contents['b/']).toContain('aria-label="Zurück zum Text, Anmerkung 1"');
  expect(contents['b/']).toContain('Hinweis');
});

test('no posts, no clock', async () => {
  const { document, entries } = await feedOf(blog({}));
  expect(entries).toEqual([]);
  expect(text(document, 'updated')).toBe('1970-01-01T00:00:00.000Z');
});

test('the same content gives the same feed, whenever', async () => {
  const files = { 'posts/a.md': post(), 'posts/b.md': post([], '# B\n\nText[^1].\n\n[^1]: Note.\n') };
  const first = await render(blog(files));
  jest.useFakeTimers({ now: new Date('2031-01-01') });
  expect(await render(blog(files))).toBe(first);
  jest.useRealTimers();
});
