import { forget, readCache, textKey, writeCache, writeJson } from '../build/cache';
import { digestOf } from '../digest';
import type { ImageFacts } from '../files/image-facts';
import { factsOf } from '../files/media';
import type { PostDate } from '../post/dates';
import type { Post, PostKind, PostStatus } from '../post/post';
import type { Guess } from '../post/read-post';
import type { Taxonomy } from '../post/taxonomy';
import { formatProblems, type Problem } from '../problems';
import { getSite, type Site } from '../site';
import { type ContentFiles, readBody, readContentFiles } from './content-files';
import { revision } from './posts-revision';
import { toContent } from './published';
import { isSnapshot, type Memory, restore, type Snapshot, snapshotOf } from './snapshot';

/** A file of `posts/` or `pages/` that cannot be shown, and where its page would have been. */
export interface FailedPost {
  source: string;
  path: string;
  problems: Problem[];
  /** What could be made of it, so that its body is checked in the same go. */
  guess?: Guess;
}

/** A post or page that readers must not see, yet or any longer. */
export interface HiddenPost {
  kind: PostKind;
  source: string;
  path: string;
  status: PostStatus;
  /** Of a scheduled post. */
  date?: PostDate;
}

/** Everything that pages are made of. Bodies are unrendered. */
export interface Content {
  site: Site;
  /** What readers may find, newest first: what listings, feeds, search and sitemap are made of. */
  posts: readonly Post[];
  /** Posts that have a page, and are named nowhere else. */
  unlisted: readonly Post[];
  /** What `pages/` holds, by name. */
  pages: readonly Post[];
  /** Posts, listed or not, and pages. */
  byPath: ReadonlyMap<string, Post>;
  /** By composed (NFC) source. */
  bySource: ReadonlyMap<string, Post>;
  categories: Taxonomy;
  tags: Taxonomy;
  /** Old path → post. */
  redirects: ReadonlyMap<string, Post>;
  /** Paths at which the feed is served beside its own, since it was there in an earlier blog. */
  feedAliases: ReadonlySet<string>;
  hidden: readonly HiddenPost[];
  failed: readonly FailedPost[];
  /** Files of `posts/` and `pages/` that are neither posts nor pages, by the name that `assetName` gives them, and where each is on the disk. */
  assets: ReadonlyMap<string, string>;
  /** Files of `public/`, by their path (`/images/a.png`), and where each is on the disk. */
  publicFiles: ReadonlyMap<string, string>;
  /** What tells whether a file of the two was changed, by where it is on the disk. */
  stamps: ReadonlyMap<string, string>;
  /** What is known of the image in a file: its format, its size, what stands against it. */
  imageFacts(this: void, file: string): ImageFacts;
  /** Whether this is `next dev`, where authors are told in the page what they should know. */
  preview: boolean;
  /** Problems of all files, in the order of the files. Problems in the Markdown are found when it is rendered. */
  problems: readonly Problem[];
}

let remembered: { files: ContentFiles; content: Content } | undefined;

/**
 * The blog's content, as it is on the disk now. A build reads it once; `next dev` looks at each file's
 * time and size and parses what changed. Here alone stand the clock and the environment: `SOURCE_DATE_EPOCH` (seconds)
 * stops the clock, `BLOG_DRAFTS=1` shows drafts in a build, as `next dev` always does.
 * @throws Error where `SOURCE_DATE_EPOCH` is no number, or the configuration is wrong.
 */
export function getContent(): Content {
  // Names the module whose loader tells `next dev` what a page depends on.
  void revision;
  const dev = process.env.NODE_ENV === 'development';
  if (remembered !== undefined && !dev) return remembered.content;
  const key = process.env[HANDED_OVER];
  if (key !== undefined && shared.blogContent?.key === key) return shared.blogContent.content;
  const site = getSite();
  const files = handedOver(key) ?? readContentFiles(process.cwd(), site, memoryOf());
  if (remembered?.files.stamp === files.stamp) return remembered.content;
  const content = toContent(site, files, {
    now: secondsNow(process.env.SOURCE_DATE_EPOCH) * 1000,
    drafts: dev || process.env.BLOG_DRAFTS === '1',
    preview: dev,
    imageFacts: factsOf,
  });
  if (dev && content.problems.length > 0) console.warn(formatProblems(content.problems));
  // Once: what is edited from now on is parsed again in no time.
  if (dev && !shared.blogKept) keep(files);
  remembered = { files, content };
  if (key !== undefined) shared.blogContent = { key, content };
  return content;
}

/** Names, in the environment of a build's workers, the state of the files that the build has seen. */
const HANDED_OVER = 'BLOG_CONTENT';

/**
 * What a build has read is kept: the next one need not parse it again, and the workers of this one see the same files at the same
 * moment, whatever is edited meanwhile.
 */
export function handOverContent(): void {
  getContent();
  if (remembered === undefined) return;
  process.env[HANDED_OVER] = keep(remembered.files);
  process.env.SOURCE_DATE_EPOCH = String(secondsNow(process.env.SOURCE_DATE_EPOCH));
}

function handedOver(key: string | undefined): ContentFiles | undefined {
  const snapshot = key === undefined ? undefined : readSnapshot(key);
  return snapshot && restore(snapshot, (post) => readBody(process.cwd(), post));
}

const shared = globalThis as typeof globalThis & {
  /** `next dev` loads this module anew at each edit; what was parsed before is worth more than that. */
  blogMemory?: { key: string; memory: Memory };
  blogKept?: boolean;
  /** In a worker of a build, pages and files each have a copy of this module; one of them reads what was handed over. */
  blogContent?: { key: string; content: Content };
};

/** What was parsed by this process or, with the same code, by one before. */
function memoryOf(): Memory {
  const key = textKey('content');
  if (shared.blogMemory?.key !== key) {
    const latest = readCache(key);
    const snapshot = typeof latest === 'string' ? readSnapshot(latest) : undefined;
    // Else `keep` would take for kept what is damaged.
    if (snapshot === undefined) forget(key);
    const posts = snapshot?.posts ?? [];
    shared.blogMemory = { key, memory: new Map(posts.map((post) => [post.file.source, post])) };
  }
  return shared.blogMemory.memory;
}

/** @returns the key under which it can be read. */
function keep(files: ContentFiles): string {
  shared.blogKept = true;
  const snapshot = JSON.stringify(snapshotOf(files, memoryOf()));
  const digest = digestOf(snapshot);
  const [pointer, key] = [textKey('content'), textKey('content', digest)];
  const latest = readCache(pointer);
  if (latest === key) return key;
  writeJson(key, snapshot, digest);
  writeCache(pointer, key);
  if (typeof latest === 'string') forget(latest);
  return key;
}

function readSnapshot(key: string): Snapshot | undefined {
  const value = readCache(key);
  return isSnapshot(value) ? value : undefined;
}

/** Since the time of the epoch. @param epoch what https://reproducible-builds.org/specs/source-date-epoch/ says it is. */
function secondsNow(epoch: string | undefined): number {
  if (epoch === undefined || epoch === '') return Math.floor(Date.now() / 1000);
  if (!/^\d+$/.test(epoch)) {
    throw new Error(`SOURCE_DATE_EPOCH must be seconds since 1970, such as 1764547200, not "${epoch}"`);
  }
  return Number(epoch);
}
