import { digestOf } from '../../digest';
import { isListOf } from '../../value-shapes';
import { forget, readCache, writeJson } from './cache';

/*
 * Tables that are too large to be read, compared and written whole: their rows lie in pieces, each an entry of the cache with a checksum
 * of its own. A piece is named after what it holds, so one that holds what it held is not written again, and a damaged one costs its
 * own rows. Which piece a row is in says its name alone.
 */

/** The pieces of a table, by their keys in the cache; in their order, and as many as a power of two. */
export type PieceKeys = readonly string[];

/** Rows by name. */
export type Table<V> = ReadonlyMap<string, V>;

/** A table as it was read: its rows, and where they lie; an empty key stands for a piece that was not there, or damaged. */
export interface KeptTable<V> {
  rows: Table<V>;
  keys: PieceKeys;
}

/** A table without rows, as none was read. */
export function noTable<V>(): KeptTable<V> {
  return { rows: new Map(), keys: [] };
}

/** How the rows of a piece are kept: as plain data, which is parsed when it is read. */
export interface Packing<V> {
  pack(rows: readonly (readonly [name: string, row: V])[]): unknown;
  /** `undefined` for what is no piece of this table. */
  unpack(piece: unknown): Iterable<readonly [name: string, row: V]> | undefined;
}

/** Rows as they are: for those that are plain data. */
export function inRows<V>(isRow: (row: unknown) => row is V): Packing<V> {
  const isPair = (pair: unknown): pair is [string, V] =>
    Array.isArray(pair) && typeof pair[0] === 'string' && isRow(pair[1]);
  return { pack: (rows) => rows, unpack: (piece) => (isListOf(piece, isPair) ? piece : undefined) };
}

/** Rows in a piece, at most, on average: as many as are read and written in a few milliseconds. */
const PIECE = 256;

/** Files cost, too, each a twentieth of a millisecond. */
const MOST_PIECES = 64;

/** Rows of a damaged piece are not in it. */
export function readTable<V>(keys: PieceKeys, { unpack }: Packing<V>): KeptTable<V> {
  const rows = new Map<string, V>();
  const found = keys.map((key) => {
    const piece = unpack(readCache(key));
    if (piece === undefined) return '';
    for (const [name, row] of piece) rows.set(name, row);
    return key;
  });
  return { rows, keys: found };
}

/**
 * Keeps a table: only pieces of which a row is another one than before are looked at, and only those that are different are written.
 * @param before the table as it was read. A row that is the same object there is the same row: rows are replaced, never edited.
 * @param keyOf the key of a piece in the cache, by the digest of what it holds.
 */
export function writeTable<V>(
  rows: Table<V>,
  before: KeptTable<V>,
  { pack }: Packing<V>,
  keyOf: (digest: string) => string,
): PieceKeys {
  const count = pieceCount(rows.size);
  const changed = changedPieces(rows, before, count);
  const pieces = new Map<number, [string, V][]>([...changed].map((number) => [number, []]));
  if (changed.size > 0) for (const row of rows) pieces.get(pieceOf(row[0], count))?.push(row);
  return Array.from({ length: count }, (_, number) => {
    const piece = pieces.get(number);
    if (piece === undefined) return before.keys[number] ?? '';
    const body = JSON.stringify(pack(piece));
    const key = keyOf(digestOf(body));
    if (key !== before.keys[number]) writeJson(key, body);
    return key;
  });
}

/** Forgets the pieces of a table as it was, but for those that are a part of it as it is. */
export function forgetPieces(before: PieceKeys, now: PieceKeys): void {
  const needed = new Set(now);
  for (const key of before) if (key !== '' && !needed.has(key)) forget(key);
}

/** Those that have to be written, if they are not as they were. */
function changedPieces<V>(rows: Table<V>, before: KeptTable<V>, count: number): ReadonlySet<number> {
  if (before.keys.length !== count) return new Set(Array.from({ length: count }, (_, number) => number));
  const changed = new Set<number>();
  for (const [number, key] of before.keys.entries()) if (key === '') changed.add(number);
  let known = 0;
  for (const [name, row] of rows) {
    const old = before.rows.get(name);
    if (old !== undefined) known += 1;
    if (old !== row) changed.add(pieceOf(name, count));
  }
  if (known === before.rows.size) return changed;
  for (const name of before.rows.keys()) if (!rows.has(name)) changed.add(pieceOf(name, count));
  return changed;
}

function pieceCount(rows: number): number {
  let count = 1;
  while (rows / count > PIECE && count < MOST_PIECES) count *= 2;
  return count;
}

/** By FNV-1a: a cryptographic digest of each of ten thousands of names would take a tenth of a second. */
function pieceOf(name: string, count: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return (hash >>> 0) % count;
}
