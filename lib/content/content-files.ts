import {
  type Dirent,
  lstatSync,
  readdirSync,
  readFileSync,
  realpathSync,
  type Stats,
  statSync,
} from 'node:fs';
import path from 'node:path';
import { assetName } from '../addresses/permalink';
import { convertBodies, type DialectFiles } from '../dialects/convert';
import { dialectOf } from '../dialects/dialect-of';
import { digestOf, digestOfData } from '../digest';
import { errorCode } from '../error-code';
import { lookalike, notRead, originalOf } from '../post/lookalike';
import { bodyOf, lacksDate, type PostFile, readPost } from '../post/read-post';
import type { Problem } from '../problems';
import type { Site } from '../site';
import { decodeText } from './decode-text';
import { firstCommits } from './git-log';
import { type KeptPost, type Memory, restorePost, withoutBody } from './kept-post';

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

const MARKDOWN = /\.(md|markdown|mkd|mkdn|mkdown)$/i;

/** Reads `posts/` and `pages/`, and lists `public/`, below the project's folder. Files that `memory` knows are not parsed again. */
export function readContentFiles(root: string, site: Site, memory: Memory = new Map()): ContentFiles {
  const dialect = dialectOf(site.dialect);
  const isPost = (name: string) => MARKDOWN.test(name) || isOldPost(name, dialect.endings);
  const documents: (KeptPost | PostFile)[] = [];
  const committed = firstCommits(root);
  const assets = new Map<string, string>();
  const publicFiles = new Map<string, string>();
  const stamps = new Map<string, string>();
  const problems: Problem[] = [];
  const leftOut = new Map<string, string[]>();
  const entries = [...walk(root, 'posts'), ...walk(root, 'pages')];
  const served = [...walk(root, 'public')];
  const names = new Set(entries.map(({ name }) => name));
  for (const entry of entries) {
    const { name } = entry;
    const odd = 'problem' in entry ? undefined : lookalike(name);
    if (odd !== undefined) {
      const { message, about } = odd;
      problems.push({ ...problemOf(name, message), severity: 'warning', about });
    }
    if (odd?.leftover) continue;
    if (!isPost(name)) {
      if ('problem' in entry) problems.push(problemOf(name, entry.problem));
      else {
        const other = assets.get(assetName(name));
        if (other === undefined) assets.set(assetName(name), name);
        else problems.push(problemOf(name, `has the address of ${other}; rename one of them`));
        if (PROGRAM.test(name)) problems.push(problemOf(name, OF_NEXT));
        problems.push(...oversize(entry));
        stamps.set(name, entry.stamp);
      }
    } else if ('problem' in entry) {
      documents.push({ source: name, problems: [problemOf(name, entry.problem)], start: 0 });
    } else if (dialect.leavesOut(name, names, site.old) !== undefined) {
      const why = dialect.leavesOut(name, names, site.old) ?? '';
      if (why !== '') leftOut.set(why, [...(leftOut.get(why) ?? []), name]);
    } else if (path.posix.basename(name).startsWith('_')) {
      const text = notRead(name, 'its name begins with "_"', 'rename the file if it is one');
      problems.push({ ...problemOf(name, text), severity: 'warning' });
    } else {
      documents.push(keptFile(root, entry, site, memory, committed));
    }
  }
  for (const [why, [first = '', ...others]] of leftOut) {
    const more = others.length === 0 ? '' : ` (and ${others.length} more like it)`;
    problems.push({ ...problemOf(first, `${why}${more}`), severity: 'warning', about: 'left out' });
  }
  const support = dialect.folders.flatMap((folder) => walk(root, folder));
  const bodyAtHand = (post: KeptPost) => readBody(root, post);
  convertBodies(documents.filter(isKept), filesFor(root, support, entries), site, bodyAtHand, (name) =>
    assets.has(assetName(name)),
  );
  const posts = documents.map((document) =>
    isKept(document) ? restorePost(document, bodyAtHand) : document,
  );
  const copies = copiesAmong(posts);
  problems.push(...copies.map(({ source, of }) => copyProblem(source, of)));
  const copied = new Set(copies.map(({ source }) => source));
  for (const name of memory.keys()) if (!names.has(name)) memory.delete(name);
  for (const entry of served) {
    if ('problem' in entry) problems.push(problemOf(entry.name, entry.problem));
    else {
      publicFiles.set(nfc(entry.name.slice('public'.length)), entry.name);
      if (/[#?]/.test(entry.name)) {
        const message = 'has # or ? in its name, and some hosts (Netlify) publish no such file; rename it';
        problems.push({ ...problemOf(entry.name, message), severity: 'warning', about: 'name' });
      }
      problems.push(...oversize(entry));
      stamps.set(entry.name, entry.stamp);
    }
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

const MIB = 1024 * 1024;

/** Cloudflare Pages has the lowest limit of the common hosts; GitHub takes up to 100 MiB. */
const MOST_BYTES = 25 * MIB;

function oversize({ name, size }: Present): Problem[] {
  if (size <= MOST_BYTES) return [];
  const message = `is ${(size / MIB).toFixed(1)} MiB large, and some hosts (Cloudflare Pages) publish no file above 25 MiB; make it smaller, or link to it elsewhere`;
  return [{ ...problemOf(name, message), severity: 'warning', about: 'size' }];
}

/** Copies that a program made of a post or a page: named after it, with the same title or the same text. */
function copiesAmong(posts: readonly PostFile[]): { source: string; of: string }[] {
  const bySource = new Map(posts.map((file) => [file.source, file.post]));
  return posts.flatMap(({ source, post }) => {
    const of = originalOf(source);
    const original = of === undefined ? undefined : bySource.get(of);
    if (of === undefined || original === undefined || post === undefined) return [];
    return post.title === original.title || post.digest === original.digest ? [{ source, of }] : [];
  });
}

function copyProblem(source: string, of: string): Problem {
  const because = `it looks like a copy of ${path.posix.basename(of)}`;
  const message = notRead(source, because, 'delete it, or give it a title and a name of its own');
  return { ...problemOf(source, message), severity: 'warning', about: 'copy' };
}

/** Files by which Next.js would make pages of its own, since `pages/` has a meaning for it, too. */
const PROGRAM = /^pages\/.*\.[jt]sx?$/;
const OF_NEXT = 'has a name that Next.js takes for a program; put it into public/';

/** A file of another kind is a post only where its name begins with a date: `2020-01-02-kite.html`. */
function isOldPost(name: string, endings: readonly string[]): boolean {
  const dated = name.startsWith('posts/') && /^\d{2,4}-\d{1,2}-\d{1,2}-/.test(path.posix.basename(name));
  return dated && endings.some((ending) => name.endsWith(ending));
}

function isKept(document: KeptPost | PostFile): document is KeptPost {
  return 'file' in document;
}

/** A post, not parsed again where nothing says that its file was changed. */
function keptFile(
  root: string,
  { name, stamp, settled }: Present,
  site: Site,
  memory: Memory,
  history: History,
): KeptPost {
  const known = stillTrue(memory.get(name), history);
  const kept =
    known?.stamp === stamp ? known : keepPost(root, name, settled ? stamp : '', site, history, known);
  memory.set(name, kept);
  return kept;
}

type History = ReturnType<typeof firstCommits>;

/** What is remembered of a post, unless the history now tells another date of it. */
function stillTrue(known: KeptPost | undefined, history: History): KeptPost | undefined {
  if (known?.committed === undefined) return known;
  const { date, shallow } = history(known.file.source);
  return date === known.committed.date && shallow === known.committed.shallow ? known : undefined;
}

/** Files that bodies of another system may ask for. One that cannot be read is one that is not there. */
function filesFor(root: string, support: readonly Entry[], beside: readonly Entry[]): DialectFiles {
  const known = new Set([...support, ...beside].map(({ name }) => name));
  const texts = new Map<string, string | undefined>();
  const textOf = (name: string): string | undefined => {
    const bytes = known.has(name) ? read(root, name) : undefined;
    const decoded = bytes instanceof Uint8Array ? decodeText(bytes) : undefined;
    return decoded && 'text' in decoded ? decoded.text : undefined;
  };
  return {
    names: support.map(({ name }) => name),
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
  history: History,
  known: KeptPost | undefined,
): KeptPost {
  const bytes = read(root, source);
  if (!(bytes instanceof Uint8Array)) {
    return { stamp: '', digest: '', file: { source, problems: [bytes], start: 0 } };
  }
  const digest = digestOf(bytes);
  if (known?.digest === digest) return { ...known, stamp };
  const file = readPost(source, bytes, site);
  if (!lacksDate(file.post, site)) return { stamp, digest, file: withoutBody(file) };
  const committed = history(source);
  return { stamp, digest, file: withoutBody(readPost(source, bytes, site, committed)), committed };
}

/**
 * The text of a post.
 * @throws Error if its file is not what it was when it was listed: a page would be made of two states of it.
 */
export function readBody(root: string, { digest, file: { source, start } }: KeptPost): string {
  const bytes = read(root, source);
  if (bytes instanceof Uint8Array && digestOf(bytes) === digest) return bodyOf(bytes, start);
  throw new ChangedError(source);
}

/** A file was changed while the blog was made of it. */
export class ChangedError extends Error {
  constructor(source: string) {
    super(`${source} error was changed while the blog was built; build again [file]`);
  }
}

function read(root: string, source: string): Uint8Array | Problem {
  try {
    return readFileSync(path.join(root, source));
  } catch (error) {
    return problemOf(source, unreadable(error));
  }
}

interface Present {
  name: string;
  /** Another one as soon as the file is changed. */
  stamp: string;
  /** `false` where the file is so new that a further change may give it the same stamp. */
  settled: boolean;
  /** In bytes. */
  size: number;
}

type Entry = Present | { name: string; problem: string };

function stateOf(entry: Entry): string[] {
  return [entry.name, 'problem' in entry ? entry.problem : entry.stamp];
}

/**
 * The files below a folder of the project, in the order of their names, each with what tells whether it was changed;
 * links are followed as far as they stay in the project. Hidden files are left out.
 */
function walk(root: string, folder: string): Entry[] {
  const project = realpathSync(root);
  const now = Date.now();
  const visit = (name: string, above: readonly string[]): Entry[] => {
    const here = [...above, realpathSync(path.join(root, name))];
    return readdirSync(path.join(root, name), { withFileTypes: true })
      .filter(
        (entry) => !entry.name.startsWith('.') || (folder !== 'public' && entry.name.endsWith('.icloud')),
      )
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((entry): Entry[] => attempt(`${name}/${entry.name}`, (child) => look(child, entry, here)));
  };
  const look = (name: string, entry: Dirent, above: readonly string[]): Entry[] => {
    const place = path.join(root, name);
    const problem = entry.isSymbolicLink() ? wrongLink(place, project, above) : undefined;
    if (problem !== undefined) return [{ name, problem }];
    const stats = statSync(place);
    if (stats.isDirectory()) {
      return folder !== 'public' && MARKDOWN.test(name)
        ? [{ name, problem: 'is a folder, not a file; rename it' }]
        : visit(name, above);
    }
    if (stats.isFile()) return [{ name, ...stampOf(stats, now) }];
    return MARKDOWN.test(name) ? [{ name, problem: 'is not a regular file' }] : [];
  };
  return attempt(folder, (name) => {
    const place = path.join(root, name);
    const stats = lstatSync(place, { throwIfNoEntry: false });
    if (stats === undefined) return [];
    const problem = stats.isSymbolicLink() ? wrongLink(place, project, []) : undefined;
    if (problem !== undefined) return [{ name, problem }];
    return statSync(place).isDirectory() ? visit(name, []) : [{ name, problem: 'is a file, not a folder' }];
  });
}

/** What a look at a file finds; a file that cannot be looked at is a problem of its own, not of the others. */
function attempt(name: string, look: (name: string) => Entry[]): Entry[] {
  try {
    return look(name);
  } catch (error) {
    return [{ name, problem: unreadable(error) }];
  }
}
/** Why a link must not be followed: it leads nowhere, out of the project, or to a folder that it is in itself. */
function wrongLink(place: string, project: string, above: readonly string[]): string | undefined {
  let target: string;
  try {
    target = realpathSync(place);
  } catch (error) {
    if (errorCode(error) === 'ELOOP') return 'is a link that leads in a circle';
    return errorCode(error) === 'ENOENT' ? 'is a link that leads nowhere' : unreadable(error);
  }
  const inside = path.relative(project, target);
  if (inside.startsWith('..') || path.isAbsolute(inside)) {
    return 'is a link that leads out of the project; put a copy here instead';
  }
  const circle = above.some((folder) => folder === target || folder.startsWith(target + path.sep));
  return circle ? 'is a link that leads in a circle' : undefined;
}

/** File systems count time in steps, of up to two seconds; a clock that was set back makes files of the future. */
const STEP = 2000;

function stampOf({ mtimeMs, ctimeMs, size }: Stats, now: number): Omit<Present, 'name'> {
  const settled = now - Math.max(mtimeMs, ctimeMs) > STEP;
  return { stamp: `${mtimeMs} ${ctimeMs} ${size}`, settled, size };
}

function problemOf(file: string, message: string): Problem {
  return { file, severity: 'error', message, rule: 'file' };
}

function unreadable(error: unknown): string {
  return `cannot be read (${errorCode(error)})`;
}

// macOS hands out decomposed names; what authors type is composed.
function nfc(text: string): string {
  return text.normalize('NFC');
}
