import type { VFile } from 'vfile';
import { contextOf, type Place, report } from './document';

/**
 * Where a link's URL leads in the browser. A link that leads nowhere is reported and keeps its URL; one to a fragment
 * of the document itself is kept for `remarkFragments`, which knows all of them.
 */
export function resolveHref(url: string, file: VFile, place: Place | undefined): string {
  if (url.startsWith('#')) {
    file.data.fragments ??= [];
    file.data.fragments.push({ fragment: url.slice(1), place });
    return url;
  }
  const context = contextOf(file);
  const found = context.resolveLink(url);
  if (found.kind !== 'missing') return found.href;
  report(file, context.broken, 'link', found.message, place);
  return url;
}

/** The same for what is loaded: an image and its size, a video, a sound. */
export function resolveSource(
  url: string,
  file: VFile,
  place: Place | undefined,
): { src: string; width?: number; height?: number } {
  const context = contextOf(file);
  const found = context.resolveImage(url);
  if (found.kind !== 'missing') return found;
  report(file, context.broken, 'image', found.message, place);
  return { src: url };
}
