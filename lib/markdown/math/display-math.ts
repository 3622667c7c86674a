import { isBracketed } from './formula';

/** The lines, counted from 1, in which a formula that stands apart begins, each with the one in which it ends. */
export type DisplayLines = ReadonlyMap<number, number>;

const OPENING = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(\$\$|\\\[)/;

/** What may stand behind the end of a formula on its line: the sign that ends the sentence. */
const TAIL = /^[.,;:!?。，；：！？、]?[ \t]*$/;

/** Longer than a formula is. */
const LONGEST = 20_000;

/**
 * Where `$$…$$` and `\[…\]` that begin and end a line are. The text is looked through once, whatever its signs stand in: whether
 * the first of two is in a block of code, for example, only the tokenizer knows, which asks for lines.
 */
export function displayLines(source: string): DisplayLines {
  const found = new Map<number, number>();
  if (!source.includes('$$') && !source.includes('\\[')) return found;
  const lines = source.split(/\r\n|\n|\r/);
  for (const [at, line] of lines.entries()) {
    const [opening, sign = ''] = OPENING.exec(line) ?? [];
    if (opening === undefined) continue;
    const end = closingLine(lines, at, opening.length, sign);
    if (end !== undefined) found.set(at + 1, end + 1);
  }
  return found;
}

function closingLine(
  lines: readonly string[],
  first: number,
  from: number,
  sign: string,
): number | undefined {
  const next = sign === '$$' ? /\\[\s\S]|\$\$/g : /\\\\|\\[[\]]/g;
  let content = '';
  for (let at = first; at < lines.length; at++) {
    const line = at === first ? (lines[at] ?? '').slice(from) : (lines[at] ?? '');
    for (const { 0: found, index } of line.matchAll(next)) {
      if (found === '\\\\' || (sign === '$$' && found !== '$$')) continue;
      content += line.slice(0, index);
      if (found === '\\[' || content.trim() === '') return undefined;
      const closes = TAIL.test(line.slice(index + 2));
      return closes && (sign === '$$' || isBracketed({ content, before: '', after: '' })) ? at : undefined;
    }
    content += `${line}\n`;
    if (content.length > LONGEST) return undefined;
  }
  return undefined;
}

/** A formula that stands apart without its signs: what they enclose as it is written, and the sign that ends the sentence. */
export function withoutSigns(written: string): { tex: string; tail: string; closed: boolean } {
  const [, tex, tail = ''] =
    /^(?:\$\$|\\\[)([\s\S]*)(?:\$\$|\\\])([.,;:!?。，；：！？、]?)[ \t]*$/.exec(written) ?? [];
  return tex === undefined ? { tex: written.slice(2), tail: '', closed: false } : { tex, tail, closed: true };
}
