import path from 'node:path';
import { assetName } from '../addresses/media-path';
import { isSnapshotName } from '../comments/snapshot-file';
import { convertBodies, type DialectFiles } from '../dialects/convert';
import type { Dialect, Inherited } from '../dialects/dialect';
import { dialectOf } from '../dialects/dialect-of';
import { digestOf, digestOfData } from '../digest';
import { DECODED } from '../files/media';
import { firstCommits } from '../history/git-log';
import { lookalike, notRead } from '../post/lookalike';
import { lacksDate, type PostFile, readPost } from '../post/read-post';
import type { Problem } from '../problems/problem';
import type { Site } from '../site/site';
import { copiesAmong, copyProblem } from './copies';
import { decodeText } from './decode-text';
import { fileProblem } from './file-problem';
import { inheritance, isSameInherited } from './inheritance';
import { isMarkdown, isPost } from './is-post';
import { type KeptPost, type Memory, restorePost, withoutBody } from './kept-post';
import { type Entry, type ListedFile, listFiles, stateOf } from './list-files';
import { madeHere } from './made-here';
import { misplaced } from './misplaced';
import { readBytesOf } from './read-file';
import { strayThread, textsIn, threadFiles, withThread } from './thread-files';

/** What there is on the disk. */
export interface ContentFiles {
  /** Of `posts/` and of `pages/`. */
  posts: readonly PostFile[];
  assets: ReadonlyMap<string, string>;
  publicFiles: ReadonlyMap<string, string>;
  stamps: ReadonlyMap<string, string>;
  /** About what is not a post. */
  problems: readonly Problem[];
  /** The same as long as no file was added, removed or changed. */
  stamp: string;
}

/** Reads `posts/` and `pages/`, and lists `public/`, below the project's folder. Files that `memory` knows are not parsed again. */
export function readContentFiles(root: string, site: Site, memory: Memory = new Map()): ContentFiles {
  const dialect = dialectOf(site.dialect);
  const documents: (KeptPost | PostFile)[] = [];
  const committed = firstCommits(root);
  const assets = new Map<string, string>();
  const publicFiles = new Map<string, string>();
  const stamps = new Map<string, string>();
  const problems: Problem[] = [];
  const leftOut = new Map<string, string[]>();
  const entries = [...listFiles(root, 'posts'), ...listFiles(root, 'pages')];
  const served = [...listFiles(root, 'public')];
  const names = new Set(entries.map(({ name }) => name));
  const threads = threadFiles(names, (name) => isPost(name, dialect));
  const areThreads = new Set(threads.values());
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  const { inherited, problems: unread } = inheritance(root, entries, site);
  problems.push(...unread);
  for (const entry of entries) {
    const { name } = entry;
    const odd = 'problem' in entry || isOther(name, dialect) ? undefined : lookalike(name);
    if (odd !== undefined) {
      const { message, about } = odd;
      problems.push({ ...fileProblem(name, message), severity: 'warning', about });
    }
    if (odd?.leftover) continue;
    if (areThreads.has(name)) {
      if ('problem' in entry) problems.push(fileProblem(name, entry.problem));
    } else if (!isPost(name, dialect)) {
      if (isSnapshotName(name) === 'certain') problems.push(strayThread(name));
      if ('problem' in entry) problems.push(fileProblem(name, entry.problem, entry.severity));
      else {
        const other = assets.get(assetName(name));
        if (other === undefined) assets.set(assetName(name), name);
        else problems.push(fileProblem(name, `has the address of ${other}; rename one of them`));
        if (PROGRAM.test(name)) problems.push(fileProblem(name, OF_NEXT));
        // Of an image smaller ones are made; its full size is published only where a post links to it.
        if (!DECODED.test(name)) problems.push(...oversize(entry));
        stamps.set(name, entry.stamp);
      }
    } else if ('problem' in entry) {
      documents.push({ source: name, problems: [fileProblem(name, entry.problem)], start: 0 });
    } else if (dialect.leavesOut(name, names, site.old) !== undefined) {
      const why = dialect.leavesOut(name, names, site.old) ?? '';
      if (why !== '') leftOut.set(why, [...(leftOut.get(why) ?? []), name]);
    } else if (path.posix.basename(name).startsWith('_')) {
      const text = notRead(name, 'its name begins with "_"', 'rename the file if it is one');
      problems.push({ ...fileProblem(name, text), severity: 'warning' });
    } else {
      const told = inherited(name);
      const post = keptFile(root, entry, site, memory, { committed, ...(told && { inherited: told }) });
      const own = madeHere(post.file.post, site);
      if (own !== undefined) {
        leftOut.set(own, [...(leftOut.get(own) ?? []), name]);
        continue;
      }
      const kept = withThread(root, post, byName.get(threads.get(name) ?? ''), entry.size, site);
      if (kept !== post) memory.set(name, kept);
      problems.push(...(kept.thread?.problems ?? []));
      documents.push(kept);
    }
  }
  const support = dialect.folders.flatMap((folder) => listFiles(root, folder));
  for (const { name } of support) {
    const why = dialect.unread(name);
    if (why !== undefined) leftOut.set(why, [...(leftOut.get(why) ?? []), name]);
  }
  for (const [why, [first = '', ...others]] of leftOut) {
    const more = others.length === 0 ? '' : ` (and ${others.length} more like it)`;
    problems.push({ ...fileProblem(first, `${why}${more}`), severity: 'warning', about: 'left out' });
  }
  problems.push(
    ...misplaced(
      root,
      [...entries, ...served].map(({ name }) => name),
    ),
  );
  const texts = textsIn(root, site);
  const converted = convertBodies(
    documents.filter(isKept),
    filesFor(root, support, entries),
    site,
    texts.body,
    (name) => assets.has(assetName(name)),
  );
  const posts = documents.map((document): PostFile => {
    if (!isKept(document)) return document;
    const { source } = document.file;
    const anew = converted.get(source);
    const kept = anew === undefined ? document : { ...document, converted: anew };
    if (anew !== undefined) memory.set(source, kept);
    return restorePost(kept, texts);
  });
  const copies = copiesAmong(posts);
  problems.push(...copies.map(({ source, of }) => copyProblem(source, of)));
  const copied = new Set(copies.map(({ source }) => source));
  for (const name of memory.keys()) if (!names.has(name)) memory.delete(name);
  for (const entry of served) {
    problems.push(...problemsOfServed(entry));
    if ('problem' in entry) continue;
    publicFiles.set(nfc(entry.name.slice('public'.length)), entry.name);
    stamps.set(entry.name, entry.stamp);
  }
  const told = documents.flatMap((each) => (isKept(each) ? [each.committed ?? {}] : []));
  const stamp = digestOfData([
    entries.map(stateOf),
    served.map(stateOf),
    support.map(stateOf),
    site.old,
    told,
  ]);
  return {
    posts: posts.filter(({ source }) => !copied.has(source)),
    assets,
    publicFiles,
    stamps,
    problems,
    stamp,
  };
}

