import { renderToStaticMarkup } from 'react-dom/server';
import { Document } from '../../components/document';
import { NotFoundPage } from '../../components/not-found-page';
import { SitePage } from '../../components/site-page';
import { pageProps } from '../../lib/build/render-texts';
import { notFoundView } from '../../lib/views/not-found';
import { pageView } from '../../lib/views/page';
import type { PageView } from '../../lib/views/view';
import { blog, post } from '../blog';

const POSTS = {
  'posts/a.md': post(
    ['title: A', 'date: 2026-01-02', 'tags: [t]', 'category: c', 'authors: [Bo, Cy]', 'updated: 2026-03-04'],
    '## One\n\n> [!TIP]\n> Do.\n\nText[^1].\n\n## Two\n\n```\ncode\n```\n\n- [x] b\n\n## Three\n\n[^1]: Note.\n',
  ),
  'posts/b.md': post(['title: B', 'date: 2025-01-02', 'category: c', 'tags: [t]']),
  'posts/c.md': post(['title: C', 'date: 2024-01-02', 'category: c', 'tags: [t]']),
};

/** The pages of a blog in a language, as text: each attribute and text that a reader may meet. */
async function pagesIn(language: string, posts: Readonly<Record<string, string>> = POSTS) {
  const content = blog(posts, { language, postsPerPage: 1, permalink: '/:slug/', nav: [] });
  const page = async (path: string) => {
    const view: PageView | undefined = pageView(content, path);
    if (view === undefined) throw new Error(`no page at ${path}`);
    return withoutMicroformats(
      renderToStaticMarkup(
        <Document site={content.site} chrome={view.chrome}>
          <SitePage {...(await pageProps(view, content))} />
        </Document>,
      ),
    );
  };
  return { page, missing: renderToStaticMarkup(<NotFoundPage view={notFoundView(content)} />) };
}

/** What microformats.test.tsx looks at. */
function withoutMicroformats(html: string): string {
  return html
    .replace(/<span class="p-author h-card">(.*?)<\/span>/g, '$1')
    .replace(/ class="(?:(?:p|u|dt)-\w+ ?)+"/g, '')
    .replace(/(?<=class="\w+) [pe]-\w+(?=")/g, '');
}

/** The tag that holds the text. */
function around(html: string, text: string): string {
  const before = html.slice(0, html.indexOf(text));
  return before.slice(before.lastIndexOf('<'));
}

describe('a German blog', () => {
  it('speaks German on each page', async () => {
    const { page, missing } = await pagesIn('de');
    const home = await page('/page/2/');
    expect(home).toContain('<html lang="de">');
    expect(home).toContain('Zum Inhalt springen');
    expect(home).toContain('<p class="label">Seite 2<');
    expect(home).toContain('← Neuere Beiträge');
    expect(home).toContain('Ältere Beiträge →');
    expect(home).toContain('<title>Seite 2 · ');
    const archive = await page('/archive/');
    expect(archive).toContain('<h1>Archiv</h1>');
    expect(archive).toContain('3 Beiträge');
    expect(await page('/categories/c/')).toContain('seit 2024');
    expect(await page('/categories/')).toContain('1 Kategorie<');
    expect(await page('/tags/')).toContain('<h1>Schlagwörter</h1>');
    expect(missing).toContain(
      '<a href="/search/">Alle Beiträge durchsuchen</a>, im <a href="/archive/">Archiv</a>',
    );
    const search = await page('/search/');
    expect(search).toContain('Alle Beiträge durchsuchen');
    expect(search).toContain('<kbd>Esc</kbd> zum Zurückkehren');
    expect(search).toContain('<a href="/archive/">Archiv</a> und <a href="/categories/">Kategorien</a>.');
    expect(search).toContain('Kein Beitrag enthält „{query}“.');
  });

  it('speaks German around and in a post', async () => {
    const { page } = await pagesIn('de');
    const html = await page('/a/');
    expect(html).toContain('Von Bo und Cy');
    expect(html).toContain('aktualisiert am <time dateTime="2026-03-04">4. März 2026</time>');
    expect(html).toContain('<summary>Inhalt</summary>');
    expect(html).toContain('aria-label="Tipp"');
    expect(html).toContain('>Anmerkungen</h2>');
    expect(html).toContain('aria-label="Zurück zum Text, Anmerkung 1"');
    expect(html).toContain('aria-label="Link zu diesem Abschnitt"');
    expect(html).toContain('aria-label="Erledigt"');
    expect(html).toContain('data-copy="Kopieren|Kopiert|Markiert"');
    expect(html).toContain('<small>← Früher</small>');
    expect(html).toContain('Ähnliche Beiträge');
  });
});

