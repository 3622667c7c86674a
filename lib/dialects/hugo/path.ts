import type { Data } from '../dialect';
import { flagAt } from '../values';
import { lowerKeys } from './lower-keys';

const ALLOWED = /[\p{L}\p{N}\p{M}./\\_#+~\-@]/u;

/** Each character, or one that is escaped: `%2F`. */
const CHARACTERS = /%[\da-f]{2}|[\s\S]/giu;

/** What the configuration says of addresses. */
interface PathRules {
  /** `disablePathToLower`: capitals stay. */
  keepsCase?: boolean;
  /** `removePathAccents`: `é` is `e`. */
  dropsAccents?: boolean;
}

/** What a configuration says of addresses. @param config with keys in any case. */
export function pathRules(config: Data): PathRules {
  const settings = lowerKeys(config);
  return {
    keepsCase: flagAt(settings, 'disablepathtolower') ?? false,
    dropsAccents: flagAt(settings, 'removepathaccents') ?? false,
  };
}

/**
 * A path as Hugo writes addresses (`UnicodeSanitize`): lower case, without what is neither letter nor digit nor one of a few signs; a
 * dash stands for spaces unless there is one already.
 */
export function hugoPath(path: string, { keepsCase = false, dropsAccents = false }: PathRules = {}): string {
  const cased = keepsCase ? path : path.toLowerCase();
  const written = dropsAccents ? cased.normalize('NFD').replace(/\p{Mn}/gu, '') : cased;
  let target = '';
  let space = false;
  for (const character of written.normalize('NFC').match(CHARACTERS) ?? []) {
    if (ALLOWED.test(character) || character.length === 3) {
      if (space && character !== '-') target += '-';
      space = false;
      target += character;
    } else if (target !== '' && !target.endsWith('-') && /\s/u.test(character)) space = true;
  }
  return target;
}

/** The language that a file name says, and the name without it: `hello.de`. */
export function withoutLanguage(
  name: string,
  languages: readonly string[],
): { name: string; language?: string } {
  const at = name.lastIndexOf('.');
  const language =
    at < 0 ? undefined : languages.find((each) => each.toLowerCase() === name.slice(at + 1).toLowerCase());
  return language === undefined ? { name } : { name: name.slice(0, at), language };
}
