import type { VFile } from 'vfile';
import { contextOf, type Place, report } from '../document';
import { resolveHref, resolveImage, resolveSource } from '../links/resolve-url';
import type { CleanTag } from './clean-tag';
import { ownFrame } from './own-frame';

const LOADED: Record<string, string[]> = {
  ...{ audio: ['src'], img: ['src'], source: ['src'], track: ['src'], video: ['src', 'poster'] },
  // Only of bloggers who trust all posts.
  ...{ embed: ['src'], script: ['src'] },
};

/**
 * Lets the attributes of a raw tag that hold URLs lead where the document's world says, and reports those that lead
 * nowhere. An image of this site gets its width and height, unless its author gave both.
 */
export function resolveTag(
  tag: CleanTag,
  file: VFile,
  placeOf: (attribute: string) => Place | undefined,
): void {
  const { name, attributes } = tag;
  const href = name === 'a' ? attributes.get('href') : undefined;
  if (href !== undefined) attributes.set('href', resolveHref(href, file, placeOf('href')));
  const framed = name === 'iframe' ? attributes.get('src') : undefined;
  if (framed !== undefined) attributes.set('src', resolveFrame(framed, file, placeOf('src')));
  for (const attribute of Object.hasOwn(LOADED, name) ? (LOADED[name] ?? []) : []) {
    const url = attributes.get(attribute);
    if (url === undefined) continue;
    const isImage = name === 'img' || attribute === 'poster';
    const found = (isImage ? resolveImage : resolveSource)(url, file, placeOf(attribute));
    attributes.set(attribute, found.src);
    if (name === 'img' && found.width && found.height) addSize(attributes, found.width, found.height);
  }
  const candidates = attributes.get('srcset');
  if (candidates !== undefined) {
    attributes.set('srcset', resolveCandidates(candidates, file, placeOf('srcset')));
  }
}

function resolveFrame(url: string, file: VFile, place: Place | undefined): string {
  const own = ownFrame(url, file);
  if (own === undefined) return resolveHref(url, file, place);
  if (own.problem !== undefined) report(file, contextOf(file).broken, 'link', own.problem, place);
  return own.src;
}

/** Of a width or height given alone the other follows. */
function addSize(attributes: Map<string, string>, width: number, height: number): void {
  const [own, ownHeight] = [Number(attributes.get('width')), Number(attributes.get('height'))];
  if (own > 0 && ownHeight > 0) return;
  const scale = own > 0 ? own / width : ownHeight > 0 ? ownHeight / height : 1;
  attributes.set('width', String(Math.max(1, Math.round(width * scale))));
  attributes.set('height', String(Math.max(1, Math.round(height * scale))));
}

/** `a.png 1x, b.png 2x`: each URL on its own (https://html.spec.whatwg.org/multipage/images.html#srcset-attributes). */
function resolveCandidates(srcset: string, file: VFile, place: Place | undefined): string {
  const candidates = srcset.matchAll(/[\s,]*([^\s,](?:\S*[^\s,])?)(?:\s+([^,]+))?\s*(?:,|$)/g);
  return [...candidates]
    .map(([, url = '', descriptor = '']) =>
      `${resolveImage(url, file, place).src} ${descriptor.trim()}`.trim(),
    )
    .join(', ');
}
