import type { Block, Line, ListItem } from './blocks';
import { add, type Cursor, textAt } from './cursor';
import { parseBlocks } from './parse';
import * as is from './patterns';

const ITEM_LIST = /^\s*\{:(?!(?:\w[\w-]*)?:|\/)((?:\\\}|[^}])+)\}\s*/;

/** The first line of an item behind its mark, and by how much the lines below are indented that belong to it. */
function firstLine(mark: number, written: string): { text: string; indent: number } {
  if (written.replace(ITEM_LIST, '').trim() === '') return { text: written.trim(), indent: 4 };
  let text = written;
  while (/^ *\t/.test(text)) {
    text = text.replace(/^( *)(\t+)/, (_, blanks: string, tabs: string) => {
      const column = blanks.length + mark;
      return blanks + ' '.repeat(4 - (column % 4) + (tabs.length - 1) * 4);
    });
  }
  const blanks = /^ */.exec(text)?.[0].length ?? 0;
  return { text: text.slice(blanks), indent: mark + blanks };
}

/** Lists of one kind go on with marks that are indented less than the text of the item before. */
function markOf(pattern: RegExp, indent: number, text: string): RegExpExecArray | null {
  const found = pattern.exec(text);
  const blanks = /^ */.exec(text)?.[0].length ?? 0;
  return blanks <= Math.min(indent - 1, 3) ? found : null;
}

interface OpenItem {
  line: number;
  indent: number;
  /** Lines, cut where the first nested list begins. */
  parts: Line[][];
  nested: boolean;
}

/** Whether a line may go on with an item although it is not indented enough. */
function isLazy(text: string, indent: number): boolean {
  const rest = text.replace(new RegExp(`^ {0,${Math.min(indent, 3)}}`), '');
  return !/^\{:(?![:/])[^}]+\}\s*$/.test(rest) && !is.HTML_END.test(rest);
}

export function parseList(cursor: Cursor): boolean {
  const first = textAt(cursor) ?? '';
  const pattern = [is.BULLET, is.NUMBER].find((each) => each.test(first));
  if (pattern === undefined) return false;
  const { items, ended } = itemsAt(cursor, pattern);
  const parsed = items.map(({ parts, line }): ListItem => {
    const blocks: Block[] = [];
    for (const part of parts) parseBlocks(part, cursor.document, blocks);
    return { blocks, line };
  });
  const blank = blankAfter(parsed);
  add(cursor, { type: 'list', ordered: pattern === is.NUMBER, items: parsed });
  if (blank !== undefined && !ended) cursor.blocks.push(blank);
  if (ended) cursor.blocks.push({ type: 'end', line: items.at(-1)?.line ?? 1 });
  return true;
}

/** The items from the cursor on, which is led behind them. @returns whether `^` ends the list, too. */
function itemsAt(cursor: Cursor, pattern: RegExp): { items: OpenItem[]; ended: boolean } {
  const items: OpenItem[] = [];
  let lastIsBlank = false;
  for (; cursor.at < cursor.lines.length; cursor.at++) {
    const line = cursor.lines[cursor.at];
    const item = items.at(-1);
    if (line === undefined || (lastIsBlank && is.RULE.test(line.text))) break;
    if (is.END.test(line.text)) {
      cursor.at++;
      return { items, ended: true };
    }
    const mark = markOf(pattern, item?.indent ?? 4, line.text);
    const isBlank: boolean = mark === null && is.BLANK.test(line.text);
    if (mark !== null) items.push(openItem(mark, line));
    else if (item === undefined) break;
    else if (isBlank) {
      item.nested = true;
      item.parts.at(-1)?.push({ ...line, text: '' });
    } else if (isIndented(line.text, item.indent) || (!lastIsBlank && isLazy(line.text, item.indent))) {
      goOn(item, line);
    } else break;
    lastIsBlank = isBlank;
  }
  return { items, ended: false };
}

function openItem([, sign = '', rest = '']: RegExpExecArray, line: Line): OpenItem {
  const { text, indent } = firstLine(sign.length, rest);
  const own = text.replace(ITEM_LIST, '');
  const nested = is.BULLET.test(own) || is.NUMBER.test(own);
  return { line: line.line, indent, parts: [[{ ...line, text: own }]], nested };
}

