import type { Content } from '../../content/content';
import { digestOf } from '../../digest';
import { markdownTwin, markdownTwins } from '../../files/markdown-twins';
import { textFile } from '../cache/cached-file';
import { pageCodeDigest } from '../code/code-digest';
import type { Fingerprint } from '../freshness';
import type { PageRecord } from '../page-record';
import type { SiteFiles } from '../site-files';

/**
 * The posts as Markdown. What no earlier build has kept is written now.
 * @param fingerprints of pages, by path: that of a post changes with its text, and with where its links lead.
 * @param pages by path.
 */
export async function markdownFiles(
  content: Content,
  fingerprints: ReadonlyMap<string, Fingerprint>,
  pages: ReadonlyMap<string, PageRecord>,
): Promise<SiteFiles> {
  const files: SiteFiles = new Map();
  for (const [path, post] of markdownTwins(content)) {
    const key = digestOf(
      'markdown',
      pageCodeDigest(),
      fingerprints.get(post.path)?.digest ?? '',
      post.digest,
    );
    const make = () => markdownTwin(post, content, pages.get(post.path)?.links ?? []);
    files.set(path.slice(1), await textFile(key, make));
  }
  return files;
}
