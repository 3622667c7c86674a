import type { ParsedPost } from '../post/to-post';
import { reservedPart } from '../routes/reserved';
import { prefixesOf } from '../site/languages';
import type { Site } from '../site/site';

/**
 * Why a page of another system is left out: themes want a page for the list of tags, the archive and the search, which this blog makes by
 * itself at the same address. `undefined` for all others; in a blog without an old one, a page at such an address is an error.
 */
export function madeHere(
  post: Pick<ParsedPost, 'kind' | 'path'> | undefined,
  site: Site,
): string | undefined {
  if (site.dialect === 'plain' || post?.kind !== 'page') return undefined;
  const path = post.path.toLowerCase();
  return reservedPart(path, prefixesOf(site)) === path
    ? 'has the address of a page that this blog makes by itself, and is left out; give it another permalink if readers need it'
    : undefined;
}
