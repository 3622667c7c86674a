import type { FileContent } from '../site-files';
import { readBytes } from './cache';
import { bytesMissing, cacheText, hasCachedText, loadCachedText } from './cached-page';

/** A text as a file of the site, made now where no earlier build has kept it. */
export async function textFile(key: string, make: () => string | Promise<string>): Promise<FileContent> {
  if (!hasCachedText(key)) cacheText(key, await make());
  return keptText(key);
}

/** A text that is kept, as a file of the site. */
export function keptText(key: string): FileContent {
  return { key, make: () => Buffer.from(loadCachedText(key)) };
}

/**
 * Bytes that are kept, as a file of the site.
 * @param what names it for bloggers, where it is lost.
 */
export function keptBytes(what: string, key: string): FileContent {
  const make = () => {
    const bytes = readBytes(key);
    if (bytes === undefined) throw bytesMissing(what, key);
    return bytes;
  };
  return { key, make };
}
