import { escapeAttribute } from '../escape-html';
import { markOf } from '../markdown/insert';

/** HTML for a text that opens; without a summary the browser says "Details". */
export function details(summary: string, body: string, open = false): string {
  return `<details${open ? ' open' : ''}>${summary === '' ? '' : `<summary>${summary}</summary>`}${body}</details>`;
}

/** A mark for Markdown that is read by itself; nothing for an empty text. */
export function markdownMark(markdown: string, line: number): string {
  return markdown.trim() === '' ? '' : markOf({ type: 'markdown', markdown, line });
}

/** HTML for an element without content, or a start tag; attributes without a value are left out. */
export function startTag(name: string, attributes: Readonly<Record<string, string | undefined>>): string {
  const written = Object.entries(attributes)
    .flatMap(([key, value]) =>
      value === undefined || value === '' ? [] : [` ${key}="${escapeAttribute(value)}"`],
    )
    .join('');
  return `<${name}${written}>`;
}

/** An image. @param alt as it stands in the attribute, which is written also where it is empty: such a picture says nothing. */
export function imageTag(attributes: Readonly<Record<string, string | undefined>>, alt: string): string {
  return `${startTag('img', attributes).slice(0, -1)} alt="${alt}">`;
}

/** The same as many columns to the left for all lines: what is indented as a whole is no code. */
export function dedent(text: string): string {
  const lines = text.split('\n');
  const depths = lines
    .filter((line) => line.trim() !== '')
    .map((line) => /^[ \t]*/.exec(line)?.[0].length ?? 0);
  const depth = Math.min(...depths);
  return Number.isFinite(depth) && depth > 0 ? lines.map((line) => line.slice(depth)).join('\n') : text;
}
