import type { VFile } from 'vfile';
import { nearest } from '../nearest';
import type { Site } from '../site/site';
import type { ParsedFrontMatter } from './front-matter/front-matter';
import { reportWarning } from './report';

/** The names of a post's authors. Front matter may have their keys in the configuration; a slip in one is left on the file. */
export function authorNames(
  file: VFile,
  { data, places }: Pick<ParsedFrontMatter, 'data' | 'places'>,
  { authors }: Pick<Site, 'authors'>,
): string[] {
  const known = new Map(Object.entries(authors).map(([key, { name }]) => [key.toLowerCase(), name]));
  const names = new Set(known.values());
  return (data.authors ?? []).map((written) => {
    const name = known.get(written.toLowerCase());
    const near =
      name === undefined && !names.has(written) ? nearest(written, Object.keys(authors)) : undefined;
    if (near !== undefined) {
      const message = `author ${JSON.stringify(written)} is not in authors of site.config.ts; did you mean ${near}?`;
      reportWarning(file, message, 'front-matter', places.authors);
    }
    return name ?? written;
  });
}
