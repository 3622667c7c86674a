import { cacheKey, forget, readCache, writeCache } from '../cache';
import { type KeptSize, keptSizes } from '../files/media';
import type { TextRecord } from '../freshness';
import type { Problem } from '../problems';
import type { PageRecord } from './page-record';
import type { Placed } from './sync';
import type { TokenLists } from './vocabulary';

/** What a build leaves to the next one: enough to tell what need not be made again, without a look at any of it. */
export interface BuildState {
  /** That in which the texts were rendered. */
  world: string;
  texts: Map<string, TextRecord>;
  /** The digest of what was made at each path. */
  made: Map<string, string>;
  /** By file. */
  pages: Map<string, PageRecord>;
  tokens: Map<string, TokenLists>;
  /** What `out/` held. */
  placed: Map<string, Placed>;
  /** Warnings about pages as they were composed, by file. */
  heavy: Map<string, Problem[]>;
}

export function emptyState(): BuildState {
  return {
    world: '',
    texts: new Map(),
    made: new Map(),
    pages: new Map(),
    tokens: new Map(),
    placed: new Map(),
    heavy: new Map(),
  };
}

interface Kept {
  world: string;
  texts: [string, TextRecord][];
  made: [string, string][];
  pages: PageRecord[];
  tokens: [string, TokenLists][];
  placed: [string, string, string, number][];
  heavy: [string, Problem[]][];
  sizes: KeptSize[];
}

/** What the last build with this code left, if it ended well. */
export function readState(): BuildState {
  const kept = readCache(cacheKey('state'));
  if (!isKept(kept)) return emptyState();
  keptSizes(kept.sizes);
  return {
    world: kept.world,
    texts: new Map(kept.texts),
    made: new Map(kept.made),
    pages: new Map(kept.pages.map((page) => [page.file, page])),
    tokens: new Map(kept.tokens),
    placed: new Map(kept.placed.map(([file, key, stamp, size]) => [file, { key, stamp, size }])),
    heavy: new Map(kept.heavy),
  };
}

export function writeState(state: BuildState): void {
  const kept: Kept = {
    world: state.world,
    texts: [...state.texts],
    made: [...state.made],
    pages: [...state.pages.values()],
    tokens: [...state.tokens],
    placed: [...state.placed].map(([file, { key, stamp, size }]) => [file, key, stamp, size]),
    heavy: [...state.heavy],
    sizes: keptSizes(),
  };
  writeCache(cacheKey('state'), kept);
}

/** The next build makes everything anew. */
export function forgetState(): void {
  forget(cacheKey('state'));
}

/** What is kept has a checksum, and a key that names the code that wrote it: a look at its kind is enough. */
function isKept(value: unknown): value is Kept {
  return typeof value === 'object' && value !== null && 'placed' in value && 'sizes' in value;
}
