import mime from 'mime';
import { mediaPath } from '../addresses/media-path';
import { renderTexts } from '../build/render-texts';
import type { Content } from '../content/content';
import { feedView } from './feed';
import { otherFeeds } from './feeds';
import type { Media } from './media';
import { rootTexts } from './root-files';

/** Below `/media/`, where `next dev` serves what a build makes without a route. No file of the blogger's has such a name. */
export const MADE = '@/made/';

/** Where `next dev` serves a text that a build makes at `path`; `undefined` where it makes none. */
export function madeAt(path: string, content: Content): string | undefined {
  const isMade = otherFeeds(content).has(path) || rootTexts(content).has(path);
  return isMade ? mediaPath(MADE + path.slice(1)) : undefined;
}

/** A feed, or a text for machines, by its path without the first slash. */
export async function readMade(name: string, content: Content): Promise<Media | undefined> {
  const text = await textAt(`/${name}`, content);
  if (text === undefined) return undefined;
  const type = mime.getType(name) ?? 'text/plain';
  return { bytes: new TextEncoder().encode(text), contentType: `${type}; charset=utf-8` };
}

async function textAt(path: string, content: Content): Promise<string | undefined> {
  const feed = otherFeeds(content).get(path);
  if (feed === undefined) return rootTexts(content).get(path)?.();
  const view = feedView(feed.edition, feed.scope);
  return feed.write(view, await renderTexts(view.texts, content));
}
