import type { Problem, Severity } from '../../problems/problem';
import type { Site } from '../../site/site';
import { type Target, targetOf } from './link-target';
import type { Reference } from './reference';

/** A finished file that refers to others: a page, the feed, the sitemap. */
export interface Referring {
  /** Its file below `out/`. */
  file: string;
  /** Its own address, absolute. */
  url: string;
  /** What an author would edit. */
  source?: string;
  references: readonly Reference[];
}

/** The site as a plain static host serves it. */
export interface Served {
  has(file: string): boolean;
  /** What fragments of a page can lead to; `undefined` for what is no page. */
  anchors(file: string): ReadonlySet<string> | undefined;
}

/**
 * What in the finished site leads nowhere: every address that points into the site must be answered by a file, and
 * every fragment by an element. The last look before anything is published, whatever the steps before did.
 * @param told places that their authors have been told of, as {@link placeName} names them.
 */
export function brokenReferences(
  all: readonly Referring[],
  served: Served,
  site: Pick<Site, 'origin' | 'basePath'> & Partial<Pick<Site, 'elsewhere'>>,
  severity: Severity,
  told: ReadonlySet<string> = new Set(),
): Problem[] {
  const problems = new Map<string, Problem>();
  for (const { file, url, source, references } of all) {
    for (const reference of references) {
      const target = targetOf(reference.url, url, site, served.has);
      const why = misses(target, reference, served);
      if (why === undefined || told.has(placeName(target))) continue;
      const page = `out/${file}`;
      const message = `${source === undefined ? '' : `${page}: `}${reference.where} "${reference.url}" ${why}`;
      problems.set(`${file} ${message}`, { file: source ?? page, severity, message, rule: 'link' });
    }
  }
  return [...problems.values()];
}

/** One name for all ways to write an address of the site; another address is its own name. */
export function placeName(target: Target): string {
  return target.kind === 'internal' ? `${target.file}#${target.fragment}` : target.url;
}

function misses(target: Target, reference: Reference, served: Served): string | undefined {
  if (target.kind === 'external') return undefined;
  if (target.kind === 'unreadable') return 'is no address that a browser can read';
  if (target.kind === 'outside') {
    return reference.url.startsWith('/')
      ? 'leads out of the blog, because the base path is missing'
      : undefined;
  }
  const { file, fragment } = target;
  if (!served.has(file)) return `leads to out/${file}, which does not exist`;
  const anchors = fragment === '' ? undefined : served.anchors(file);
  if (anchors === undefined || anchors.has(fragment) || /^top$/i.test(fragment)) return undefined;
  return `leads to an id that out/${file} does not have`;
}
