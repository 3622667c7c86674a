import { escapeText } from '../../escape-html';
import type { Line } from './blocks';

/**
 * Stands behind the signs of a fence that a template has made: `{% highlight %}` makes HTML in Jekyll, so that its code is code in raw HTML,
 * too, where the signs of a fence that an author wrote are text. A character that no text has.
 */
export const MADE = '\u{E000}';

const START = new RegExp(`^(\\s*)(\`{3,})${MADE}(\\S*).*$`);

/** Whether such a fence begins on a line. */
export function isMadeFence(text: string): boolean {
  return START.test(text);
}

/** Lines of raw HTML whose fences, if a template has made them, are elements. */
export function withCodeElements(lines: readonly Line[]): Line[] {
  const out: Line[] = [];
  let open: { indent: number; end: RegExp } | undefined;
  for (const line of lines) {
    const last = out.at(-1);
    if (open === undefined) {
      const [start, indent = '', ticks = '', language = ''] = START.exec(line.text) ?? [];
      if (start === undefined) {
        out.push(line);
        continue;
      }
      open = { indent: indent.length, end: new RegExp(`^\\s*${ticks}\\s*$`) };
      const name = language === '' ? '' : ` class="language-${language}"`;
      out.push({ ...line, text: `${indent}<pre><code${name}>` });
    } else if (open.end.test(line.text)) {
      if (last !== undefined) last.text += '</code></pre>';
      open = undefined;
    } else {
      const code = escapeText(line.text.slice(Math.min(open.indent, line.text.search(/\S|$/))));
      // The first line of the code stands behind the tag, since a line end there would be one more line.
      if (last?.text.endsWith('>') && /<pre><code[^>]*>$/.test(last.text)) last.text += code;
      else out.push({ ...line, text: code });
    }
  }
  return out;
}

/** A text without the marks of its fences. */
export function withoutMarks(text: string): string {
  return text.includes(MADE) ? text.replaceAll(MADE, '') : text;
}
