import { z } from 'zod';
import { forget, readCache, textKey, writeCache } from '../build/cache/cache';
import type { Site } from '../site/site';
import { follow, type Revision } from './follow';
import { readBlobs } from './git';
import { gitState, readCommits } from './git-log';
import type { BlogHistory } from './post-history';
import { changesForReaders } from './reader-revisions';
import { digestOfText, textOfRevision } from './revision-text';
import { type Change, textChanges } from './text-changes';

/** What git knows of the posts, and the key under which that is kept; none where nothing was read. */
export interface GitHistory extends BlogHistory {
  key: string;
}

/** A text that is longer than this is no post that anybody compares. */
const MOST_BYTES = 1024 * 1024;

const revisionSchema = z.strictObject({
  commit: z.string(),
  time: z.number(),
  subject: z.string(),
  blob: z.string(),
  source: z.string(),
});
const keptSchema = z.strictObject({
  revisions: z.array(z.tuple([z.string(), z.array(revisionSchema)])),
  /** What the bytes of a blob say under a name; an empty text for what readers never saw. */
  facts: z.array(z.tuple([z.string(), z.string()])),
});
type Kept = z.infer<typeof keptSchema>;

/**
 * The histories of all posts, read in one call of git, and once for each state of the repository: what was read of earlier states, or by
 * earlier builds, is not read again. Where there is no history to be had, that is a warning.
 */
export function readGitHistory(root: string, site: Site): GitHistory {
  const state = gitState(root);
  if (state === 'shallow') {
    return none('the repository is a shallow clone; fetch all of it (fetch-depth: 0 in a GitHub workflow)');
  }
  if ('problem' in state) return none(state.problem);
  const { prefix, head } = state;
  const [pointer, key] = [textKey('history', prefix), textKey('history', prefix, head)];
  const kept = readKeptHistory(key);
  if (kept !== undefined) return kept;
  const latest = readCache(pointer);
  const before = typeof latest === 'string' ? keptSchema.safeParse(readCache(latest)).data : undefined;
  const anew = readAnew(root, prefix, site, new Map(before?.facts));
  if ('problem' in anew) return none(anew.problem);
  writeCache(key, anew);
  writeCache(pointer, key);
  if (typeof latest === 'string' && latest !== key) forget(latest);
  return { key, revisions: new Map(anew.revisions), problems: [] };
}

/** What was read of the repository before, as long as it is kept. */
export function readKeptHistory(key: string): GitHistory | undefined {
  const kept = keptSchema.safeParse(readCache(key)).data;
  return kept && { key, revisions: new Map(kept.revisions), problems: [] };
}

function none(why: string): GitHistory {
  const message = `history is not shown: ${why}`;
  return {
    key: '',
    revisions: new Map(),
    problems: [{ file: 'site.config.ts', severity: 'warning', message, rule: 'history' }],
  };
}

function readAnew(
  root: string,
  prefix: string,
  site: Site,
  before: ReadonlyMap<string, string>,
): Kept | { problem: string } {
  const commits = readCommits(root, 'main');
  if ('problem' in commits) return commits;
  const histories = [...follow(commits, prefix)].filter(([source]) => /^(?:posts|pages)\//.test(source));
  const all = histories.flatMap(([, revisions]) => revisions);
  const unknown = all.filter((revision) => !before.has(nameOf(revision)));
  const facts = new Map<string, string>();
  try {
    const blobs = readBlobs(root, [...new Set(unknown.map(({ blob }) => blob))], MOST_BYTES);
    for (const revision of all) {
      const name = nameOf(revision);
      const bytes = blobs.get(revision.blob);
      facts.set(name, before.get(name) ?? (bytes ? digestOfRevision(revision, bytes, site) : ''));
    }
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
  return {
    revisions: histories.flatMap(([source, revisions]): [string, Revision[]][] => {
      const shown = changesForReaders(revisions, (revision) => facts.get(nameOf(revision)) || undefined);
      return shown.length === 0 ? [] : [[source, shown]];
    }),
    facts: [...facts],
  };
}

function digestOfRevision({ source }: Revision, bytes: Uint8Array, site: Site): string {
  const text = textOfRevision(source, bytes, site);
  return text === undefined ? '' : digestOfText(text);
}

/** Whether bytes are a draft depends on the name of their file, too. */
function nameOf({ blob, source }: Revision): string {
  return `${blob} ${source}`;
}

const changeSchema = z.union([
  z.strictObject({ kind: z.literal('same'), paragraphs: z.int() }),
  z.strictObject({
    kind: z.literal('changed'),
    pieces: z.array(z.tuple([z.enum(['=', '+', '-']), z.string()])),
  }),
]);
const changesSchema = z.array(z.union([z.literal('too much'), z.array(changeSchema)]));

/**
 * What each revision but the first changed in the text of a post; `too much` for what cannot be compared. Compared once for each two
 * states of a post, whichever build asks first.
 * @throws Error where git no longer knows what it knew when the histories were read.
 */
export function readChanges(
  root: string,
  site: Site,
  revisions: readonly Revision[],
): readonly (readonly Change[] | 'too much')[] {
  const key = textKey('changes', ...revisions.map(nameOf));
  const kept = changesSchema.safeParse(readCache(key)).data;
  if (kept !== undefined) return kept;
  // Their sizes were looked at when the histories were read.
  const blobs = readBlobs(
    root,
    revisions.map(({ blob }) => blob),
  );
  const texts = revisions.map(
    ({ blob, source }) => textOfRevision(source, blobs.get(blob) ?? Buffer.alloc(0), site) ?? '',
  );
  const changes = texts.slice(1).map((text, i) => textChanges(texts[i] ?? '', text) ?? ('too much' as const));
  writeCache(key, changes);
  return changes;
}
