import type { Line } from './blocks';
import { withCodeElements } from './made-fences';
import { endSelfClosed } from './self-closed';

/** Attribute lists and the like, which do nothing in raw HTML, and that no reader is to see. */
const STRAY = /\{:\s*(?:[:.#/]|toc\b|[\w-]+=)[^{}<>]*\}/g;

/** The sign before an address, which is no tag, although a parser would take it for one. */
const ADDRESS = /<(?=(?:https?|ftp|mailto):|[\w.+-]+@)/gi;
const CODE = /<(?:code|script|style)\b/i;

/** Raw HTML has no blank line in it, at which Markdown would begin again; within `pre` it is a character. */
export function writeHtml(lines: readonly Line[]): Line[] {
  const out: Line[] = [];
  let keeps = 0;
  for (const line of withCodeElements(lines)) {
    if (line.text.trim() === '' && keeps <= 0) continue;
    const last = out.at(-1);
    const text =
      keeps <= 0 && !CODE.test(line.text)
        ? endSelfClosed(line.text.replace(STRAY, '').replace(ADDRESS, '&lt;'))
        : line.text;
    if (line.text.trim() === '' && last !== undefined) last.text += '&#10;';
    else out.push({ ...line, text });
    keeps += count(line.text, /<(?:pre|textarea)\b/gi) - count(line.text, /<\/(?:pre|textarea)\b/gi);
  }
  const [first] = out;
  if (first !== undefined) first.text = first.text.trimStart();
  return startsBlock(first?.text ?? '')
    ? out
    : [{ text: '<div>', line: first?.line ?? 1 }, ...out, { text: '</div>', line: out.at(-1)?.line ?? 1 }];
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

const BLOCK_TAGS =
  'address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul|pre|script|style|textarea';

/** Whether Markdown takes a line for the begin of raw HTML. */
export function startsBlock(text: string): boolean {
  return (
    text.startsWith('<!--') || new RegExp(`^</?(?:${BLOCK_TAGS})(?:\\s|/?>|$)`, 'i').test(text) || text === ''
  );
}
