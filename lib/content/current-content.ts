import { forget, readCache, textKey, writeCache, writeJson } from '../build/cache/cache';
import { anchorsOf } from '../build/cache/kept-anchors';
import { forgetPieces, type KeptTable, readTable, writeTable } from '../build/cache/pieces';
import { graphDrawer } from '../diagrams/graph-drawer';
import { digestOf } from '../digest';
import { drawingIn, factsOf } from '../files/media';
import { type GitHistory, readChanges, readGitHistory, readKeptHistory } from '../history/git-history';
import { formatProblems } from '../problems/format-problems';
import { placeInConfig } from '../site/config-file';
import { getSite } from '../site/current-site';
import type { Site } from '../site/site';
import type { Content } from './content';
import { type ContentFiles, readContentFiles } from './content-files';
import type { KeptPost, Memory } from './kept-post';
import { revision } from './posts-revision';
import { toContent } from './published';
import { isSnapshot, keptPosts, PACKED_POSTS, restore, type Snapshot, snapshotOf } from './snapshot';
import { textsIn } from './thread-files';

let remembered: { files: ContentFiles; history: GitHistory | undefined; content: Content } | undefined;
/** One thread of Graphviz for all graphs of this process. */
const drawGraph = graphDrawer();

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
  const site = getSite();
  const files =
    handedOver(key) ?? readContentFiles(process.cwd(), site, remember().memory, remembered?.files);
  const history = site.history || site.updatedFrom === 'git' ? historyOf(site) : undefined;
  const isSame = remembered?.files.stamp === files.stamp && remembered.history?.key === history?.key;
  if (remembered !== undefined && isSame) return remembered.content;
  const content = toContent(site, files, {
    now: secondsNow(process.env.SOURCE_DATE_EPOCH) * 1000,
    drafts: dev || process.env.BLOG_DRAFTS === '1',
    preview: dev,
    imageFacts: factsOf,
    anchorsOf,
    placeInConfig,
    ...(history && { history }),
    changesOf: (history, all) => readChanges(process.cwd(), site, history, all),
    drawing: { graph: drawGraph, read: drawingIn },
  });
  if (dev && content.problems.length > 0) console.warn(formatProblems(content.problems));
  // Once: what is edited from now on is parsed again in no time.
  if (dev && !globalThis.blogKept) keep(files);
  remembered = { files, history, content };
  return content;
}

/** The blog's content once more, after its files were edited by this process. */
export function readContentAgain(): Content {
  remembered = undefined;
  return getContent();
}

/** Keeps what was read, so that whoever reads it next need not parse it again. */
export function keepContent(): void {
  if (remembered !== undefined) keep(remembered.files);
}

/** Names, in the environment of a build's workers, the state of the files that the build has seen. */
const HANDED_OVER = 'BLOG_CONTENT';

/** The same of the state of the repository. */
const HISTORY_HANDED_OVER = 'BLOG_HISTORY';

function historyOf(site: Site): GitHistory {
  const key = process.env[HISTORY_HANDED_OVER];
  return (key && readKeptHistory(key)) || readGitHistory(process.cwd(), site);
}

/**
 * What a build has read is kept: the next one need not parse it again, and the workers of this one see the same files at the same
 * moment, whatever is edited meanwhile.
 */
export function handOverContent(): void {
  getContent();
  if (remembered === undefined) return;
  process.env[HANDED_OVER] = keep(remembered.files);
  process.env[HISTORY_HANDED_OVER] = remembered.history?.key ?? '';
  process.env.SOURCE_DATE_EPOCH = String(secondsNow(process.env.SOURCE_DATE_EPOCH));
}

function handedOver(key: string | undefined): ContentFiles | undefined {
  const snapshot = key === undefined ? undefined : readSnapshot(key);
  if (snapshot === undefined) return undefined;
  const { rows } = readTable(snapshot.pieces, PACKED_POSTS);
  return restore(snapshot, rows, textsIn(process.cwd(), getSite()));
}

declare global {
  // `next dev` loads this module anew at each edit; what was parsed before is worth more than that.
  var blogMemory: Remembered | undefined;
  var blogKept: boolean | undefined;
}

/** What was parsed by this process or, with the same code, by one before. */
interface Remembered {
  key: string;
  memory: Memory;
  /** The posts as they were kept at last: what has not changed since is not written again. */
  kept: KeptTable<KeptPost>;
}

function remember(): Remembered {
  const key = textKey('content');
  if (globalThis.blogMemory?.key === key) return globalThis.blogMemory;
  const latest = readCache(key);
  const snapshot = typeof latest === 'string' ? readSnapshot(latest) : undefined;
  // Else `keep` would take for kept what is damaged.
  if (snapshot === undefined) forget(key);
  const kept = readTable(snapshot?.pieces ?? [], PACKED_POSTS);
  globalThis.blogMemory = { key, memory: new Map(kept.rows), kept };
  return globalThis.blogMemory;
}

/** @returns the key under which it can be read. */
function keep(files: ContentFiles): string {
  globalThis.blogKept = true;
  const { memory, kept: before, key: pointer } = remember();
  const rows = keptPosts(files, memory);
  const keys = writeTable(rows, before, PACKED_POSTS, (digest) => textKey('posts', digest));
  globalThis.blogMemory = { key: pointer, memory, kept: { rows, keys } };
  const snapshot = JSON.stringify(snapshotOf(files, keys));
  const key = textKey('content', digestOf(snapshot));
  const latest = readCache(pointer);
  if (latest === key) return key;
  writeJson(key, snapshot);
  writeCache(pointer, key);
  if (typeof latest === 'string') forget(latest);
  forgetPieces(before.keys, keys);
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
