import type { Problem } from '../problems/problem';
import type { Place } from './front-matter/source';
import type { Post } from './post';

/** What is known of a post that may be a translation, also of one that readers must not see yet. */
export type Translated = Pick<
  Post,
  'source' | 'kind' | 'path' | 'slug' | 'edition' | 'translationOf' | 'translationKey' | 'places'
>;

/** The language of a post, by its tag in the configuration. */
export type TagOf = (post: Translated) => string;

/** An error about what a post says of its translations, at the first line where it says nothing. */
export function translationProblem(
  { source }: Translated,
  message: string,
  place: Place | undefined,
): Problem {
  return { file: source, ...(place ?? { line: 1 }), severity: 'error', message, rule: 'translation' };
}
