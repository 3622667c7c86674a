import path from 'node:path';
import { assetName } from '../addresses/media-path';
import { isSnapshotName } from '../comments/snapshot-file';
import type { Dialect } from '../dialects/dialect';
import { dialectOf } from '../dialects/dialect-of';
import { DECODED } from '../files/media';
import { firstCommits } from '../history/git-log';
import { lookalike, notRead } from '../post/lookalike';
import type { PostFile } from '../post/read-post';
import type { Problem } from '../problems/problem';
import type { Site } from '../site/site';
import { fileProblem } from './file-problem';
import type { Ignored } from './ignored';
import { inheritance } from './inheritance';
import { isMarkdown, isPost } from './is-post';
import { keepPost, type ToldOfPost } from './keep-post';
import type { KeptPost, Memory } from './kept-post';
import type { Entry, ListedFile } from './list-files';
import { madeHere } from './made-here';
import { oversize } from './served-files';
import { strayThread, threadFiles, withThread } from './thread-files';

/** What `posts/` and `pages/` hold. */
export interface ReadEntries {
  /** Posts and pages, also those that cannot be read. */
  documents: (KeptPost | PostFile)[];
  /** Names of all other files, by their addresses below `media/`. */
  assets: Map<string, string>;
  /** Stamps of these files, by their names. */
  stamps: Map<string, string>;
  ignored: Ignored[];
  problems: Problem[];
}

/** How entries are read: the same for all of them. */
interface Reading {
  root: string;
  site: Site;
  dialect: Dialect;
  memory: Memory;
  entries: ReadonlyMap<string, Entry>;
  names: ReadonlySet<string>;
  /** The files of comments, by the posts that they are on. */
  threads: ReadonlyMap<string, string>;
  toldOf(source: string): ToldOfPost;
}

/** Reads the entries of `posts/` and `pages/`. A post that `memory` knows is not parsed again; one that is parsed is put there. */
export function readEntries(
  root: string,
  entries: readonly Entry[],
  site: Site,
  memory: Memory,
): ReadEntries {
  const dialect = dialectOf(site.dialect);
  const names = new Set(entries.map(({ name }) => name));
  const committed = firstCommits(root);
  const { inherited, problems: unread } = inheritance(root, entries, site);
  const reading: Reading = {
    root,
    site,
    dialect,
    memory,
    names,
    entries: new Map(entries.map((entry) => [entry.name, entry])),
    threads: threadFiles(names, (name) => isPost(name, dialect)),
    toldOf: (source) => {
      const told = inherited(source);
      return { committed, ...(told && { inherited: told }) };
    },
  };
  const threads = new Set(reading.threads.values());
  const found: ReadEntries = {
    documents: [],
    assets: new Map(),
    stamps: new Map(),
    ignored: [],
    problems: [...unread],
  };
  for (const entry of entries) {
    const odd = oddName(entry, dialect);
    if (odd !== undefined) found.problems.push(odd.problem);
    if (odd?.leftover) continue;
    // Comments are read with their post.
    if (threads.has(entry.name)) found.problems.push(...problemsOf(entry));
    else if (isPost(entry.name, dialect)) readPostEntry(entry, reading, found);
    else readAsset(entry, found);
  }
  return found;
}

function problemsOf(entry: Entry): Problem[] {
  return 'problem' in entry ? [fileProblem(entry.name, entry.problem, entry.severity)] : [];
}

/** A warning for a file that its author may take for a post, and is none, by its name. */
function oddName(entry: Entry, dialect: Dialect): { problem: Problem; leftover?: true } | undefined {
  const { name } = entry;
  const isOfDialect = !isMarkdown(name) && isPost(name, dialect);
  const odd = 'problem' in entry || isOfDialect ? undefined : lookalike(name);
  if (odd === undefined) return undefined;
  const { message, about, leftover } = odd;
  const problem: Problem = { ...fileProblem(name, message), severity: 'warning', about };
  return { problem, ...(leftover && { leftover }) };
}

function readPostEntry(entry: Entry, reading: Reading, found: ReadEntries): void {
  const { name } = entry;
  const why = reading.dialect.leavesOut(name, reading.names, reading.site.old);
  if ('problem' in entry) found.documents.push({ source: name, problems: problemsOf(entry), start: 0 });
  else if (why !== undefined) found.ignored.push({ name, why });
  else if (path.posix.basename(name).startsWith('_')) {
    const text = notRead(name, 'its name begins with "_"', 'rename the file if it is one');
    found.problems.push({ ...fileProblem(name, text), severity: 'warning' });
  } else readDocument(entry, reading, found);
}

function readDocument(
  entry: ListedFile,
  { root, site, memory, entries, threads, toldOf }: Reading,
  found: ReadEntries,
): void {
  const { name, size } = entry;
  const post = keepPost(root, entry, site, toldOf(name), memory.get(name));
  memory.set(name, post);
  const own = madeHere(post.file.post, site);
  if (own !== undefined) {
    found.ignored.push({ name, why: own });
    return;
  }
  const kept = withThread(root, post, entries.get(threads.get(name) ?? ''), size, site);
  memory.set(name, kept);
  found.problems.push(...(kept.thread?.problems ?? []));
  found.documents.push(kept);
}

/** Files by which Next.js would make pages of its own, since `pages/` has a meaning for it, too. */
const PROGRAM = /^pages\/.*\.[jt]sx?$/;
const OF_NEXT = 'has a name that Next.js takes for a program; put it into public/';

/** A file that is no post is served beside them. */
function readAsset(entry: Entry, { assets, stamps, problems }: ReadEntries): void {
  const { name } = entry;
  if (isSnapshotName(name) === 'certain') problems.push(strayThread(name));
  problems.push(...problemsOf(entry));
  if ('problem' in entry) return;
  const other = assets.get(assetName(name));
  if (other === undefined) assets.set(assetName(name), name);
  else problems.push(fileProblem(name, `has the address of ${other}; rename one of them`));
  if (PROGRAM.test(name)) problems.push(fileProblem(name, OF_NEXT));
  // Of an image smaller ones are made; its full size is published only where a post links to it.
  if (!DECODED.test(name)) problems.push(...oversize(entry));
  stamps.set(name, entry.stamp);
}