function isIndented(text: string, indent: number): boolean {
  return text.trim() !== '' && (/^ */.exec(text)?.[0].length ?? 0) >= indent;
}

function goOn(item: OpenItem, line: Line): void {
  const indented = isIndented(line.text, item.indent);
  let text = indented ? line.text.slice(item.indent) : line.text;
  const begins = is.BULLET.test(text) || is.NUMBER.test(text);
  if (!item.nested && indented && begins) {
    item.parts.push([]);
    item.nested = true;
  } else if (item.nested && !indented && begins) {
    text = ' '.repeat(item.indent + 4) + text;
  }
  item.parts.at(-1)?.push({ ...line, text });
}

/** Takes the blank line away that ends each item; that of the last one stands behind the list. */
function blankAfter(items: readonly ListItem[]): Block | undefined {
  let last: Block | undefined;
  for (const { blocks } of items) last = blocks.at(-1)?.type === 'blank' ? blocks.pop() : undefined;
  return last;
}

/** `: what it is`, below a paragraph whose lines are the terms. */
export function parseDefinitions(cursor: Cursor): boolean {
  if (!is.DEFINITION.test(textAt(cursor) ?? '')) return false;
  const { blocks } = cursor;
  const spaced = blocks.at(-1)?.type === 'blank';
  const terms = blocks.at(spaced ? -2 : -1);
  if (terms?.type !== 'paragraph') return false;
  blocks.splice(spaced ? -2 : -1);
  const items: OpenItem[] = [];
  let lastIsBlank = false;
  for (; cursor.at < cursor.lines.length; cursor.at++) {
    const line = cursor.lines[cursor.at];
    const item = items.at(-1);
    if (line === undefined || is.END.test(line.text)) break;
    const mark = markOf(is.DEFINITION, item?.indent ?? 4, line.text);
    if (mark !== null) {
      items.push({ ...openItem(mark, line), nested: true });
      lastIsBlank = false;
    } else if (item === undefined) break;
    else if (is.BLANK.test(line.text)) {
      lastIsBlank = true;
      item.parts.at(-1)?.push({ ...line, text: '' });
    } else if (isIndented(line.text, item.indent) || (!lastIsBlank && isLazy(line.text, item.indent))) {
      const text = isIndented(line.text, item.indent) ? line.text.slice(item.indent) : line.text;
      item.parts.at(-1)?.push({ ...line, text });
      lastIsBlank = false;
    } else break;
  }
  const definitions = items.map(
    ({ parts, line }): ListItem => ({ blocks: parseBlocks(parts.flat(), cursor.document), line }),
  );
  const blank = blankAfter(definitions);
  blocks.push({ type: 'terms', terms: terms.lines, definitions });
  if (blank !== undefined) blocks.push(blank);
  return true;
}

/** `[^1]: text`, whose further lines are indented by four. */
export function parseNote(cursor: Cursor): boolean {
  const first = cursor.lines[cursor.at];
  const [, label, rest = ''] = (first && is.NOTE.exec(first.text)) ?? [];
  if (first === undefined || label === undefined) return false;
  const lines: Line[] = [{ ...first, text: rest.trim() }];
  let end = cursor.at + 1;
  for (let i = end; i < cursor.lines.length; i++) {
    const line = cursor.lines[i];
    if (line === undefined) break;
    const blank = is.BLANK.test(line.text);
    const lazy = lines.at(-1)?.text !== '' && end === i && lines.length > 1 && !is.HTML_END.test(line.text);
    if (blank) lines.push({ ...line, text: '' });
    else if (is.INDENTED.test(line.text)) lines.push({ ...line, text: line.text.slice(4) });
    else if (lazy && !is.NOTE.test(line.text)) lines.push(line);
    else break;
    if (!blank) end = i + 1;
  }
  const taken = lines.slice(0, end - cursor.at);
  cursor.at = end;
  cursor.blocks.push({ type: 'note', label, blocks: parseBlocks(taken, cursor.document), line: first.line });
  return true;
}
