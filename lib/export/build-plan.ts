import type { Content } from '../content';
import { digestAt, madePaths, type TextRecord, worldDigest } from '../freshness';
import type { BuildState } from './build-state';
import { isStored } from './store';

/** What a build has to make, and what it need not. */
export interface BuildPlan {
  /** The paths at which something is to be made anew. */
  stale: ReadonlySet<string>;
  /** The digests of what is kept, by path. */
  kept: ReadonlyMap<string, string>;
  /** What is known of the texts in what is kept, by key. */
  texts: ReadonlyMap<string, TextRecord>;
}

/** Compares what is to be on the site with what earlier builds have left. */
export function planBuild(content: Content, state: BuildState): BuildPlan {
  const stale = new Set<string>();
  const kept = new Map<string, string>();
  const texts = new Map<string, TextRecord>();
  const sameWorld = state.world === worldDigest(content);
  for (const path of madePaths(content)) {
    const { digest, records } = digestAt(path, content, state.texts, sameWorld);
    if (digest === undefined || !(state.made.get(path) === digest || isStored(digest))) {
      stale.add(path);
      continue;
    }
    kept.set(path, digest);
    for (const [key, record] of records) texts.set(key, record);
  }
  return { stale, kept, texts };
}
