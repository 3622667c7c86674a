import { cacheKey, readCache, writeCache } from '../cache';
import type { PageRecord } from './page-record';

/** A finished page but for its policy and its style, which depend on all pages. */
export interface StoredPage {
  record: PageRecord;
  /** As `tokenNames` gives them. */
  tokens: string[];
  html: [before: string, after: string];
  /** What was moved out of it, by file below `out/`. */
  extra: [file: string, text: string][];
  /** What the search reads of a post. */
  prose?: string;
}

/** The store was damaged, or pruned, behind a build's back: what is left of it is not to be trusted. */
export class StoreError extends Error {
  constructor(what: string) {
    super(`What earlier builds kept is damaged (${what} is missing)`);
  }
}

/** By the digest of what it is made of. */
const keyOf = (digest: string) => cacheKey('made', digest);

export function storePage(page: StoredPage): void {
  writeCache(keyOf(page.record.stored), page);
}

/** Whether it is there, and whole. */
export function isStored(digest: string): boolean {
  return readCache(keyOf(digest)) !== undefined;
}

/** @returns `undefined` for a page that is not there, or damaged. */
export function storedPage(digest: string): StoredPage | undefined {
  const page = readCache(keyOf(digest));
  return isPage(page) ? page : undefined;
}

/** @throws StoreError where it is not there any more. */
export function loadPage(digest: string): StoredPage {
  const page = storedPage(digest);
  if (page === undefined) throw new StoreError(`page ${digest}`);
  return page;
}

/** For what is no page, such as the feed. */
export function storeText(digest: string, text: string): void {
  writeCache(keyOf(digest), text);
}

/** @throws StoreError where it is not there any more. */
export function loadText(digest: string): string {
  const text = readCache(keyOf(digest));
  if (typeof text !== 'string') throw new StoreError(`text ${digest}`);
  return text;
}

/** What is kept has a checksum, and a key that names the code that wrote it: a look at its kind is enough. */
function isPage(value: unknown): value is StoredPage {
  return typeof value === 'object' && value !== null && 'record' in value && 'html' in value;
}
