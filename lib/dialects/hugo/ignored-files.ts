import type { Data } from '../dialect';
import { listAt } from '../values';
import { patternOf } from './go-pattern';
import { lowerKeys } from './lower-keys';
import { UnsupportedError } from './template-tokens';

/** Whether `ignoreFiles` names a file: a list of patterns, one of which is found somewhere in its path. @param source `posts/kite.md`. */
export function isIgnored(source: string, config: Data): boolean {
  const patterns = listAt(lowerKeys(config), 'ignorefiles').filter((each) => typeof each === 'string');
  const path = source.replace(/^(?:posts|pages)(?=\/)/, '/content');
  return patterns.some((pattern) => path.search(readPattern(pattern)) >= 0);
}

/** A pattern that cannot be read names no file. */
function readPattern(pattern: string): RegExp {
  try {
    return patternOf(pattern);
  } catch (error) {
    if (error instanceof UnsupportedError) return /(?!)/;
    throw error;
  }
}
