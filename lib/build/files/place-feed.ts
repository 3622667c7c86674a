import { FEED_PATH } from '../../addresses/own-paths';
import { fileOfSite } from '../next-pages/exported';
import type { SiteFiles } from '../site-files';

/**
 * Puts the feed where it was in an earlier blog: feed readers keep the address that they once were given. Where a file of `public/`
 * replaces the feed, that is the one.
 * @param files what the blog makes; the feed is added to these.
 */
export function placeFeed(
  { files, publicFiles }: { files: SiteFiles; publicFiles: Readonly<SiteFiles> },
  feedAliases: Iterable<string>,
): void {
  const name = fileOfSite(FEED_PATH);
  const feed = publicFiles.get(name) ?? files.get(name);
  if (feed === undefined) return;
  for (const at of feedAliases) files.set(fileOfSite(at), feed);
}
