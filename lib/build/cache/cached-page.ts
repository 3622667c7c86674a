import { isObject, isRows } from '../../value-shapes';
import { codeDigest } from '../code/code-digest';
import type { PageRecord } from '../page-record';
import { cacheKey, forget, forgetBytes, readCache, writeCache } from './cache';

/** A finished page, with slots for what depends on all pages. */
export interface CachedPage {
  record: PageRecord;
  /** As `fillSlots` reads it. */
  html: string;
  /** What was moved out of it, by file below `out/`. */
  extra: [file: string, text: string][];
  /** What the search reads of it. */
  prose?: string;
}

/** The cache was damaged, or pruned, behind a build's back: what is left of it is not to be trusted. */
export class DamagedCacheError extends Error {
  constructor(what: string) {
    super(`The cache of earlier builds is damaged (${what} is missing)`);
  }
}

/** Forgets what stands for it, or the next build would trip over the same. */
function missing(what: string, key: string): DamagedCacheError {
  forget(key);
  return new DamagedCacheError(what);
}

/** The same of bytes. */
export function bytesMissing(what: string, key: string): DamagedCacheError {
  forgetBytes(key);
  return new DamagedCacheError(what);
}

/** By the digest of what it is made of. */
const keyOf = (digest: string) => cacheKey('page', digest);

/** Keeps a page under the digest of what it is made of. */
export function cachePage(page: CachedPage): void {
  writeCache(keyOf(page.record.cachedAs), page);
}

/** Whether it is there, and whole. */
export function isCached(digest: string): boolean {
  const kept = readCache(keyOf(digest));
  return typeof kept === 'string' || isPage(kept, digest);
}

/** @returns `undefined` for a page that is not there, or damaged. */
export function cachedPage(digest: string): CachedPage | undefined {
  const page = readCache(keyOf(digest));
  return isPage(page, digest) ? page : undefined;
}

/** @throws DamagedCacheError where it is not there any more. */
export function loadCachedPage(digest: string): CachedPage {
  const page = cachedPage(digest);
  if (page === undefined) throw missing(`page ${digest}`, keyOf(digest));
  return page;
}

/** For what is no page, such as the feed. */
export function cacheText(digest: string, text: string): void {
  writeCache(keyOf(digest), text);
}

/** Whether a text is kept, and whole. */
export function hasCachedText(digest: string): boolean {
  return typeof readCache(keyOf(digest)) === 'string';
}

/** @throws DamagedCacheError where it is not there any more. */
export function loadCachedText(digest: string): string {
  const text = readCache(keyOf(digest));
  if (typeof text !== 'string') throw missing(`text ${digest}`, keyOf(digest));
  return text;
}

/** Whether what is said of a page's styles holds: only of one that Next has rendered anything is said but their names. */
export function hasStylesOfNow({ byNext }: Pick<PageRecord, 'byNext'>): boolean {
  return byNext === undefined || byNext.code === codeDigest();
}

/** What is kept has a checksum, and a key that names the code that wrote it: a look at its kinds is enough. */
function isPage(value: unknown, digest: string): value is CachedPage {
  return (
    isObject(value) &&
    isObject(value.record) &&
    value.record.cachedAs === digest &&
    hasStylesOfNow(value.record) &&
    typeof value.html === 'string' &&
    isRows(value.extra)
  );
}
