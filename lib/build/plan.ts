import type { Content } from '../content/content';
import { isVerifying } from './cache';
import {
  asksForHeadings,
  bodyDigests,
  digestAt,
  factsDigest,
  type Made,
  madePaths,
  type TextRecord,
  worldDigest,
} from './freshness';
import type { MadePage } from './make-page';
import type { BuildState } from './state';
import { isStored } from './store';

/** What a build has to make, and what it need not. */
export interface BuildPlan {
  /** The paths at which something is to be made anew. */
  stale: ReadonlySet<string>;
  /** What is kept, by path. */
  kept: ReadonlyMap<string, Made>;
  /** What is known of the texts in what is kept, by key. */
  texts: ReadonlyMap<string, TextRecord>;
}

/**
 * Compares what is to be on the site with what earlier builds have left.
 * @param unkept paths of pages that are made anew in any case.
 */
export function planBuild(
  content: Content,
  state: PlannedState,
  unkept: ReadonlySet<string> = new Set(),
): BuildPlan {
  const stale = new Set<string>();
  const kept = new Map<string, Made>();
  const texts = new Map<string, TextRecord>();
  const sameWorld = state.world === worldDigest(content);
  const isSame = sameFacts(content, state);
  if (isVerifying()) return { stale: new Set(madePaths(content)), kept, texts };
  for (const path of madePaths(content)) {
    if (unkept.has(path)) {
      stale.add(path);
      continue;
    }
    const before = state.made.get(path);
    if (before !== undefined && isSame(before)) {
      kept.set(path, before);
      for (const [, key] of before.texts) texts.set(key, state.texts.get(key) ?? { asked: [], answers: '' });
      continue;
    }
    const { made, records } = digestAt(path, content, state.texts, sameWorld);
    if (made === undefined || !(before?.digest === made.digest || isStored(made.digest))) {
      stale.add(path);
      continue;
    }
    kept.set(path, made);
    for (const [key, record] of records) texts.set(key, record);
  }
  return { stale, kept, texts };
}

/**
 * What the next build needs to know in order to plan: the state of the content, and the digests of all pages and files. For a build that
 * has rendered whatever its plan calls stale.
 * @param rendered pages that say of themselves what they were made of.
 */
export function plannedState(
  content: Content,
  plan: BuildPlan,
  rendered: ReadonlyMap<string, Pick<MadePage, 'made' | 'texts'>> = new Map(),
): PlannedState {
  const made = new Map(plan.kept);
  const texts = new Map(plan.texts);
  for (const at of plan.stale) {
    const page = rendered.get(at);
    const { made: anew, records } =
      page === undefined ? digestAt(at, content, new Map(), false) : { made: page.made, records: page.texts };
    // None where the disk was too full to keep a text: the next build makes its page again.
    if (anew !== undefined) made.set(at, anew);
    for (const [key, record] of records) texts.set(key, record);
  }
  return {
    world: worldDigest(content),
    facts: factsDigest(content),
    bodies: bodyDigests(content),
    made,
    texts,
  };
}

/** The part of a build's state that `planBuild` reads. */
export type PlannedState = Pick<BuildState, 'world' | 'facts' | 'bodies' | 'made' | 'texts'>;

/**
 * Whether what was made is for sure what would be made now: where nothing but texts has changed since, and it shows none of those,
 * nor one that refers to a heading elsewhere. So an edit costs no look at thousands of views.
 */
function sameFacts(content: Content, state: PlannedState): (made: Made) => boolean {
  if (state.facts !== factsDigest(content)) return () => false;
  const digests = bodyDigests(content);
  return ({ texts }) =>
    texts.every(([source, key]) => {
      const record = state.texts.get(key);
      return (
        record !== undefined && !asksForHeadings(record) && digests.get(source) === state.bodies.get(source)
      );
    });
}
