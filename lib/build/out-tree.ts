import { type Dirent, lstatSync, readdirSync, type Stats } from 'node:fs';
import path from 'node:path';

/** Left alone: who publishes from a branch has its work tree in `out/`. */
const NOT_OURS = ['.git'];

/** All that is below `out/`. */
interface Tree {
  /** By name; what is no regular file (a link, say) has no state, and never stays. */
  files: Map<string, Stats | undefined>;
  empty: string[];
  /** Stamps of folders that can be believed the next time. */
  folders: Map<string, string>;
}

/** What is known of `out/` since the last build: its files, and stamps of its folders. */
interface KnownTree {
  files: Iterable<string>;
  folders: ReadonlyMap<string, string>;
}

/**
 * Looks at all that is below `root`. Each file is looked at; but a folder with the stamp that it had is not listed, since it has the
 * files and folders that it had: to list ten thousand folders takes longer than to look at three times as many files.
 */
export function walk(root: string, known: KnownTree): Tree {
  const tree: Tree = { files: new Map(), empty: [], folders: new Map() };
  const entries = known.folders.size > 0 ? entriesOf(known.files) : new Map<string, Entries>();
  const now = Date.now();
  const visit = (folder: string): void => {
    const stats = lstatSync(path.join(root, folder));
    const stamp = stampOf(stats);
    const same = known.folders.get(folder) === stamp ? entries.get(folder) : undefined;
    const { files, folders } = same ?? listed(root, folder);
    if (isSure(stats, now)) tree.folders.set(folder, stamp);
    if (files.length + folders.length === 0) tree.empty.push(folder);
    for (const name of files) tree.files.set(name, stateOf(path.join(root, name)));
    for (const name of folders) visit(name);
  };
  visit('');
  return tree;
}

/** By their names below `out/`. */
interface Entries {
  files: string[];
  folders: string[];
}

/** The entries of each folder, of a tree without empty ones. */
function entriesOf(files: Iterable<string>): Map<string, Entries> {
  const folders = new Map<string, Entries>([['', { files: [], folders: [] }]]);
  const entriesAt = (folder: string): Entries => {
    const known = folders.get(folder);
    if (known !== undefined) return known;
    const entries: Entries = { files: [], folders: [] };
    folders.set(folder, entries);
    entriesAt(parentOf(folder)).folders.push(folder);
    return entries;
  };
  for (const name of files) entriesAt(parentOf(name)).files.push(name);
  return folders;
}

function parentOf(name: string): string {
  return name.slice(0, Math.max(0, name.lastIndexOf('/')));
}

function listed(root: string, folder: string): Entries {
  const all = readdirSync(path.join(root, folder), { withFileTypes: true });
  const ours = folder === '' ? all.filter(({ name }) => !NOT_OURS.includes(name)) : all;
  const nameOf = ({ name }: Dirent) => (folder === '' ? name : `${folder}/${name}`);
  return {
    files: ours.filter((entry) => !entry.isDirectory()).map(nameOf),
    folders: ours.filter((entry) => entry.isDirectory()).map(nameOf),
  };
}

function stateOf(place: string): Stats | undefined {
  const stats = lstatSync(place, { throwIfNoEntry: false });
  return stats?.isFile() ? stats : undefined;
}

/** File systems count time in steps, of up to two seconds. */
const STEP = 2000;

/**
 * Whether a change of a folder will give it another stamp: not yet, where it has just been changed; and never for sure where times
 * are so round that they are counted in large steps, as FAT does, which does not even note what is put into a folder.
 */
function isSure({ mtimeMs, ctimeMs }: Stats, now: number): boolean {
  return now - Math.max(mtimeMs, ctimeMs) > STEP && mtimeMs % 10 !== 0;
}

/** Whoever changes a file changes its times, or its place on the disk, or its length. */
export function stampOf({ mtimeMs, ctimeMs, ino, size }: Stats): string {
  return `${mtimeMs} ${ctimeMs} ${ino} ${size}`;
}
