import { mediaPath } from '../../addresses/media-path';
import type { Content } from '../../content/content';
import { makeVariants } from '../../files/image-variants';
import { VARIANTS } from '../../images/plan';
import { keptBytes } from '../cache/cached-file';
import { progressLine } from '../progress';
import { type SiteFiles, textOfFile } from '../site-files';

/** Where they are, below `out/`. */
export const IMAGES_FOLDER = mediaPath(VARIANTS).slice(1);

/**
 * The files that stand for images in pages and in the feed. Those that no build has made yet are made now.
 * @param links where all pages lead.
 * @throws SiteError naming an image that cannot be encoded.
 */
export async function imageFiles(
  links: ReadonlySet<string>,
  files: SiteFiles,
  content: Content,
): Promise<SiteFiles> {
  const feed = files.get('feed.xml');
  const inFeed = feed === undefined ? [] : textOfFile(feed).matchAll(/\/media\/@\/([\w.-]+)/g);
  const names = new Set([
    ...[...links]
      .filter((link) => link.startsWith(IMAGES_FOLDER))
      .map((link) => link.slice(IMAGES_FOLDER.length)),
    ...[...inFeed].map(([, name = '']) => name),
  ]);
  const keys = await makeVariants([...names].sort(), content, progressLine('Encoding images'));
  return new Map([...keys].map(([name, key]) => [IMAGES_FOLDER + name, keptBytes(`image ${name}`, key)]));
}
