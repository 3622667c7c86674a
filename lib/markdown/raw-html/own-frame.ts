import type { VFile } from 'vfile';
import { contextOf } from '../document';

/** A path of this site. Browsers read `/\host` as the address of another one. */
export const OWN_PATH = /^\/(?![/\\])/;

/** An address with a host, or a path from the root: it names one place, wherever it is written. */
const WHOLE = /^(?:https?:)?\/\/[^/\\?#]|^\/(?![/\\])/i;

/**
 * Where a frame with a page or a file of this blog is loaded from; `undefined` for a frame of another site, and for a relative address
 * that leads nowhere. Where a whole address of this blog names no file, its path stays, with the problem: a site beside the blog may answer
 * there, as GitHub Pages of a project do below the pages of their owner.
 */
export function ownFrame(written: string, file: VFile): { src: string; problem?: string } | undefined {
  const url = written.trim();
  if (url === '' || url.startsWith('#')) return undefined;
  const found = contextOf(file).resolveLink(url);
  if (found.kind !== 'missing') return OWN_PATH.test(found.href) ? { src: found.href } : undefined;
  if (!WHOLE.test(url)) return undefined;
  const { pathname, search } = new URL(url, 'https://own.example');
  return OWN_PATH.test(pathname) ? { src: pathname + search, problem: found.message } : undefined;
}
