import {
  type Dirent,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { bytesOf, type FileContent, type SiteFiles, sizeOf } from './site-files';

/** What became of the files of `out/`. */
export interface Synced {
  written: number;
  kept: number;
  removed: number;
}

/** Left alone: who publishes from a branch has its work tree in `out/`. */
const NOT_OURS = ['.git'];

/**
 * Makes the folder `out` hold `files` and nothing else, and touches only what differs.
 *
 * Everything new is first written to `staging`, which must be on the same file system: a full disk is noticed while
 * `out` is still what it was. Then each file is moved to its place, which is atomic, and stale ones are removed. Killed
 * during those moves, `out` holds whole files of both builds and none that is cut off; the next build completes it.
 * @throws Error of the file system, with `out` unchanged unless it happened during the moves.
 */
export function sync(files: SiteFiles, out: string, staging: string): Synced {
  rmSync(staging, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  mkdirSync(staging, { recursive: true });
  const present = walk(out);
  const changed = [...files].filter(([name, content]) => !holds(out, present, name, content));
  changed.forEach(([, content], index) => {
    writeFileSync(path.join(staging, String(index)), bytesOf(content));
  });
  const stale = [...present.keys()].filter((name) => !files.has(name));
  // Before anything is moved: a stale file may stand where a folder is to be, and a folder where a file.
  for (const name of stale) rmSync(path.join(out, name), { force: true });
  removeEmptyFolders(out);
  changed.forEach(([name], index) => {
    const target = path.join(out, name);
    mkdirSync(path.dirname(target), { recursive: true });
    renameSync(path.join(staging, String(index)), target);
  });
  rmSync(staging, { recursive: true, force: true });
  return { written: changed.length, kept: files.size - changed.length, removed: stale.length };
}

/** All that is not a folder below `root`, by name; what is no regular file (a link, say) has no size and never stays. */
function walk(root: string, folder = '', found = new Map<string, number | undefined>()) {
  for (const entry of listed(root, folder)) {
    const name = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) walk(root, name, found);
    else found.set(name, entry.isFile() ? lstatSync(path.join(root, name)).size : undefined);
  }
  return found;
}

function listed(root: string, folder: string): Dirent[] {
  const entries = readdirSync(path.join(root, folder), { withFileTypes: true });
  return folder === '' ? entries.filter(({ name }) => !NOT_OURS.includes(name)) : entries;
}

function holds(
  out: string,
  present: ReadonlyMap<string, number | undefined>,
  name: string,
  content: FileContent,
): boolean {
  const size = present.get(name);
  if (size === undefined) return false;
  if (size !== sizeOf(content)) return false;
  return Buffer.compare(readFileSync(path.join(out, name)), bytesOf(content)) === 0;
}

function removeEmptyFolders(root: string, folder = ''): void {
  for (const entry of listed(root, folder)) {
    if (entry.isDirectory()) removeEmptyFolders(root, folder === '' ? entry.name : `${folder}/${entry.name}`);
  }
  if (folder !== '' && readdirSync(path.join(root, folder)).length === 0) rmdirSync(path.join(root, folder));
}
