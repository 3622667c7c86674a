import type { Line } from './blocks';
import { add, type Cursor } from './cursor';
import { parseBlocks } from './parse';
import * as is from './patterns';
import { endSelfClosed, VOID } from './self-closed';
import { startsBlock } from './write-html';

const TAG = /<(\/?)([A-Za-z_][\w:.-]*)((?:\s+[\w:@.-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)\s*(\/?)>/;
const MARKDOWN = /\s+markdown\s*=\s*(?:"([^"]*)"|'([^']*)'|(\w+))/;

/** Elements whose content is never Markdown. */
const RAW = /^(?:script|style|pre|textarea|math|svg|option|video|audio|iframe|object|button|canvas)$/i;

/** Elements whose content is a paragraph's. */
const SPAN_CONTENT = /^(?:p|h[1-6]|dt|address|legend|summary|caption|th)$/i;

/** Raw HTML: an element that is no span, up to its end, blank lines and all; or a comment. */
export function parseHtml(cursor: Cursor): boolean {
  const first = cursor.lines[cursor.at];
  if (first === undefined || !is.HTML_START.test(first.text)) return false;
  if (/^ {0,3}<!--/.test(first.text)) return parseComment(cursor);
  const joined = joinTag(cursor);
  const tag = TAG.exec(joined.text);
  const [written = '', slash, name = '', attributes = '', selfClosed] = tag ?? [];
  if (
    tag === null ||
    joined.text.slice(0, tag.index).trim() !== '' ||
    slash !== '' ||
    is.SPAN_ELEMENT.test(name)
  ) {
    return false;
  }
  const open = { ...first, text: endSelfClosed(written.replace(MARKDOWN, '')) };
  const rest = joined.text.slice(tag.index + written.length);
  const after = [{ ...first, text: rest }, ...cursor.lines.slice(cursor.at + joined.lines)];
  if (selfClosed || VOID.test(name)) {
    leave(cursor, after);
    add(cursor, { type: 'html', lines: [open] });
    return true;
  }
  const end = endOf(name, after);
  // kramdown takes all up to the end of the document for the element's: `<path>` in a text that is about commands.
  if (end.line === after.length && !isElement(name)) return false;
  const [, quoted, apostrophed, bare] = MARKDOWN.exec(attributes) ?? [];
  const model = modelOf(name, quoted ?? apostrophed ?? bare, cursor.document.parseBlockHtml);
  const inner = after.slice(0, end.line);
  const last = after[end.line];
  if (last !== undefined) inner.push({ ...last, text: last.text.slice(0, end.start) });
  leave(
    cursor,
    last === undefined ? [] : [{ ...last, text: last.text.slice(end.stop) }, ...after.slice(end.line + 1)],
  );
  const close = last === undefined ? undefined : { ...last, text: last.text.slice(end.start, end.stop) };
  if (model === 'raw') {
    const lines = inner.map((line, i) => (i === 0 ? { ...line, text: open.text + line.text } : line));
    const tail = lines.at(-1);
    if (tail !== undefined)
      lines[lines.length - 1] = { ...tail, text: tail.text + (close?.text ?? `</${name}>`) };
    add(cursor, { type: 'html', lines });
    return true;
  }
  const blocks =
    model === 'block'
      ? parseBlocks(trimmed(inner), cursor.document)
      : [{ type: 'paragraph' as const, lines: trimmed(inner) }];
  cursor.blocks.push({ type: 'element', open, blocks, close: close ?? { ...open, text: `</${name}>` } });
  return true;
}

function modelOf(
  name: string,
  markdown: string | undefined,
  parseBlockHtml: boolean,
): 'raw' | 'block' | 'span' {
  if (markdown === '0' || (markdown === undefined && !parseBlockHtml)) return 'raw';
  if (markdown === 'span' || markdown === 'block') return markdown;
  if (RAW.test(name)) return 'raw';
  return SPAN_CONTENT.test(name) ? 'span' : 'block';
}

function trimmed(lines: readonly Line[]): Line[] {
  const from = lines.findIndex(({ text }) => text.trim() !== '');
  const to = lines.findLastIndex(({ text }) => text.trim() !== '');
  return from < 0 ? [] : lines.slice(from, to + 1);
}

/** What is left of the lines is to be parsed further. */
function leave(cursor: Cursor, lines: readonly Line[]): void {
  const [first, ...others] = lines;
  cursor.lines =
    first === undefined || first.text.trim() === ''
      ? others
      : [{ ...first, text: first.text.trimStart() }, ...others];
  cursor.at = 0;
}

/** A tag may go on over some lines. */
function joinTag({ lines, at }: Cursor): { text: string; lines: number } {
  let text = lines[at]?.text ?? '';
  for (let count = 1; count < 20; count++) {
    if (TAG.test(text)) return { text, lines: count };
    const next = lines[at + count]?.text;
    if (next === undefined || next.trim() === '') break;
    text += ` ${next.trim()}`;
  }
  return { text: lines[at]?.text ?? '', lines: 1 };
}

function parseComment(cursor: Cursor): boolean {
  const length = cursor.lines
    .slice(cursor.at)
    .findIndex(({ text }, i) => (i === 0 ? text.replace(/^.*?<!--/, '') : text).includes('-->'));
  if (length < 0) return false;
  const lines = cursor.lines.slice(cursor.at, cursor.at + length + 1);
  const last = lines.at(-1);
  const cut =
    last === undefined ? 0 : last.text.indexOf('-->', length === 0 ? last.text.indexOf('<!--') + 4 : 0) + 3;
  if (last !== undefined) lines[lines.length - 1] = { ...last, text: last.text.slice(0, cut) };
  const rest = last === undefined ? [] : [{ ...last, text: last.text.slice(cut) }];
  leave(cursor, [...rest, ...cursor.lines.slice(cursor.at + length + 1)]);
  add(cursor, { type: 'html', lines });
  return true;
}

/** Whether browsers know an element, or may be told of it by its author: `center`, `my-chart`. */
function isElement(name: string): boolean {
  return startsBlock(`<${name}>`) || RAW.test(name) || /-|^font$/i.test(name);
}

/** Where an element ends: its own end, since others of its name within it have theirs. */
function endOf(name: string, lines: readonly Line[]): { line: number; start: number; stop: number } {
  const tags = new RegExp(`<!--|<(/?)${name.replace(/[.]/g, '\\.')}\\b[^>]*?(/?)>`, 'gi');
  let depth = 1;
  for (const [line, { text }] of lines.entries()) {
    for (const match of text.matchAll(tags)) {
      if (match[0] === '<!--') continue;
      depth += match[1] === '/' ? -1 : match[2] === '/' ? 0 : 1;
      if (depth === 0) return { line, start: match.index, stop: match.index + match[0].length };
    }
  }
  return { line: lines.length, start: 0, stop: 0 };
}
