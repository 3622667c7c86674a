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
import { ABOUT_PATH } from './permalink';
import type { Post, PostStatus } from './post/post';
import { emptyPage, type Page, type PostFile, readPage, readPost } from './post/read-post';
import type { Taxonomy } from './post/taxonomy';
import { revision } from './posts-revision';
import { formatProblems, type Problem } from './problems';
import { toContent } from './published';
import { getSite, type Site } from './site';

/** A file of `posts/` that cannot be shown, and where its page would have been. */
export interface FailedPost {
  source: string;
  path: string;
  problems: Problem[];
  /** What could be made of it, so that its body is checked in the same go. */
  guess?: Page;
}

/** A post that readers must not see yet. */
export interface HiddenPost {
  source: string;
  path: string;
  status: PostStatus;
}

/** Everything that pages are made of. Bodies are unrendered. */
export interface Content {
  site: Site;
  /** What readers may see, newest first. The only list of posts there is. */
  posts: readonly Post[];
  byPath: ReadonlyMap<string, Post>;
  /** By composed (NFC) source. */
  bySource: ReadonlyMap<string, Post>;
  categories: Taxonomy;
  tags: Taxonomy;
  /** Old path → post. */
  redirects: ReadonlyMap<string, Post>;
  hidden: readonly HiddenPost[];
  failed: readonly FailedPost[];
  /** Files of `posts/` that are not posts, by their composed (NFC) name relative to it, and where each is on the disk. */
  assets: ReadonlyMap<string, string>;
  /** Files of `public/`, by their path (`/images/a.png`), and where each is on the disk. */
  publicFiles: ReadonlyMap<string, string>;
  about: Page;
  /** Whether this is `next dev`, where authors are told in the page what they should know. */
  preview: boolean;
  /** Of all files, in their order. Those of the Markdown are found when it is rendered. */
  problems: readonly Problem[];
}

/** What there is on the disk. */
export interface ContentFiles {
  posts: readonly PostFile[];
  assets: ReadonlyMap<string, string>;
  publicFiles: ReadonlyMap<string, string>;
  about: Page;
  /** About what is not a post. */
  problems: readonly Problem[];
  /** The same as long as no file was added, removed or changed. */
  stamp: string;
}

const MARKDOWN = /\.(md|markdown|mkd|mkdn|mkdown)$/i;

/** Files parsed by earlier reads, by name: good as long as time and size of the file stay the same. */
export type Memory = Map<string, { stamp: string; file: PostFile }>;

/** Reads `posts/` and lists `public/`, below the project's folder. Files that `memory` knows are not parsed again. */
export function readContentFiles(root: string, site: Site, memory: Memory = new Map()): ContentFiles {
  const posts: PostFile[] = [];
  const assets = new Map<string, string>();
  const publicFiles = new Map<string, string>();
  const problems: Problem[] = [];
  const entries = [...walk(root, 'posts')];
  const served = [...walk(root, 'public')];
  for (const entry of entries) {
    const { name } = entry;
    if (!MARKDOWN.test(name)) {
      if ('problem' in entry) problems.push(problemOf(name, entry.problem));
      else assets.set(nfc(name.slice('posts/'.length)), name);
    } else if ('problem' in entry) {
      posts.push({ source: name, problems: [problemOf(name, entry.problem)] });
    } else if (path.posix.basename(name).startsWith('_')) {
      const text = 'is not read as a post, since its name starts with "_"; rename it if it is one';
      problems.push({ ...problemOf(name, text), severity: 'warning' });
    } else {
      const known = memory.get(name);
      const file = known?.stamp === entry.stamp ? known.file : readPostFile(root, name, site);
      memory.set(name, { stamp: entry.stamp, file });
      posts.push(file);
    }
  }
  const names = new Set(entries.map(({ name }) => name));
  for (const name of memory.keys()) if (!names.has(name)) memory.delete(name);
  for (const entry of served) {
    if ('problem' in entry) problems.push(problemOf(entry.name, entry.problem));
    else publicFiles.set(nfc(entry.name.slice('public'.length)), entry.name);
  }
  const about = readAbout(root, site);
  problems.push(...about.problems);
  const stamp = JSON.stringify([entries, served, about]);
  return { posts, assets, publicFiles, about: about.page, problems, stamp };
}

const ABOUT_SOURCE = 'app/about/about.md';

function readAbout(root: string, site: Site): { page: Page; problems: Problem[] } {
  const bytes = read(root, ABOUT_SOURCE);
  return bytes instanceof Uint8Array
    ? readPage(ABOUT_SOURCE, ABOUT_PATH, bytes, site)
    : { page: emptyPage(ABOUT_SOURCE, ABOUT_PATH), problems: [bytes] };
}

function readPostFile(root: string, source: string, site: Site): PostFile {
  const bytes = read(root, source);
  return bytes instanceof Uint8Array ? readPost(source, bytes, site) : { source, problems: [bytes] };
}

