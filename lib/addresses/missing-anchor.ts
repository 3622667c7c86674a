import type { Anchors } from '../markdown/headings/headings';
import { nearest } from '../nearest';

/** What browsers scroll to without an element of that name, and what they search for (`#:~:text=`). */
const ALWAYS = /^(top)?(:~:.*)?$/is;

/**
 * Why a document's page does not answer to a fragment (decoded, without `#`), and the nearest that it does.
 * @param anchors those that it answers to; not asked for where any page does.
 */
export function missingAnchor(fragment: string, source: string, anchors: () => Anchors): string | undefined {
  if (ALWAYS.test(fragment)) return undefined;
  const known = anchors();
  const name = fragment.replace(/:~:.*$/s, '');
  if (known === 'unknown' || known.has(name)) return undefined;
  const near = nearest(name, known);
  const hint = near === undefined ? '' : `; did you mean #${near}?`;
  return `${source} has no heading #${name}${hint}`;
}
