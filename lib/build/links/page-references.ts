import { attribute, type Element, elements, type Parent } from '../../html/html';
import type { Reference } from './reference';

/** Attributes that hold an address, by element; `*` for any. */
const ADDRESSES: readonly { tag: string; name: string; fetched?: Reference['fetched'] }[] = [
  { tag: 'a', name: 'href' },
  { tag: 'area', name: 'href' },
  { tag: 'form', name: 'action' },
  { tag: 'blockquote', name: 'cite' },
  { tag: 'q', name: 'cite' },
  { tag: 'img', name: 'src', fetched: 'image' },
  { tag: 'image', name: 'href', fetched: 'image' },
  { tag: 'use', name: 'href', fetched: 'image' },
  { tag: 'video', name: 'poster', fetched: 'image' },
  { tag: 'video', name: 'src', fetched: 'media' },
  { tag: 'audio', name: 'src', fetched: 'media' },
  { tag: 'source', name: 'src', fetched: 'media' },
  { tag: 'track', name: 'src', fetched: 'media' },
  { tag: 'iframe', name: 'src', fetched: 'frame' },
  // Once a reader asks for it: lib/enhance/embeds.ts
  { tag: 'a', name: 'data-frame', fetched: 'frame' },
  { tag: 'script', name: 'src', fetched: 'script' },
  // The same: lib/enhance/comments/plate.ts
  { tag: 'a', name: 'data-script' },
  { tag: 'button', name: 'data-script' },
];

const IMAGE_META = /^(og|twitter):image/;
const URL_META = /^(og:(url|audio|video)|twitter:(player))$/;

/** Everything that a page refers to, in the order of the document. */
export function referencesOf(page: Parent): Reference[] {
  return elements(page).flatMap(referencesOfElement);
}

/** What a fragment can lead to: every `id`. */
export function anchorsOf(page: Parent): string[] {
  return elements(page).flatMap((element) => attribute(element, 'id') ?? []);
}

function referencesOfElement(element: Element): Reference[] {
  const { tagName } = element;
  const found: Reference[] = [];
  for (const { tag, name, fetched } of ADDRESSES) {
    const url = tag === tagName ? attribute(element, name) : undefined;
    if (url !== undefined && !isForeign(element))
      found.push({ url, where: `<${tag} ${name}>`, ...(fetched && { fetched }) });
  }
  const candidates = attribute(element, 'srcset');
  if (candidates !== undefined) {
    const where = `<${tagName} srcset>`;
    found.push(...urlsOfSrcset(candidates).map((url) => ({ url, where, fetched: 'image' as const })));
  }
  if (tagName === 'link') found.push(...ofLink(element));
  if (tagName === 'meta') found.push(...ofMeta(element));
  return found;
}

/** Whether a link is a commenter's (lib/comments/comment-html.ts): where it leads is nothing that the blog's author could mend. */
function isForeign(element: Element): boolean {
  return /\bugc\b/.test(attribute(element, 'rel') ?? '');
}

function ofLink(element: Element): Reference[] {
  const url = attribute(element, 'href');
  if (url === undefined) return [];
  const rel = (attribute(element, 'rel') ?? '').toLowerCase();
  const where = `<link rel="${rel}">`;
  const as = attribute(element, 'as');
  if (rel === 'stylesheet') return [{ url, where, fetched: 'style' }];
  if (rel === 'manifest') return [{ url, where, fetched: 'manifest' }];
  if (rel === 'preload' && (as === 'style' || as === 'script' || as === 'font' || as === 'image')) {
    return [{ url, where, fetched: as }];
  }
  return [{ url, where, ...(rel.includes('icon') && { fetched: 'image' as const }) }];
}

function ofMeta(element: Element): Reference[] {
  const content = attribute(element, 'content') ?? '';
  const name = attribute(element, 'property') ?? attribute(element, 'name') ?? '';
  if (/^refresh$/i.test(attribute(element, 'http-equiv') ?? '')) {
    const url = /^\s*[\d.]+\s*[;,]\s*(?:url\s*=\s*)?["']?([^"']*)/i.exec(content)?.[1];
    return url ? [{ url: url.trim(), where: '<meta http-equiv="refresh">' }] : [];
  }
  const isUrl = URL_META.test(name) || (IMAGE_META.test(name) && /^(https?:)?\//.test(content));
  return isUrl ? [{ url: content, where: `<meta property="${name}">` }] : [];
}

/** The addresses of a `srcset`, which may hold commas themselves (HTML, 4.8.4.3.10). */
export function urlsOfSrcset(srcset: string): string[] {
  const urls: string[] = [];
  for (let rest = srcset; ; ) {
    rest = rest.replace(/^[\s,]+/, '');
    const url = /^\S+/.exec(rest)?.[0];
    if (url === undefined) return urls;
    urls.push(url.replace(/,+$/, ''));
    rest = rest.slice(url.length);
    if (!url.endsWith(',')) rest = rest.replace(/^(?:[^,(]|\([^)]*\))*/, '');
  }
}
