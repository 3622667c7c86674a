import type { Html } from 'mdast';
import type { VFile } from 'vfile';
import { htmlTokens } from './html-tokens';
import { resolveTag } from './resolve-tag';
import { writeStartTag } from './write-tag';

/**
 * Raw HTML of a blogger who trusts all posts: as it is written, but that the addresses of links, images, frames and scripts lead where
 * the site has what they name.
 */
export function trustedHtml({ value, position }: Html, file: VFile): string {
  return htmlTokens(value)
    .map((token) => {
      // No page of the blog holds comments.
      if (token.type === 'comment' || token.type === 'bogus') return '';
      const written = value.slice(token.start, token.end);
      if (token.type !== 'start') return written;
      const attributes = new Map(token.attributes.map((each) => [each.name, each.value]));
      const tag = { name: token.name, attributes, removed: [] };
      const first = position?.start.line ?? 1;
      resolveTag(tag, file, () => ({ line: first + token.line - 1, column: token.column }));
      return writeStartTag(tag, token, written);
    })
    .join('');
}