describe('an Arabic blog', () => {
  it('runs from right to left, and so do its arrows', async () => {
    const { page } = await pagesIn('ar');
    const home = await page('/page/2/');
    expect(home).toContain('<html lang="ar" dir="rtl">');
    expect(home).toContain('→ مقالات أحدث');
    expect(home).toContain('مقالات أقدم ←');
    expect(home).toContain('<p class="label">الصفحة 2<');
  });

  it('keeps names in Latin letters in their order, and points back from notes the other way', async () => {
    const { page } = await pagesIn('ar');
    const html = await page('/a/');
    expect(html).toContain('بقلم <bdi>Bo</bdi> و<bdi>Cy</bdi>');
    expect(html).toContain('aria-label="نصيحة"');
    expect(html).toContain('>↪\uFE0E</a>');
  });

  it('turns round for a post that runs from left to right', async () => {
    const english = { 'posts/a.md': post(['lang: en', 'title: A'], 'Text[^1].\n\n[^1]: Note.\n') };
    const { page } = await pagesIn('ar', english);
    const html = await page('/a/');
    expect(html).toContain('<h1 lang="en" dir="ltr">');
    expect(html).toContain('<div class="prose" lang="en" dir="ltr">');
    expect(html).toContain('>Notes</h2>');
    expect(html).toContain('>↩\uFE0E</a>');
  });
});

describe('a post in another language than the blog', () => {
  const text = POSTS['posts/a.md'].replace('---\n', '---\nlang: de\n');

  it('has what is about it in its own language, and the rest in that of the blog', async () => {
    const { page } = await pagesIn('en', { 'posts/a.md': text, 'posts/b.md': POSTS['posts/b.md'] });
    const html = await page('/a/');
    expect(html).toContain('<html lang="en">');
    expect(html).toContain('<nav class="toc" aria-label="Inhalt" lang="de">');
    expect(html).toContain('aria-label="Tipp"');
    expect(html).toContain('>Anmerkungen</h2>');
    expect(html).toContain('data-copy="Kopieren|Kopiert|Markiert"');
    expect(html).toContain('By Bo and Cy');
    expect(html).toContain('updated <time dateTime="2026-03-04">4 March 2026</time>');
    expect(html).toContain('<small>← Earlier</small>');
    expect(html).toContain('Back to top');
  });

  it('has the words for its code on the front page, too', async () => {
    const code = post(['lang: de', 'title: Code'], '```\ncode\n```\n\n<!--more-->\n\nMehr.\n');
    const { page } = await pagesIn('en', { 'posts/a.md': code });
    expect(await page('/')).toContain('<div class="prose" lang="de" data-copy="Kopieren|Kopiert|Markiert">');
  });

  it('keeps to the language of the blog where there are no words in its own', async () => {
    const korean = { 'posts/a.md': text.replace('lang: de', 'lang: ko') };
    const { page } = await pagesIn('fr', korean);
    const html = await page('/a/');
    expect(around(html, 'Sommaire')).toContain('toc');
    expect(html).toContain('aria-label="Astuce"');
    expect(html).toContain('data-copy="Copier|Copié|Sélectionné"');
  });

  it('runs from right to left on a page that does not', async () => {
    const hebrew = { 'posts/a.md': text.replace('lang: de', 'lang: he') };
    const { page } = await pagesIn('en', hebrew);
    const html = await page('/a/');
    expect(html).toContain('<html lang="en">');
    expect(html).toMatch(/<div class="prose" lang="he" dir="rtl"/);
    expect(html).toContain('>↪\uFE0E</a>');
  });
});

it('sets the title of a post apart wherever it stands among words of another language', async () => {
  const { page } = await pagesIn('ar', {
    'posts/a.md': post(['title: 时钟？', 'lang: zh-Hans', 'date: 2026-01-03', 'category: c', 'series: s']),
    'posts/b.md': post(['title: B', 'date: 2026-01-02', 'category: c', 'series: s']),
    'posts/c.md': post(['title: C', 'date: 2026-01-01', 'category: c', 'redirect_from: /old/']),
  });
  const title = '<bdi lang="zh-Hans" dir="ltr">时钟？</bdi>';
  expect(await page('/archive/')).toContain(`<a href="/a/">${title}</a>`);
  expect(await page('/categories/')).toContain(`<a href="/a/">${title}</a>`);
  const b = await page('/b/');
  expect(b).toContain(`<a href="/a/">${title}</a>`);
  expect(b).toContain(`</small> ${title}`);
  // No mark where the languages are the same.
  expect(b).not.toContain('<bdi lang="ar"');
});

it('speaks English in a language that it does not know, in the direction of that language', async () => {
  const { page } = await pagesIn('he');
  const html = await page('/');
  expect(html).toContain('<html lang="he" dir="rtl">');
  expect(html).toContain('Older posts ←');
});
