import type { DialectFiles } from '../dialects/convert';
import { decodeText } from './decode-text';
import type { Entry } from './list-files';
import { readBytesOf } from './read-file';

/**
 * Files that bodies of another system may ask for. A file that cannot be read counts as one that is not there.
 * @param support what is in the folders of the dialect.
 * @param beside what is in `posts/` and `pages/`.
 * @param served what is in `public/`.
 */
export function dialectFiles(
  root: string,
  support: readonly Entry[],
  beside: readonly Entry[],
  served: readonly Entry[],
): DialectFiles {
  const known = new Set([...support, ...beside].map(({ name }) => name));
  const texts = new Map<string, string | undefined>();
  const textOf = (name: string): string | undefined => {
    const bytes = known.has(name) ? readBytesOf(root, name) : undefined;
    const decoded = bytes instanceof Uint8Array ? decodeText(bytes) : undefined;
    return decoded && 'text' in decoded ? decoded.text : undefined;
  };
  return {
    names: support.map(({ name }) => name),
    beside: beside.map(({ name }) => name),
    served: served.map(({ name }) => name),
    text: (name) => {
      if (!texts.has(name)) texts.set(name, textOf(name));
      return texts.get(name);
    },
  };
}
