import type { IndexFile, PagefindIndex } from 'pagefind';
import { z } from 'zod';
import type { Content } from '../content';
import { encodePath, SEARCH_INDEX_PATH } from '../permalink';
import type { Post } from '../post/post';
import { indexLanguage, ownLanguage } from '../views/search';
import { dateOf, langView, termLinks } from '../views/summary';
import { inOrder } from './search-index-order';
import { type IndexedPost, indexedPage } from './search-index-page';

/** A finished page. */
interface FinishedPage {
  /** Decoded, without the base path. */
  path: string;
  /** Whole or in pieces. */
  html: readonly string[];
}

/**
 * The search index of the published posts, by file below `out/`, and of Pagefind's own scripts those that
 * `lib/enhance/search-engine.ts` loads. No posts, no files. The same pages give the same bytes.
 * @param pages all pages of the site; those that are not posts are not searched.
 * @throws Error with Pagefind's own words, if it cannot index a page.
 */
export async function searchFiles(
  pages: readonly FinishedPage[],
  content: Content,
): Promise<Map<string, Uint8Array>> {
  const byPath = new Map(pages.map((page) => [page.path, page]));
  const found = content.posts.flatMap((post) => {
    const page = byPath.get(post.path);
    return page === undefined ? [] : [{ post, html: page.html.join('') }];
  });
  if (found.length === 0) return new Map();
  // Not at the top: Pagefind is an ES module alone, and the adapter is loaded as CommonJS.
  const { close, createIndex } = await import('pagefind');
  // The characters make words of C++ and C#.
  const { index, errors } = await createIndex({ includeCharacters: '+#' });
  if (index === undefined) throw failure('could not start', errors);
  try {
    // One by one: in the index, pages are numbered as they arrive.
    for (const { post, html } of found) await addPost(index, post, html, content);
    await ensureOwnLanguage(index, content);
    const result = await index.getFiles();
    if (result.errors.length > 0) throw failure('could not be written', result.errors);
    const rules = `wasm.${ownRules(result.files, content)}.pagefind`;
    const used = result.files.filter(({ path }) => isLoaded(path) || path === rules);
    const files = inOrder(new Map(used.map(({ path, content }) => [path, content])));
    return new Map(
      [...files]
        .map(([path, bytes]): [string, Uint8Array] => [SEARCH_INDEX_PATH.slice(1) + path, bytes])
        .sort(byName),
    );
  } finally {
    await close();
  }
}

async function addPost(index: PagefindIndex, post: Post, html: string, content: Content): Promise<void> {
  // The base path is added in the browser, which gets it with the place of the index.
  const page = { url: encodePath(post.path), content: indexedPage(html, factsOf(post, content)) };
  const { errors } = await index.addHTMLFile(page);
  if (errors.length > 0) throw failure(`could not read ${post.source}`, errors);
}

function factsOf(post: Post, content: Content): IndexedPost {
  const { site } = content;
  return {
    title: post.title,
    language: indexLanguage(post.lang ?? site.language, site),
    ...langView(post, content),
    ...dateOf(post.date, content),
    ...(post.description && { standfirst: post.description }),
    categories: termLinks('category', post, content).map(({ label }) => label),
  };
}

/**
 * Pagefind opens the index of the page's own language first, and failing this that of the most posts, with the first
 * one's rules for words: an empty entry sees to it that there is one.
 */
async function ensureOwnLanguage(index: PagefindIndex, { posts, site }: Content): Promise<void> {
  const language = ownLanguage(site);
  if (posts.some((post) => indexLanguage(post.lang ?? site.language, site) === language)) return;
  // Of a sign that no query is left with: what holds nothing at all would be left out.
  const { errors } = await index.addCustomRecord({ url: '/', content: '_', language });
  if (errors.length > 0) throw failure('could not be begun', errors);
}

/** Of what Pagefind brings, nothing of its user interfaces. */
function isLoaded(path: string): boolean {
  return /^pagefind(-worker)?\.js$|^pagefind-entry\.json$|\.pf_\w+$/.test(path);
}

const entrySchema = z.object({
  languages: z.record(z.string(), z.object({ wasm: z.string().nullable() })),
});

/** Of the programs that know the endings of a language's words, the one that the browser loads: the site's own. */
function ownRules(files: readonly IndexFile[], { site }: Content): string {
  const entry = files.find(({ path }) => path === 'pagefind-entry.json')?.content ?? [];
  const { languages } = entrySchema.parse(JSON.parse(Buffer.from(entry).toString()));
  return languages[ownLanguage(site)]?.wasm ?? 'unknown';
}

function byName([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : 1;
}

function failure(what: string, errors: readonly string[]): Error {
  return new Error(`The search index ${what}: ${errors.join('; ')}`);
}
