import { createHash } from 'node:crypto';
import type { Reference } from '../links/reference';

type Kind = NonNullable<Reference['fetched']> | 'connect';

interface PolicyInput {
  /** The texts of all inline styles, of all pages. */
  styles: Iterable<string>;
  /** Of all inline scripts, the digests: as `hashSource` gives them. */
  hashes?: Iterable<string>;
  /** What pages and styles fetch, by where from: `self`, or another origin (`https://images.example`). */
  fetched: readonly { kind: Kind; from: string }[];
  /** Where forms are sent, beside the site: origins. */
  forms?: readonly string[];
  /** Whether there is the search, whose engine is WebAssembly. */
  search: boolean;
}

/** With more of them, a policy lets images come from anywhere. */
const MAX_HOSTS = 12;

/**
 * The Content-Security-Policy (Level 3) for all pages of the site: nothing but what they need, inline scripts and styles
 * by their digests.
 */
export function policyFor({ styles, hashes = [], fetched, search, forms = [] }: PolicyInput): string {
  const from = (kind: Kind) => {
    const origins = fetched.filter((each) => each.kind === kind).map((each) => each.from);
    return sources(origins, kind !== 'script' && kind !== 'connect');
  };
  const directives: [string, string[]][] = [
    ['default-src', ["'none'"]],
    [
      'script-src',
      ["'self'", ...(search ? ["'wasm-unsafe-eval'"] : []), ...from('script'), ...inOrder(hashes)],
    ],
    ['style-src', [...from('style'), ...inOrder([...styles].map(hashSource))]],
    ['img-src', from('image')],
    ['media-src', from('media')],
    ['font-src', from('font')],
    ['manifest-src', from('manifest')],
    // The search asks for its index; on other pages Lighthouse asks for robots.txt, and takes one that it may not read for damaged.
    ['connect-src', [...new Set(["'self'", ...from('connect')])]],
    ['frame-src', from('frame')],
    ['base-uri', ["'none'"]],
    ['form-action', ["'self'", ...forms]],
  ];
  return directives
    .filter(([, list]) => list.length > 0)
    .map(([name, list]) => `${name} ${list.join(' ')}`)
    .join(';');
}

/**
 * The policy of a page whose text has scripts, styles, frames or handlers of its author's, who trusts all posts. A digest would switch
 * inline scripts off that have none.
 */
export const TRUSTED_POLICY = [
  "default-src 'self' https: data: blob:",
  "script-src 'self' 'unsafe-inline' https:",
  "style-src 'self' 'unsafe-inline' https:",
  "base-uri 'none'",
].join(';');

/**
 * @param policy absent where pages alone say what they may do.
 * @param framesItself whether posts show other pages or files of the site in frames.
 */
export function headerPolicy(policy: string | undefined, framesItself: boolean): string {
  // Only a header may say it.
  const last = `frame-ancestors ${framesItself ? "'self'" : "'none'"}`;
  return policy === undefined ? last : `${policy};${last}`;
}

/** As a source of a policy: `'sha256-…'`. */
export function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

function inOrder(hashes: Iterable<string>): string[] {
  return [...new Set(hashes)].sort();
}

/** @param mayBeAny whether many hosts become any host: not for what runs in the page, or leaves it. */
function sources(from: readonly string[], mayBeAny: boolean): string[] {
  const self = from.includes('self') ? ["'self'"] : [];
  const origins = [...new Set(from)].filter((origin) => origin !== 'self').sort();
  if (origins.length <= MAX_HOSTS || !mayBeAny) return [...self, ...origins];
  return [...self, ...(origins.some((origin) => origin.startsWith('http:')) ? ['http:'] : []), 'https:'];
}
