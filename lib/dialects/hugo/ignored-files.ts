import { once } from '../../once';
import type { Data } from '../dialect';
import { listAt } from '../values';
import { patternOf } from './go-pattern';
import { lowerKeys } from './lower-keys';
import { UnsupportedError } from './template-tokens';

/** Whether `ignoreFiles` names a file: a list of patterns, one of which is found somewhere in its path. @param source `posts/kite.md`. */
export function isIgnored(source: string, config: Data): boolean {
  const path = source.replace(/^(?:posts|pages)(?=\/)/, '/content');
  return patternsIn(config).some((pattern) => path.search(pattern) >= 0);
}

/** Each file of a blog is held against the same patterns. */
const patternsIn = once((config: Data): RegExp[] =>
  listAt(lowerKeys(config), 'ignorefiles').flatMap((each) =>
    typeof each === 'string' ? [readPattern(each)] : [],
  ),
);

/** A pattern that cannot be read names no file. */
function readPattern(pattern: string): RegExp {
  try {
    return patternOf(pattern);
  } catch (error) {
    if (error instanceof UnsupportedError) return /(?!)/;
    throw error;
  }
}
