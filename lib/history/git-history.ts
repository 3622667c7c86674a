import { z } from 'zod';
import { forget, readCache, textKey, writeCache } from '../build/cache/cache';
import type { Site } from '../site/site';
import { follow, type Revision } from './follow';
import { readBlobs } from './git';
import { gitState, readCommits } from './git-log';
import type { BlogHistory, PostHistory } from './post-history';
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
} satisfies Record<keyof Revision, z.ZodType>);
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
  z.strictObject({ kind: z.literal('same'), paragraphs: z.int() } satisfies Record<
    keyof Extract<Change, { kind: 'same' }>,
    z.ZodType
  >),
  z.strictObject({
    kind: z.literal('changed'),
    pieces: z.array(z.tuple([z.enum(['=', '+', '-']), z.string()])),
  } satisfies Record<keyof Extract<Change, { kind: 'changed' }>, z.ZodType>),
]);
const changesSchema = z.array(z.union([z.literal('too much'), z.array(changeSchema)]));

type Compared = Pick<PostHistory, 'revisions'>;
type Changes = readonly (readonly Change[] | 'too much')[];

/** So many posts are compared at once: who asks for one will most likely ask for the next, and each start of git costs as much as all of them. */
const AT_ONCE = 20;

/**
 * What each revision but the first changed in the text of a post; `too much` for what cannot be compared. Compared once for each two
 * states of a post, whichever build asks first.
 * @param all the histories of all posts: some beside the one that is asked for are compared, too, in the same call of git.
 * @throws Error where git no longer knows what it knew when the histories were read.
 */
export function readChanges(root: string, site: Site, history: Compared, all: readonly Compared[]): Changes {
  const kept = keptChanges(history.revisions);
  if (kept !== undefined) return kept;
  const from = all.indexOf(history) + 1;
  const others = all.slice(from, from + AT_ONCE - 1).map(({ revisions }) => revisions);
  const wanted = [history.revisions, ...others.filter((each) => keptChanges(each) === undefined)];
  // Their sizes were looked at when the histories were read.
  const blobs = readBlobs(root, [...new Set(wanted.flat().map(({ blob }) => blob))]);
  const compared = wanted.map((each) => compare(each, blobs, site));
  for (const [i, changes] of compared.entries()) writeCache(keyOfChanges(wanted[i] ?? []), changes);
  return compared[0] ?? [];
}

function compare(revisions: readonly Revision[], blobs: ReadonlyMap<string, Buffer>, site: Site): Changes {
  const texts = revisions.map(
    ({ blob, source }) => textOfRevision(source, blobs.get(blob) ?? Buffer.alloc(0), site) ?? '',
  );
  return texts.slice(1).map((text, i) => textChanges(texts[i] ?? '', text) ?? ('too much' as const));
}

function keptChanges(revisions: readonly Revision[]): Changes | undefined {
  return changesSchema.safeParse(readCache(keyOfChanges(revisions))).data;
}

function keyOfChanges(revisions: readonly Revision[]): string {
  return textKey('changes', ...revisions.map(nameOf));
}
