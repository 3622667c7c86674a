import { FEED_PATH } from '../../../lib/addresses/own-paths';
import { outputPaths } from '../../../lib/build/freshness';
import { emptyManifest } from '../../../lib/build/manifest';
import { type PlannedManifest, planBuild, plannedManifest } from '../../../lib/build/plan';
import { renderTexts } from '../../../lib/build/render-texts';
import type { Content } from '../../../lib/content/content';
import { feedView } from '../../../lib/files/feed';
import type { SiteConfig } from '../../../lib/site/site';
import { pageView } from '../../../lib/views/page';
import { blog, post } from '../../blog';
import { inTemporaryFolder } from '../../temporary-folder';

inTemporaryFolder();

const FILES = {
  'posts/a.md': post(['date: 2026-05-04', 'title: A', 'tags: [x]', 'category: C']),
  'posts/b.md': post(['date: 2026-05-03', 'title: B']),
  'posts/c.md': post(['date: 2026-05-02', 'title: C']),
  'posts/a.de.md': post(['date: 2026-05-04', 'title: A auf Deutsch', 'tags: [x]']),
  'posts/b.de.md': post(['date: 2026-05-03', 'title: B auf Deutsch'], 'Anfang.\n\n<!--more-->\n\nEnde.\n'),
  'posts/c.ar.md': post(['date: 2026-05-02', 'title: ج']),
};

type Files = Record<string, string>;

/** The paths of pages that an edit makes anew; feeds and the sitemap aside. */
async function staleAfter(edited: Files, config: Partial<SiteConfig> = {}): Promise<string[]> {
  const languages = [{ tag: 'en' }, { tag: 'de' }, { tag: 'ar' }];
  const contentOf = (files: Files) => blog(files, { languages, ...config });
  const before = await build(contentOf(FILES));
  expect([...planBuild(contentOf(FILES), before).stale]).toEqual([]);
  const stale = [...planBuild(contentOf({ ...FILES, ...edited }), before).stale];
  return stale.filter((at) => !/\.xml$/.test(at)).sort();
}

/** A build as far as the next one asks for it: texts are rendered, and what pages are made of is written down. */
async function build(content: Content): Promise<PlannedManifest> {
  for (const at of outputPaths(content)) {
    const view = at === FEED_PATH ? feedView(content) : pageView(content, at);
    await renderTexts(view?.texts ?? [], content);
  }
  return plannedManifest(content, planBuild(content, emptyManifest()));
}

const GERMAN = (lines: string[], body?: string) => post(['date: 2026-05-03', ...lines], body);

test('an edit behind the excerpt of a German post makes its page anew, and no other', async () => {
  const edited = GERMAN(['title: B auf Deutsch'], 'Anfang.\n\n<!--more-->\n\nEnde, und mehr.\n');
  expect(await staleAfter({ 'posts/b.de.md': edited })).toEqual(['/de/posts/b/']);
});

test('a new title of a German post makes German pages anew', async () => {
  const stale = await staleAfter({ 'posts/b.de.md': GERMAN(['title: Neu']) });
  expect(stale).toEqual(expect.arrayContaining(['/de/', '/de/archive/', '/de/posts/a/', '/de/posts/b/']));
  expect(stale.filter((at) => !at.startsWith('/de/'))).toEqual([]);
});

test('a new address of a German post makes the pages of its translations anew, too', async () => {
  const stale = await staleAfter({ 'posts/b.de.md': GERMAN(['title: B auf Deutsch', 'permalink: /neu/']) });
  expect(stale).toContain('/de/neu/');
  expect(stale.filter((at) => !at.startsWith('/de/'))).toEqual(['/posts/b/']);
});

test('a new translation makes the pages of its translations anew, and those of its own language', async () => {
  const stale = await staleAfter({ 'posts/c.de.md': post(['date: 2026-05-02', 'title: C auf Deutsch']) });
  expect(stale).toContain('/de/posts/c/');
  expect(stale.filter((at) => !at.startsWith('/de/'))).toEqual(['/ar/posts/c/', '/posts/c/']);
});

test('a draft of a translation makes nothing anew', async () => {
  expect(await staleAfter({ 'posts/c.de.md': post(['draft: true', 'title: C auf Deutsch']) })).toEqual([]);
});

test('a German post that translates nothing makes no English page anew', async () => {
  const stale = await staleAfter({ 'posts/d.de.md': post(['date: 2026-04-01', 'title: D']) });
  expect(stale).toContain('/de/posts/d/');
  expect(stale.filter((at) => !at.startsWith('/de/'))).toEqual([]);
});

test('the first German post with a tag that an English page lists makes that page anew, which leads to it now', async () => {
  const stale = await staleAfter({ 'posts/b.de.md': GERMAN(['title: B auf Deutsch', 'category: C']) });
  expect(stale).toContain('/de/categories/c/');
  expect(stale.filter((at) => !at.startsWith('/de/'))).toEqual(['/categories/c/']);
});

test('where all languages list what is not translated, a new translation changes the lists of its language only', async () => {
  const stale = await staleAfter(
    { 'posts/c.de.md': post(['date: 2026-05-02', 'title: C auf Deutsch']) },
    { untranslated: 'everywhere' },
  );
  expect(stale).toEqual(expect.arrayContaining(['/de/', '/de/posts/c/', '/posts/c/', '/ar/posts/c/']));
  expect(stale).not.toContain('/');
  expect(stale).not.toContain('/ar/');
});
