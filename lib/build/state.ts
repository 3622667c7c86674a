import { type KeptFacts, keptFacts } from '../files/media';
import type { Problem } from '../problems';
import { isListOf, isObject, isRows } from '../value-shapes';
import { cacheKey, forget, readCache, writeCache } from './cache';
import type { Fingerprint, TextRecord } from './freshness';
import type { PageRecord } from './page-record';
import type { Placed } from './sync';

/** What a build leaves to the next one: enough to tell what need not be made again, without a look at any of it. */
export interface BuildState {
  /** `targetsDigest` of the content in which the texts were rendered. */
  targets: string;
  /** `viewsDigest` and `bodyDigests` of its content. */
  views: string;
  bodies: Map<string, string>;
  texts: Map<string, TextRecord>;
  /** By path. */
  fingerprints: Map<string, Fingerprint>;
  /** By file. */
  pages: Map<string, PageRecord>;
  /** What `out/` held. */
  placed: Map<string, Placed>;
  /** Warnings about pages as they were composed, by file. */
  heavy: Map<string, Problem[]>;
}

export function emptyState(): BuildState {
  return {
    targets: '',
    views: '',
    bodies: new Map(),
    texts: new Map(),
    fingerprints: new Map(),
    pages: new Map(),
    placed: new Map(),
    heavy: new Map(),
  };
}

/** Lists of names as numbers: of ten thousand pages they would be most of what is kept. */
type KeptPage = Omit<PageRecord, 'links' | 'scripts' | 'inlineScripts'> & {
  packed: number[][];
};

interface Kept {
  targets: string;
  views: string;
  bodies: [string, string][];
  texts: [string, TextRecord][];
  fingerprints: [string, Fingerprint][];
  pages: KeptPage[];
  /** What many pages have in common: the addresses that they link, and of their files. */
  names: string[];
  placed: [string, string, string, number][];
  heavy: [string, Problem[]][];
  images: KeptFacts[];
}

/** What the last build with this code left, if it ended well. */
export function readState(): BuildState {
  const kept = readCache(cacheKey('state'));
  if (!isKept(kept)) return emptyState();
  keptFacts(kept.images);
  return {
    targets: kept.targets,
    views: kept.views,
    bodies: new Map(kept.bodies),
    texts: new Map(kept.texts),
    fingerprints: new Map(kept.fingerprints),
    pages: new Map(kept.pages.map((page) => [page.file, unpack(page, kept.names)])),
    placed: new Map(kept.placed.map(([file, key, stamp, size]) => [file, { key, stamp, size }])),
    heavy: new Map(kept.heavy),
  };
}

export function writeState(state: BuildState): void {
  const names = new Map<string, number>();
  const kept: Kept = {
    targets: state.targets,
    views: state.views,
    bodies: [...state.bodies],
    texts: [...state.texts],
    fingerprints: [...state.fingerprints],
    pages: [...state.pages.values()].map((page) => pack(page, names)),
    names: [...names.keys()],
    placed: [...state.placed].map(([file, { key, stamp, size }]) => [file, key, stamp, size]),
    heavy: [...state.heavy],
    images: keptFacts(),
  };
  writeCache(cacheKey('state'), kept);
}

/** The next build makes everything anew. */
export function forgetState(): void {
  forget(cacheKey('state'));
}

/** What is kept has a checksum, and a key that names the code that wrote it: a look at its kinds is enough. */
function isKept(value: unknown): value is Kept {
  return (
    isObject(value) &&
    typeof value.targets === 'string' &&
    typeof value.views === 'string' &&
    ROWS.every((name) => isRows(value[name])) &&
    isListOf(value.pages, isKeptPage) &&
    isListOf(value.names, (name) => typeof name === 'string')
  );
}

const ROWS = ['bodies', 'texts', 'fingerprints', 'placed', 'heavy', 'images'];

function isKeptPage(value: unknown): value is KeptPage {
  return isObject(value) && typeof value.file === 'string' && isRows(value.packed);
}

function pack(page: PageRecord, names: Map<string, number>): KeptPage {
  const { links, scripts, inlineScripts, ...rest } = page;
  const numberOf = (name: string) => {
    const number = names.get(name) ?? names.size;
    names.set(name, number);
    return number;
  };
  return { ...rest, packed: [links, scripts, inlineScripts].map((list) => list.map(numberOf)) };
}

function unpack({ packed, ...rest }: KeptPage, names: readonly string[]): PageRecord {
  const listAt = (at: number) => (packed[at] ?? []).map((number) => names[number] ?? '');
  return { ...rest, links: listAt(0), scripts: listAt(1), inlineScripts: listAt(2) };
}
