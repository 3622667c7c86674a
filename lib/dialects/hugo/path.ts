const ALLOWED = /[\p{L}\p{N}\p{M}./\\_#+~\-@%]/u;

/**
 * A path as Hugo writes addresses (`UnicodeSanitize`): lower case, without what is neither letter nor digit nor one of a few signs; a
 * dash stands for spaces unless there is one already.
 */
export function hugoPath(path: string): string {
  let target = '';
  let space = false;
  for (const character of path.normalize('NFC').toLowerCase()) {
    if (ALLOWED.test(character)) {
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
