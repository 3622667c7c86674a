import {
  type Dirent,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  type Stats,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { bytesOf, type FileContent, keyOf, type SiteFiles } from './site-files';

/** A file of `out/` as it was left: which content, and what the file system said of it. */
export interface Placed {
  key: string;
  stamp: string;
  size: number;
}

/** What became of the files of `out/`. */
export interface Synced {
  written: number;
  kept: number;
  removed: number;
  /** Of all files together. */
  bytes: number;
  /** For the next time. */
  placed: Map<string, Placed>;
}

/** Left alone: who publishes from a branch has its work tree in `out/`. */
const NOT_OURS = ['.git'];

/**
 * Makes the folder `out` hold `files` and nothing else, and touches only what differs. A file that is as it was placed
 * is not read.
 *
 * Everything new is first written to `staging`, which must be on the same file system: a full disk is noticed while
 * `out` is still what it was. Then each file is moved to its place, which is atomic, and stale ones are removed. Killed
 * during those moves, `out` holds whole files of both builds and none that is cut off; the next build completes it.
 * @throws Error of the file system, with `out` unchanged unless it happened during the moves.
 */
export function sync(
  files: SiteFiles,
  out: string,
  staging: string,
  before: ReadonlyMap<string, Placed> = new Map(),
): Synced {
  rmSync(staging, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  mkdirSync(staging, { recursive: true });
  const { files: present, empty } = walk(out);
  const placed = new Map<string, Placed>();
  const changed: string[] = [];
  for (const [name, content] of files) {
    const key = keyOf(content);
    const stats = present.get(name);
    const known = before.get(name);
    if (stats !== undefined && known?.key === key && known.stamp === stampOf(stats)) {
      placed.set(name, known);
    } else if (stats !== undefined && holds(path.join(out, name), stats, content)) {
      placed.set(name, { key, stamp: stampOf(stats), size: stats.size });
    } else {
      writeFileSync(path.join(staging, String(changed.length)), bytesOf(content));
      placed.set(name, { key, stamp: '', size: 0 });
      changed.push(name);
    }
  }
  const stale = [...present.keys()].filter((name) => !files.has(name));
  // Before anything is moved: a stale file may stand where a folder is to be, and a folder where a file.
  for (const name of stale) rmSync(path.join(out, name), { force: true });
  for (const folder of [...empty, ...stale.map((name) => path.posix.dirname(name))])
    removeIfEmpty(out, folder);
  changed.forEach((name, index) => {
    const target = path.join(out, name);
    if (!present.has(name)) mkdirSync(path.dirname(target), { recursive: true });
    renameSync(path.join(staging, String(index)), target);
    const stats = lstatSync(target);
    placed.set(name, { key: placed.get(name)?.key ?? '', stamp: stampOf(stats), size: stats.size });
  });
  rmSync(staging, { recursive: true, force: true });
  const bytes = [...placed.values()].reduce((total, { size }) => total + size, 0);
  return { written: changed.length, kept: files.size - changed.length, removed: stale.length, bytes, placed };
}

interface Tree {
  /** By name; what is no regular file (a link, say) has no state, and never stays. */
  files: Map<string, Stats | undefined>;
  empty: string[];
}

/** All that is below `root`. */
function walk(root: string, folder = '', found: Tree = { files: new Map(), empty: [] }): Tree {
  const entries = listed(root, folder);
  if (entries.length === 0) found.empty.push(folder);
  for (const entry of entries) {
    const name = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) walk(root, name, found);
    else found.files.set(name, entry.isFile() ? lstatSync(path.join(root, name)) : undefined);
  }
  return found;
}

function listed(root: string, folder: string): Dirent[] {
  const entries = readdirSync(path.join(root, folder), { withFileTypes: true });
  return folder === '' ? entries.filter(({ name }) => !NOT_OURS.includes(name)) : entries;
}

/** Whoever changes a file changes its times, or its place on the disk, or its length. */
function stampOf({ mtimeMs, ctimeMs, ino, size }: Stats): string {
  return `${mtimeMs} ${ctimeMs} ${ino} ${size}`;
}

function holds(place: string, stats: Stats, content: FileContent): boolean {
  const bytes = bytesOf(content);
  return stats.size === bytes.byteLength && Buffer.compare(readFileSync(place), bytes) === 0;
}

/** And whatever becomes empty by it. */
function removeIfEmpty(root: string, folder: string): void {
  if (folder === '' || folder === '.') return;
  try {
    rmdirSync(path.join(root, folder));
  } catch {
    // Not empty, or gone already.
    return;
  }
  removeIfEmpty(root, path.posix.dirname(folder));
}
