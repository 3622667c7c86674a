import type { Content } from '../content/content';
import { isVerifying } from './cache/cache';
import { isCached } from './cache/cached-page';
import {
  asksForHeadings,
  bodyDigests,
  digestAt,
  type Fingerprint,
  outputPaths,
  type TextRecord,
  targetsDigest,
  viewsDigest,
} from './freshness';
import type { MadePage } from './make-page';
import type { Manifest } from './manifest';

/** What a build has to make, and what it need not. */
export interface BuildPlan {
  /** The paths at which something is to be made anew. */
  stale: ReadonlySet<string>;
  /** What is kept, by path. */
  kept: ReadonlyMap<string, Fingerprint>;
  /** What is known of the texts in what is kept, by key. */
  texts: ReadonlyMap<string, TextRecord>;
}

/**
 * Compares what is to be on the site with what earlier builds have left.
 * @param unkept paths of pages that are made anew in any case.
 */
export function planBuild(
  content: Content,
  before: PlannedManifest,
  unkept: ReadonlySet<string> = new Set(),
): BuildPlan {
  const stale = new Set<string>();
  const kept = new Map<string, Fingerprint>();
  const texts = new Map<string, TextRecord>();
  const sameTargets = before.targets === targetsDigest(content);
  const isSame = sameViews(content, before);
  if (isVerifying()) return { stale: new Set(outputPaths(content)), kept, texts };
  for (const path of outputPaths(content)) {
    if (unkept.has(path)) {
      stale.add(path);
      continue;
    }
    const known = before.fingerprints.get(path);
    if (known !== undefined && isSame(known)) {
      kept.set(path, known);
      for (const [, key] of known.texts)
        texts.set(key, before.texts.get(key) ?? { lookups: [], answers: '' });
      continue;
    }
    const { fingerprint, records } = digestAt(path, content, before.texts, sameTargets);
    if (
      fingerprint === undefined ||
      !(known?.digest === fingerprint.digest || isCached(fingerprint.digest))
    ) {
      stale.add(path);
      continue;
    }
    kept.set(path, fingerprint);
    for (const [key, record] of records) texts.set(key, record);
  }
  return { stale, kept, texts };
}

/**
 * What the next build needs to know in order to plan: the state of the content, and the digests of all pages and files. For a build that
 * has rendered whatever its plan calls stale.
 * @param rendered pages that say of themselves what they were made of.
 */
export function plannedManifest(
  content: Content,
  plan: BuildPlan,
  rendered: ReadonlyMap<string, Pick<MadePage, 'fingerprint' | 'texts'>> = new Map(),
): PlannedManifest {
  const fingerprints = new Map(plan.kept);
  const texts = new Map(plan.texts);
  for (const at of plan.stale) {
    const page = rendered.get(at);
    const { fingerprint: anew, records } =
      page === undefined
        ? digestAt(at, content, new Map(), false)
        : { fingerprint: page.fingerprint, records: page.texts };
    // None where the disk was too full to keep a text: the next build makes its page again.
    if (anew !== undefined) fingerprints.set(at, anew);
    for (const [key, record] of records) texts.set(key, record);
  }
  return {
    targets: targetsDigest(content),
    views: viewsDigest(content),
    bodies: bodyDigests(content),
    fingerprints,
    texts,
  };
}

/** The part of a manifest that `planBuild` reads. */
export type PlannedManifest = Pick<Manifest, 'targets' | 'views' | 'bodies' | 'fingerprints' | 'texts'>;

/**
 * Whether what was made is for sure what would be made now: where nothing but texts has changed since, and it shows none of those,
 * nor one that refers to a heading elsewhere. So an edit costs no look at thousands of views.
 */
function sameViews(content: Content, before: PlannedManifest): (fingerprint: Fingerprint) => boolean {
  if (before.views !== viewsDigest(content)) return () => false;
  const sources = [...bodyDigests(content)].filter(
    ([source, digest]) => before.bodies.get(source) !== digest,
  );
  const edited = new Set(sources.map(([source]) => source));
  return ({ texts }) =>
    texts.every(([source, key]) => {
      const record = before.texts.get(key);
      return record !== undefined && !asksForHeadings(record) && !edited.has(source);
    });
}
