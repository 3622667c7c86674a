import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { codeDigest, textCodeDigest } from './code-digest';
import { digestOf } from './digest';
import { errorCode } from './error-code';

/**
 * Results kept between builds, addressed by what they were made from. Below `.next/cache`, which the recipes of all CI
 * systems for Next keep. Nothing here may fail a build: what cannot be read is made anew, what cannot be written is
 * forgotten.
 */
const FOLDER = path.join('.next', 'cache', 'blog');

/** An address: a digest of the parts and of the code, whose every change forgets everything. */
export function cacheKey(...parts: readonly string[]): string {
  return digestOf(codeDigest(), ...parts);
}

/** The same for what posts are parsed and texts rendered to, which no component or style has a part in. */
export function textKey(...parts: readonly string[]): string {
  return digestOf(textCodeDigest(), ...parts);
}

/**
 * Whether this is a build that renders everything though it is kept, and compares (`npm run build -- --verify`): whatever renders is to
 * take no result for another.
 */
export function isVerifying(): boolean {
  return process.env.BLOG_VERIFY === '1';
}

/** What was kept under a key; `undefined` where there is nothing, or it is damaged. To be parsed by who asks. */
export function readCache(key: string): unknown {
  try {
    const text = readFileSync(placeOf(key), 'utf8');
    const end = text.indexOf('\n');
    const body = text.slice(end + 1);
    return text.slice(0, end) === digestOf(body) ? JSON.parse(body) : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a value that survives JSON. Whole or not at all, also when the process dies or another writes the same. */
export function writeCache(key: string, value: unknown): void {
  writeJson(key, JSON.stringify(value));
}

/** The same, of a value that is JSON already. */
export function writeJson(key: string, body: string, checksum = digestOf(body)): void {
  const place = placeOf(key);
  const draft = `${place}.${randomUUID()}`;
  try {
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(draft, `${checksum}\n${body}`);
    renameSync(draft, place);
  } catch (error) {
    // A full disk leaves a part of a draft; pruning removes it.
    failure = errorCode(error);
  }
}

let failure: string | undefined;

/** Why this process could not keep something; `undefined` where it could. For who then misses it. */
export function writeFailure(): string | undefined {
  return failure;
}

export function forget(key: string): void {
  try {
    rmSync(placeOf(key), { force: true });
  } catch {
    // Pruning will do it.
  }
}

/** Entries, and what `lib/load.js` has bundled; all else are drafts. */
const KEPT = /\.(json|cjs)$/;

/** Forgets the entries that were written first until at most `most` bytes are kept, and drafts that a killed build left. */
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
