import type { Attributes, Line } from './blocks';
import { convertSpans } from './spans';
import { startsBlock } from './write-html';

export function paragraph(
  links: ReadonlySet<string>,
  written: readonly Line[],
  attributes: Attributes | undefined,
): Line[] {
  const text = written
    .map((line, i) => (i === 0 ? line.text.trimStart() : line.text))
    .join('\n')
    .trimEnd();
  const converted = convertSpans(text, links).split('\n');
  const lines = converted.map((each, i) => ({
    text: harmless(each.trimStart(), i),
    line: (written[Math.min(i, written.length - 1)] ?? { line: 1 }).line,
  }));
  const [first, second] = lines;
  // A tag alone on its line would begin a block of raw HTML.
  if (first !== undefined && second !== undefined && /^<\/?[A-Za-z][^<>]*>\s*$/.test(first.text)) {
    lines.splice(0, 2, { text: `${first.text.trimEnd()} ${second.text}`, line: first.line });
  }
  const id = attributes?.id;
  const head = lines[0];
  if (id !== undefined && head !== undefined) head.text = `<span id="${id}"></span>${head.text}`;
  return lines.filter(({ text }) => text.trim() !== '');
}

/** A line of a paragraph that Markdown would take for something else gets a backslash. */
function harmless(text: string, index: number): string {
  // A tag that kramdown has taken for a part of the text would begin a block of raw HTML.
  if (text.startsWith('<') && startsBlock(text)) return `<span></span>${text}`;
  if (
    /^(?:#{1,6}(?:\s|$)|>|[-+*](?:\s|$)|~{3,}|`{3,}[^`]*$|=+\s*$|-+\s*$|_(?:\s*_){2,}\s*$|:\s)/.test(text)
  ) {
    return text.startsWith(':') && index === 0 ? text : `\\${text}`;
  }
  if (/^[-*](?:\s*[-*]){2,}\s*$/.test(text)) return `\\${text}`;
  const [, number, rest] = /^(\d{1,9})([.)](?:\s.*)?)$/s.exec(text) ?? [];
  if (number !== undefined && rest !== undefined) return `${number}\\${rest}`;
  // The rule of a table that kramdown takes for none.
  if (index > 0 && /^\|?\s*:?-+:?\s*(?:\|\s*:?-*:?\s*)*$/.test(text) && text.includes('-'))
    return `\\${text}`;
  return text;
}
