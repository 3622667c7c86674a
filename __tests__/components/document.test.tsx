import { renderToStaticMarkup } from 'react-dom/server';
import { Document } from '../../components/document';
import { Head } from '../../components/head';
import type { MetaView } from '../../lib/views/meta-view';
import { blog } from '../blog';
import { chrome, meta } from './views';

const { site } = blog({}, { url: 'https://me.test/blog', language: 'de' });
const head = (own: Partial<MetaView> = {}) =>
  renderToStaticMarkup(<Head chrome={chrome} meta={{ ...meta, ...own }} />);

test('what pages say of themselves is put into the head of the document', () => {
  const html = renderToStaticMarkup(
    <Document site={site} chrome={{ ...chrome, language: 'de' }}>
      <Head chrome={chrome} meta={meta} />
      <main>Text</main>
    </Document>,
  );
  expect(html).toMatch(/^<html lang="de"><head>.*<title>.*<\/head><body><main>Text<\/main><\/body><\/html>$/);
  expect(html).toContain('<script src="/blog/enhance.js" defer="">');
});

test('the front page has the name of the site for a title, other pages have it behind their own', () => {
  expect(head()).toContain(`<title>${chrome.siteTitle}</title>`);
  expect(head({ title: 'A & <b>' })).toContain(`<title>A &amp; &lt;b&gt; · ${chrome.siteTitle}</title>`);
  expect(head({ title: 'A' })).toContain('<meta property="og:title" content="A"/>');
});

test('the icon and the image for cards are those of the site, the image only where the page has none', () => {
  const own = {
    icon: { href: '/blog/i.png', type: 'image/png' },
    shareImage: { url: 'https://me.test/card.png' },
  };
  const of = (more: Partial<MetaView>) =>
    renderToStaticMarkup(<Head chrome={{ ...chrome, ...own }} meta={{ ...meta, ...more }} />);
  expect(of({})).toContain('<link rel="icon" type="image/png" href="/blog/i.png"/>');
  expect(of({})).toContain('<meta property="og:image" content="https://me.test/card.png"/>');
  expect(of({})).toContain('<meta name="twitter:card" content="summary_large_image"/>');
  const other = of({ image: { url: 'https://me.test/a.png' } });
  expect(other).toContain('content="https://me.test/a.png"');
  expect(other).not.toContain('card.png');
});

test('accent and type of the owner are one rule in the head', () => {
  const html = (config: object) =>
    renderToStaticMarkup(
      <Document site={blog({}, config).site} chrome={chrome}>
        Text
      </Document>,
    );
  expect(html({})).not.toContain('<style');
  expect(html({ type: 'sans' })).toContain('<style>:root{--serif:system-ui, sans-serif}</style></head>');
});

test('an article says who wrote it, when, and what about', () => {
  const html = head({
    type: 'article',
    published: '2021-01-01T00:00:00.000Z',
    modified: '2022-01-01T00:00:00.000Z',
    authors: ['Ada', 'Bob'],
    tags: ['C#'],
    image: { url: 'https://me.test/a.png', alt: 'A kite', width: 10, height: 20 },
  });
  for (const [name, content] of [
    ['property="og:type"', 'article'],
    ['property="article:published_time"', '2021-01-01T00:00:00.000Z'],
    ['property="article:modified_time"', '2022-01-01T00:00:00.000Z'],
    ['property="article:tag"', 'C#'],
    ['property="og:image"', 'https://me.test/a.png'],
    ['property="og:image:alt"', 'A kite'],
    ['property="og:image:width"', '10'],
    ['name="twitter:card"', 'summary_large_image'],
  ]) {
    expect(html).toContain(`<meta ${name} content="${content}"/>`);
  }
});

test('what is not there is not said', () => {
  const html = head();
  expect(html).not.toMatch(/description|author|image|robots|prev|next|content=""/);
  expect(html).toContain('<meta name="twitter:card" content="summary"/>');
  expect(head({ noindex: true })).toContain('<meta name="robots" content="noindex"/>');
});
