import { z } from 'zod';
import { cacheKey, readCache, writeCache } from '../build/cache';
import { anchors } from '../markdown/headings';
import type { Syntax } from '../markdown/syntax';
import type { LazyBody } from '../post/lazy-body';
import { nearest } from '../post/nearest';

/** What browsers scroll to without an element of that name, and what they search for (`#:~:text=`). */
const ALWAYS = /^(top)?(:~:.*)?$/is;

/** Why a document's page does not answer to a fragment (decoded, without `#`), and the nearest that it does. */
export function missingAnchor(
  fragment: string,
  document: LazyBody & { source: string },
  syntax: Syntax,
): string | undefined {
  if (ALWAYS.test(fragment)) return undefined;
  const known = anchorsOf(document, syntax);
  const name = fragment.replace(/:~:.*$/s, '');
  if (known === 'unknown' || known.has(name)) return undefined;
  const near = nearest(name, known);
  const hint = near === undefined ? '' : `; did you mean #${near}?`;
  return `${document.source} has no heading #${name}${hint}`;
}

type Anchors = ReadonlySet<string> | 'unknown';

const anchorsByDocument = new WeakMap<object, Anchors>();
const keptSchema = z.union([z.literal('unknown'), z.array(z.string())]);

/** The fragments that a document's page answers to; found when first asked for, once for each state of its text. */
function anchorsOf(document: LazyBody, syntax: Syntax): Anchors {
  const known = anchorsByDocument.get(document) ?? keptAnchors(document, syntax);
  anchorsByDocument.set(document, known);
  return known;
}

function keptAnchors({ digest, body }: LazyBody, syntax: Syntax): Anchors {
  const key = cacheKey('anchors', digest, JSON.stringify(syntax));
  const kept = keptSchema.safeParse(readCache(key));
  if (kept.success) return kept.data === 'unknown' ? 'unknown' : new Set(kept.data);
  const found = findAnchors(body(), syntax);
  writeCache(key, found === 'unknown' ? found : [...found]);
  return found;
}

/** `unknown` for a document that is nested too deeply to be walked; rendering reports such a document. */
function findAnchors(body: string, syntax: Syntax): Anchors {
  try {
    return anchors(body, syntax);
  } catch (error) {
    if (error instanceof RangeError) return 'unknown';
    throw error;
  }
}
