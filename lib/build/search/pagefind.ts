import type { PagefindIndex } from 'pagefind';

/**
 * Pagefind opens the index of the page's own language first, and failing this that of the most posts, with the first
 * one's rules for words: an empty entry sees to it that there is one. Of a sign that no query is left with: what holds nothing
 * at all would be left out.
 */
export async function addNothing(index: PagefindIndex, language: string): Promise<void> {
  const { errors } = await index.addCustomRecord({ url: '/', content: '_', language });
  if (errors.length > 0) throw failure('could not be begun', errors);
}

/** Pagefind's process, begun when it is first needed. */
export class Pagefind {
  private started: Promise<typeof import('pagefind')> | undefined;

  async begin(): Promise<PagefindIndex> {
    // Not at the top: Pagefind is an ES module alone, and the adapter is loaded as CommonJS.
    this.started ??= import('pagefind');
    const { createIndex } = await this.started;
    // The characters make words of C++ and C#.
    const { index, errors } = await createIndex({ includeCharacters: '+#' });
    if (index === undefined) throw failure('could not start', errors);
    return index;
  }

  async end(): Promise<void> {
    if (this.started !== undefined) await (await this.started).close();
  }
}

/** In Pagefind's own words. */
export function failure(what: string, errors: readonly string[]): Error {
  return new Error(`The search index ${what}: ${errors.join('; ')}`);
}
