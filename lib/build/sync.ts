import {
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  type Stats,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { stampOf, walk } from './out-tree';
import { bytesOf, type FileContent, keyOf, type SiteFiles } from './site-files';

/** A file of `out/` as it was left: which content, and what the file system said of it. */
export interface Placed {
  key: string;
  stamp: string;
  size: number;
}

/** What a build leaves in `out/`, for the next one. */
export interface Left {
  placed: ReadonlyMap<string, Placed>;
  /** Stamps of folders, by their names: of those that can be believed. */
  folders: ReadonlyMap<string, string>;
}

const NOTHING: Left = { placed: new Map(), folders: new Map() };

/** What became of the files of `out/`. */
export interface Synced extends Left {
  written: number;
  kept: number;
  removed: number;
  /** Of all files together. */
  bytes: number;
}

/**
 * Makes the folder `out` hold `files` and nothing else, and touches only what differs. A file that is as it was placed
 * is not read.
 *
 * Everything new is first written to `staging`, which must be on the same file system: a full disk is noticed while
 * `out` is still what it was. Then each file is moved to its place, which is atomic, and stale ones are removed. Killed
 * during those moves, `out` holds whole files of both builds and none that is cut off; the next build completes it.
 * @throws Error of the file system, with `out` unchanged unless it happened during the moves.
 */
export function sync(files: SiteFiles, out: string, staging: string, before: Left = NOTHING): Synced {
  rmSync(staging, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  mkdirSync(staging, { recursive: true });
  const known = { files: before.placed.keys(), folders: before.folders };
  // Those that are changed below get another stamp by it.
  const { files: present, empty, folders } = walk(out, known);
  const placed = new Map<string, Placed>();
  const changed: string[] = [];
  for (const [name, content] of files) {
    const key = keyOf(content);
    const stats = present.get(name);
    const known = before.placed.get(name);
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
  return {
    written: changed.length,
    kept: files.size - changed.length,
    removed: stale.length,
    bytes,
    placed,
    folders,
  };
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
