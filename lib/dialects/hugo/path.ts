/** A path as Hugo writes addresses: lower case, spaces as dashes, without what is neither letter nor digit nor one of a few signs. */
export function hugoPath(path: string): string {
  return path
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s/gu, '-')
    .replace(/[^\p{L}\p{N}\p{M}./\\_#+~\-@%]/gu, '')
    .replace(/-{2,}/g, '-');
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