/** Of a file of `public/`, which is served as it is. */
function problemsOfServed(entry: Entry): Problem[] {
  if ('problem' in entry) return [fileProblem(entry.name, entry.problem)];
  const problems = oversize(entry);
  if (/[#?]/.test(entry.name)) {
    const message = 'has # or ? in its name, and some hosts (Netlify) publish no such file; rename it';
    problems.unshift({ ...fileProblem(entry.name, message), severity: 'warning', about: 'name' });
  }
  return problems;
}

const MIB = 1024 * 1024;

/** Cloudflare Pages has the lowest limit of the common hosts; GitHub takes up to 100 MiB. */
const MOST_BYTES = 25 * MIB;

function oversize({ name, size }: ListedFile): Problem[] {
  if (size <= MOST_BYTES) return [];
  const message = `is ${(size / MIB).toFixed(1)} MiB large, and some hosts (Cloudflare Pages) publish no file above 25 MiB; make it smaller, or link to it elsewhere`;
  return [{ ...fileProblem(name, message), severity: 'warning', about: 'size' }];
}

/** Files by which Next.js would make pages of its own, since `pages/` has a meaning for it, too. */
const PROGRAM = /^pages\/.*\.[jt]sx?$/;
const OF_NEXT = 'has a name that Next.js takes for a program; put it into public/';

function isKept(document: KeptPost | PostFile): document is KeptPost {
  return 'file' in document;
}

/** What other files tell of a post. */
interface Others {
  committed: History;
  inherited?: Inherited;
}

/** A post, not parsed again where nothing says that its file was changed. */
function keptFile(
  root: string,
  { name, stamp, settled }: ListedFile,
  site: Site,
  memory: Memory,
  others: Others,
): KeptPost {
  const known = stillTrue(memory.get(name), others);
  const kept =
    known?.stamp === stamp ? known : keepPost(root, name, settled ? stamp : '', site, others, known);
  memory.set(name, kept);
  return kept;
}

/** Whether a file is a post of a kind that only its system knows: it has the look of one, and is one. */
function isOther(name: string, dialect: Dialect): boolean {
  return !isMarkdown(name) && isPost(name, dialect);
}

type History = ReturnType<typeof firstCommits>;

/** What is remembered of a post, unless the history, or a section, now tells something else of it. */
function stillTrue(known: KeptPost | undefined, { committed, inherited }: Others): KeptPost | undefined {
  if (known === undefined || !isSameInherited(known.inherited, inherited)) return undefined;
  if (known.committed === undefined) return known;
  const { date, shallow } = committed(known.file.source);
  return date === known.committed.date && shallow === known.committed.shallow ? known : undefined;
}

/** Files that bodies of another system may ask for. One that cannot be read is one that is not there. */
function filesFor(root: string, support: readonly Entry[], beside: readonly Entry[]): DialectFiles {
  const known = new Set([...support, ...beside].map(({ name }) => name));
  const texts = new Map<string, string | undefined>();
  const textOf = (name: string): string | undefined => {
    const bytes = known.has(name) ? readBytesOf(root, name) : undefined;
    const decoded = bytes instanceof Uint8Array ? decodeText(bytes) : undefined;
    return decoded && 'text' in decoded ? decoded.text : undefined;
  };
  return {
    names: support.map(({ name }) => name),
    beside: beside.map(({ name }) => name),
    text: (name) => {
      if (!texts.has(name)) texts.set(name, textOf(name));
      return texts.get(name);
    },
  };
}

function keepPost(
  root: string,
  source: string,
  stamp: string,
  site: Site,
  { committed: history, inherited }: Others,
  known: KeptPost | undefined,
): KeptPost {
  const bytes = readBytesOf(root, source);
  if (!(bytes instanceof Uint8Array)) {
    return { stamp: '', digest: '', file: { source, problems: [bytes], start: 0 } };
  }
  const digest = digestOf(bytes);
  if (known?.digest === digest) return { ...known, stamp };
  const told = inherited && { inherited };
  const file = readPost(source, bytes, site, told);
  if (!lacksDate(file.post, site)) return { stamp, digest, file: withoutBody(file), ...told };
  const committed = history(source);
  const dated = readPost(source, bytes, site, { committed, ...told });
  return { stamp, digest, file: withoutBody(dated), committed, ...told };
}

// macOS hands out decomposed names; what authors type is composed.
function nfc(text: string): string {
  return text.normalize('NFC');
}
