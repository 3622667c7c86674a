import type { Content } from '../../content/content';
import { digestOf, digestOfData } from '../../digest';
import { feedView } from '../../files/feed';
import { otherFeeds } from '../../files/feeds';
import { textFile } from '../cache/cached-file';
import { pageCodeDigest } from '../code/code-digest';
import type { Fingerprint } from '../freshness';
import { renderTexts } from '../render-texts';
import type { SiteFiles } from '../site-files';

/**
 * The feeds beside the one at `/feed.xml`. No route of `app/` makes them: a route below `/categories/` would take the pages there from
 * the one that makes all pages. What no earlier build has kept is written now.
 * @param fingerprints of pages, by path: that of a post changes whenever its text does.
 */
export async function feedFiles(
  content: Content,
  fingerprints: ReadonlyMap<string, Fingerprint>,
): Promise<SiteFiles> {
  const files: SiteFiles = new Map();
  for (const [path, { edition, scope, write }] of otherFeeds(content)) {
    const view = feedView(edition, scope);
    const texts = view.texts.map(({ source }) => {
      const post = content.bySource.get(source.normalize('NFC'));
      return fingerprints.get(post?.path ?? '')?.digest ?? post?.digest ?? '';
    });
    const key = digestOf('feed', pageCodeDigest(), path, digestOfData(view), ...texts);
    const make = async () => write(view, await renderTexts(view.texts, content));
    files.set(path.slice(1), await textFile(key, make));
  }
  return files;
}
