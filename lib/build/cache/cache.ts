import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { digestOf } from '../../digest';
import { errorCode } from '../../error-code';
import { pageCodeDigest, textCodeDigest } from '../code/code-digest';

/**
 * Results kept between builds, each under a key made of its inputs. They are below `.next/cache`, a folder that CI systems keep
 * for Next. The cache never fails a build: an entry that cannot be read is made again, and an entry that cannot be written is
 * dropped.
 */
const FOLDER = path.join('.next', 'cache', 'blog');

/** A key: the digest of the parts and of the code but for its styles. So a change of the code empties the cache. */
export function cacheKey(...parts: readonly string[]): string {
  return digestOf(pageCodeDigest(), ...parts);
}

/** A key for parsed posts and rendered texts. Components and styles do not affect those, so a change of them keeps the entries. */
export function textKey(...parts: readonly string[]): string {
  return digestOf(textCodeDigest(), ...parts);
}

/**
 * Whether this build renders even what is kept, and compares the two (`npm run build -- --verify`). Renderers then must not reuse a
 * kept result.
 */
export function isVerifying(): boolean {
  return process.env.BLOG_VERIFY === '1';
}

/** The value kept under a key; `undefined` if there is none, or if the entry is damaged. The caller parses the value. */
export function readCache(key: string): unknown {
  try {
    // The checksum is of bytes, which costs a tenth of that of a text.
    const kept = readFileSync(placeOf(key));
    const end = kept.indexOf(NEWLINE);
    const body = kept.subarray(end + 1);
    return kept.toString('latin1', 0, end) === digestOf(body) ? JSON.parse(body.toString()) : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a value that survives JSON. The entry is written whole or not at all, even if the process dies or another process writes the same key. */
export function writeCache(key: string, value: unknown): void {
  writeJson(key, JSON.stringify(value));
}

/** Keeps a value that is JSON text already. */
export function writeJson(key: string, text: string): void {
  const body = Buffer.from(text);
  place(placeOf(key), Buffer.concat([Buffer.from(`${digestOf(body)}\n`), body]));
}

function place(target: string, content: string | Uint8Array): void {
  const draft = `${target}.${randomUUID()}`;
  try {
    writeInFolder(draft, content);
    renameSync(draft, target);
  } catch (error) {
    // A full disk leaves a part of a draft; pruning removes it.
    failure = errorCode(error);
  }
}

/** There are few folders: that one is missing is seen when a file cannot be written. */
function writeInFolder(name: string, content: string | Uint8Array): void {
  try {
    writeFileSync(name, content);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
    mkdirSync(path.dirname(name), { recursive: true });
    writeFileSync(name, content);
  }
}

/** Keeps bytes, as `writeCache` keeps values. The key names what they were made from; it need not name the code. */
export function writeBytes(key: string, bytes: Uint8Array): void {
  place(binaryPlaceOf(key), Buffer.concat([Buffer.from(`${digestOf(bytes)}\n`), bytes]));
}

/** The bytes kept under a key; `undefined` if there are none, or if they are damaged. */
export function readBytes(key: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    const kept = new Uint8Array(readFileSync(binaryPlaceOf(key)));
    const end = kept.indexOf(NEWLINE);
    const bytes = kept.slice(end + 1);
    return Buffer.from(kept.subarray(0, end)).toString('latin1') === digestOf(bytes) ? bytes : undefined;
  } catch {
    return undefined;
  }
}

const NEWLINE = 10;

/** Whether there are bytes under a key; whether they are whole, only reading them tells. */
export function hasBytes(key: string): boolean {
  return statSync(binaryPlaceOf(key), { throwIfNoEntry: false }) !== undefined;
}

/** Removes the bytes that are kept under a key; nothing where there are none. */
export function forgetBytes(key: string): void {
  rmSync(binaryPlaceOf(key), { force: true });
}

let failure: string | undefined;

/** The error code of the last write that failed in this process; `undefined` if none failed. It explains a missing entry. */
export function writeFailure(): string | undefined {
  return failure;
}

/** Removes an entry; nothing where there is none. */
export function forget(key: string): void {
  try {
    rmSync(placeOf(key), { force: true });
  } catch {
    // Pruning will do it.
  }
}

/** Entries, and the bundles of `lib/build/code/load.js`. All other files are drafts. */
const KEPT = /\.(json|cjs|bin)$/;

/** Deletes the oldest entries until at most `most` bytes are kept, and the drafts that a killed build left. */
export function pruneCache(most = 512 * 1024 * 1024): void {
  try {
    const names = readdirSync(folder(), { recursive: true, encoding: 'utf8' });
    const entries = names.flatMap((name) => {
      const place = path.join(folder(), name);
      const stats = statSync(place, { throwIfNoEntry: false });
      return stats?.isFile() ? [{ place, name, size: stats.size, time: stats.mtimeMs }] : [];
    });
    let size = 0;
    for (const entry of entries.sort((a, b) => b.time - a.time)) {
      size += entry.size;
      if (size > most || !KEPT.test(entry.name)) rmSync(entry.place, { force: true });
    }
  } catch {
    // Nothing kept yet.
  }
}

function folder(): string {
  return path.join(process.cwd(), FOLDER);
}

// A folder of 10,000 files is slow to list on some systems.
function placeOf(key: string): string {
  return path.join(folder(), key.slice(0, 2), `${key.slice(2)}.json`);
}

function binaryPlaceOf(key: string): string {
  return path.join(folder(), key.slice(0, 2), `${key.slice(2)}.bin`);
}
