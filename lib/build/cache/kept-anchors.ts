import { z } from 'zod';
import { type Anchors, findAnchors } from '../../markdown/headings/headings';
import type { Syntax } from '../../markdown/syntax';
import type { LazyBody } from '../../post/lazy-body';
import { readCache, textKey, writeCache } from './cache';

const keptSchema = z.union([z.literal('unknown'), z.array(z.string())]);

const known = new WeakMap<object, Anchors>();

/** The fragments that a document's page answers to; found when first asked for, once for each state of its text. */
export function anchorsOf(document: LazyBody, syntax: Syntax): Anchors {
  const anchors = known.get(document) ?? keptAnchors(document, syntax);
  known.set(document, anchors);
  return anchors;
}

function keptAnchors({ digest, body }: LazyBody, syntax: Syntax): Anchors {
  const key = textKey('anchors', digest, JSON.stringify(syntax));
  const kept = keptSchema.safeParse(readCache(key));
  if (kept.success) return kept.data === 'unknown' ? 'unknown' : new Set(kept.data);
  const found = findAnchors(body(), syntax);
  writeCache(key, found === 'unknown' ? found : [...found]);
  return found;
}