function read(root: string, source: string): Uint8Array | Problem {
  try {
    return readFileSync(path.join(root, source));
  } catch (error) {
    return problemOf(source, unreadable(error));
  }
}

type Entry = { name: string; stamp: string } | { name: string; problem: string };

/**
 * The files below a folder of the project, in the order of their names, each with what tells whether it was changed;
 * links are followed as far as they stay in the project. Hidden files are left out.
 */
function walk(root: string, folder: string): Entry[] {
  const project = realpathSync(root);
  const visit = (name: string, above: readonly string[]): Entry[] => {
    const here = [...above, realpathSync(path.join(root, name))];
    return readdirSync(path.join(root, name), { withFileTypes: true })
      .filter((entry) => !entry.name.startsWith('.'))
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((entry): Entry[] => attempt(`${name}/${entry.name}`, (child) => look(child, entry, here)));
  };
  const look = (name: string, entry: Dirent, above: readonly string[]): Entry[] => {
    const place = path.join(root, name);
    const problem = entry.isSymbolicLink() ? wrongLink(place, project, above) : undefined;
    if (problem !== undefined) return [{ name, problem }];
    const stats = statSync(place);
    if (stats.isDirectory()) {
      return folder === 'posts' && MARKDOWN.test(name)
        ? [{ name, problem: 'is a folder, not a file; rename it' }]
        : visit(name, above);
    }
    if (stats.isFile()) return [{ name, stamp: stampOf(stats) }];
    return MARKDOWN.test(name) ? [{ name, problem: 'is not a regular file' }] : [];
  };
  const exists = lstatSync(path.join(root, folder), { throwIfNoEntry: false }) !== undefined;
  return exists ? attempt(folder, (name) => visit(name, [])) : [];
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
    if (codeOf(error) === 'ELOOP') return 'is a link that leads in a circle';
    return codeOf(error) === 'ENOENT' ? 'is a link that leads nowhere' : unreadable(error);
  }
  const inside = path.relative(project, target);
  if (inside.startsWith('..') || path.isAbsolute(inside)) {
    return 'is a link that leads out of the project; put a copy here instead';
  }
  const circle = above.some((folder) => folder === target || folder.startsWith(target + path.sep));
  return circle ? 'is a link that leads in a circle' : undefined;
}

function stampOf({ mtimeMs, ctimeMs, size }: Stats): string {
  return `${mtimeMs} ${ctimeMs} ${size}`;
}

let remembered: { stamp: string; content: Content } | undefined;

// `next dev` loads this module anew at each edit; what was parsed before is worth more than that.
const kept = globalThis as typeof globalThis & { blogMemory?: { config: string; memory: Memory } };

function memoryFor(site: Site): Memory {
  const config = JSON.stringify(site);
  if (kept.blogMemory?.config !== config) kept.blogMemory = { config, memory: new Map() };
  return kept.blogMemory.memory;
}

/**
 * The blog's content, as it is on the disk now. A build reads it once per process; `next dev` looks at each file's
 * time and size and parses what changed. Here alone stand the clock and the environment: `SOURCE_DATE_EPOCH` (seconds)
 * stops the clock, `BLOG_DRAFTS=1` shows drafts in a build, as `next dev` always does.
 * @throws Error where `SOURCE_DATE_EPOCH` is no number, or the configuration is wrong.
 */
export function getContent(): Content {
  // Names the module whose loader tells `next dev` what a page depends on.
  void revision;
  const dev = process.env.NODE_ENV === 'development';
  if (remembered !== undefined && !dev) return remembered.content;
  const site = getSite();
  const files = readContentFiles(process.cwd(), site, memoryFor(site));
  if (remembered?.stamp === files.stamp) return remembered.content;
  const content = toContent(site, files, {
    now: now(process.env.SOURCE_DATE_EPOCH),
    drafts: dev || process.env.BLOG_DRAFTS === '1',
    preview: dev,
  });
  if (dev && content.problems.length > 0) console.warn(formatProblems(content.problems));
  remembered = { stamp: files.stamp, content };
  return content;
}

/** In milliseconds. @param epoch what https://reproducible-builds.org/specs/source-date-epoch/ says it is. */
function now(epoch: string | undefined): number {
  if (epoch === undefined || epoch === '') return Date.now();
  if (!/^\d+$/.test(epoch)) {
    throw new Error(`SOURCE_DATE_EPOCH must be seconds since 1970, such as 1764547200, not "${epoch}"`);
  }
  return Number(epoch) * 1000;
}

function problemOf(file: string, message: string): Problem {
  return { file, severity: 'error', message, rule: 'file' };
}

function unreadable(error: unknown): string {
  return `cannot be read (${codeOf(error)})`;
}

/** `ENOENT` and its like. */
function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : String(error);
}

// macOS hands out decomposed names; what authors type is composed.
function nfc(text: string): string {
  return text.normalize('NFC');
}
