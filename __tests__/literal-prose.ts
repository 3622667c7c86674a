/** Attributes and props that a reader sees or hears. */
const SPOKEN = /\b(?:aria-label|title|label|alt|placeholder|standfirst|summary)="([^"]*\p{L}[^"]*)"/gu;

/** What stands between two tags, or a tag and a value; code has other signs in it. */
const TEXT = /(?<![=-])>([^<>{}=;()[\]`$|&]*\p{L}{2,}[^<>{}=;()[\]`$|&]*)(?=[<{])/gu;

const LITERAL = /(?<=[({[\s?:,=|&!])(['"`])((?:\\.|(?!\1)[^\\])*)\1/gu;

/**
 * Literal prose in the source of a component or script: what a reader would see or hear, which belongs into lib/words. Prose in a
 * literal begins with a capital letter, joins a blank, has the signs of a sentence, or is of four words.
 */
export function literalProse(source: string): string[] {
  const code = source
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(?<=^|\s)\/\/.*$/gm, '')
    .replace(/className=\{(?:[^{}]|\{[^{}]*\})*\}/g, '');
  const found: string[] = [];
  for (const [, text = ''] of [...code.matchAll(SPOKEN), ...code.matchAll(TEXT)]) found.push(text.trim());
  for (const [, , text = ''] of code.matchAll(LITERAL)) {
    const said = text.replace(/\$\{[^}]*\}/g, '');
    if (isProse(said) && !/^[./]/.test(text)) found.push(text);
  }
  return found;
}

function isProse(text: string): boolean {
  return (
    /^\p{Lu}\p{L}+/u.test(text) ||
    /^\s\p{L}|\p{L}\s$/u.test(text) ||
    /\p{L}[.!?:;,]?\s\p{Lu}|\p{L}[.!?;,]\s|\p{L}[.!?…]$/u.test(text) ||
    /(?:^|\s)[\p{L}’]+(?:\s[\p{L}’]+){3}/u.test(text)
  );
}
