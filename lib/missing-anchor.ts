import { anchors } from './markdown/headings';
import { nearest } from './post/nearest';

/** What browsers scroll to without an element of that name, and what they search for (`#:~:text=`). */
const ALWAYS = /^(top)?(:~:.*)?$/is;

/** Why a document's page does not answer to a fragment (decoded, without `#`), and the nearest that it does. */
export function missingAnchor(
  fragment: string,
  document: { source: string; body: string },
): string | undefined {
  if (ALWAYS.test(fragment)) return undefined;
  const known = anchorsOf(document);
  const name = fragment.replace(/:~:.*$/s, '');
  if (known === 'unknown' || known.has(name)) return undefined;
  const near = nearest(name, known);
  const hint = near === undefined ? '' : `; did you mean #${near}?`;
  return `${document.source} has no heading #${name}${hint}`;
}

const anchorsByDocument = new WeakMap<object, ReadonlySet<string> | 'unknown'>();

/** The fragments that a document's page answers to; found when first asked for. */
function anchorsOf(document: { body: string }): ReadonlySet<string> | 'unknown' {
  const known = anchorsByDocument.get(document) ?? findAnchors(document.body);
  anchorsByDocument.set(document, known);
  return known;
}

/** Those of a document nested too deep to be walked are unknown: rendering it reports that. */
function findAnchors(body: string): ReadonlySet<string> | 'unknown' {
  try {
    return anchors(body);
  } catch (error) {
    if (error instanceof RangeError) return 'unknown';
    throw error;
  }
}
