import { BLOCK_LIST, joinAttributes, NAMED_LIST, readAttributes } from './attributes';
import type { Attributed, Attributes, Block, Line } from './blocks';
import { parseHtml } from './html';
import { parseDefinitions, parseList, parseNote } from './lists';
import * as is from './patterns';
import { parseTable } from './tables';

/** What holds for a whole document. */
export interface Document {
  /** Attribute lists with names. */
  named: Map<string, string>;
  /** By what they stand for. */
  abbreviations: Map<string, string>;
  /** Whether a heading needs a space behind its signs, and fences may be of backticks. */
  github: boolean;
  /** Whether the content of raw HTML is Markdown. */
  parseBlockHtml: boolean;
  /** Markdown that is nested deeper than this is text. */
  depth: number;
}

/** Where a parser is: lines, and what was made of those before. */
export interface Cursor {
  lines: readonly Line[];
  at: number;
  blocks: Block[];
  document: Document;
  /** Attributes that stand before the block that they belong to. */
  pending?: Attributes | undefined;
}

/** So deep may blocks be nested. */
const MOST_DEPTH = 60;

/**
 * Takes lines apart into blocks, as kramdown does.
 * @param blocks what was made of lines before, which go on.
 */
export function parseBlocks(lines: readonly Line[], document: Document, blocks: Block[] = []): Block[] {
  if (document.depth > MOST_DEPTH) {
    blocks.push({ type: 'paragraph', lines: [...lines] });
    return blocks;
  }
  const cursor: Cursor = { lines, at: 0, blocks, document: { ...document, depth: document.depth + 1 } };
  while (cursor.at < lines.length) {
    if (!PARSERS.some((parse) => parse(cursor))) parseParagraph(cursor);
  }
  return blocks;
}

export function textAt({ lines, at }: Cursor, ahead = 0): string | undefined {
  return lines[at + ahead]?.text;
}

/** Adds a block, with the attributes that stood before it. */
export function add(cursor: Cursor, block: Block & Attributed): void {
  if (cursor.pending !== undefined) {
    block.attributes = cursor.pending;
    cursor.pending = undefined;
  }
  cursor.blocks.push(block);
}

export function isAfterBoundary({ blocks, pending }: Cursor): boolean {
  const last = blocks.at(-1);
  return last === undefined || last.type === 'blank' || last.type === 'end' || pending !== undefined;
}

export function isBeforeBoundary(cursor: Cursor): boolean {
  const text = textAt(cursor);
  return text === undefined || is.BLANK.test(text) || is.END.test(text) || BLOCK_LIST.test(text);
}

type Parser = (cursor: Cursor) => boolean;

function parseBlank(cursor: Cursor): boolean {
  const line = cursor.lines[cursor.at];
  if (line === undefined || !is.BLANK.test(line.text)) return false;
  if (cursor.blocks.at(-1)?.type !== 'blank') cursor.blocks.push({ type: 'blank', line: line.line });
  cursor.at++;
  return true;
}

/** Indented code. Lines that follow it at once belong to its last line, indented or not. */
function parseIndented(cursor: Cursor): boolean {
  const first = cursor.lines[cursor.at];
  if (first === undefined || !is.INDENTED.test(first.text)) return false;
  const lines: Line[] = [];
  let end = cursor.at;
  for (let i = cursor.at; i < cursor.lines.length; i++) {
    const line = cursor.lines[i];
    if (line === undefined) break;
    if (is.BLANK.test(line.text)) {
      if (lines.length > 0) lines.push({ ...line, text: '' });
      continue;
    }
    const last = lines.at(-1);
    if (is.INDENTED.test(line.text)) lines.push({ ...line, text: line.text.slice(4) });
    else if (last !== undefined && last.text !== '' && !endsCode(line.text)) last.text += ` ${line.text}`;
    else break;
    end = i + 1;
  }
  while (lines.at(-1)?.text === '') lines.pop();
  cursor.at = end;
  add(cursor, { type: 'code', lines, info: '', line: first.line });
  return true;
}

function endsCode(text: string): boolean {
  return BLOCK_LIST.test(text) || is.END.test(text) || is.HTML_END.test(text);
}

function parseFenced(cursor: Cursor): boolean {
  const first = cursor.lines[cursor.at];
  const [, fence, , word = ''] = (first && is.FENCE.exec(first.text)) ?? [];
  if (first === undefined || fence === undefined) return false;
  const close = new RegExp(`^ {0,3}${fence}${fence[0] ?? ''}*\\s*$`);
  const length = cursor.lines.slice(cursor.at + 1).findIndex(({ text }) => close.test(text));
  if (length < 0) return false;
  const lines = cursor.lines.slice(cursor.at + 1, cursor.at + 1 + length);
  cursor.at += length + 2;
  add(cursor, {
    type: 'code',
    lines: [...lines],
    info: word.replace(/^(\S+?)\?\S*/, '$1'),
    line: first.line,
  });
  return true;
}

function parseQuote(cursor: Cursor): boolean {
  if (!is.QUOTE.test(textAt(cursor) ?? '')) return false;
  const lines: Line[] = [];
  do {
    const line = cursor.lines[cursor.at];
    if (line !== undefined) lines.push({ ...line, text: line.text.replace(is.QUOTE, '') });
    cursor.at++;
  } while (cursor.at < cursor.lines.length && !endsLazy(textAt(cursor) ?? ''));
  add(cursor, { type: 'quote', blocks: parseBlocks(lines, cursor.document) });
  return true;
}

/** Whether a line ends a text that goes on without its marks. */
function endsLazy(text: string): boolean {
  return is.BLANK.test(text) || BLOCK_LIST.test(text) || is.END.test(text) || is.HTML_END.test(text);
}

const OWN_ID = /[\t ]\{#([A-Za-z_:][\w:.-]*)\}$/;

function parseHeading(cursor: Cursor): boolean {
  const line = cursor.lines[cursor.at];
  const pattern = cursor.document.github ? is.HEADING : is.HEADING_OWN;
  const [, signs = '', rest = ''] = (line && pattern.exec(line.text)) ?? [];
  if (line === undefined || signs === '') return false;
  if (!cursor.document.github && !isAfterBoundary(cursor)) return false;
  return addHeading(
    cursor,
    signs.length,
    rest.trimEnd(),
    line,
    1,
    cursor.document.github ? /[\t ]#+$/ : /#+$/,
  );
}

function parseUnderlined(cursor: Cursor): boolean {
  const line = cursor.lines[cursor.at];
  const [, sign] = is.UNDERLINE.exec(textAt(cursor, 1) ?? '') ?? [];
  if (line === undefined || sign === undefined || !/^ {0,3}[^ \t]/.test(line.text)) return false;
  return isAfterBoundary(cursor) && addHeading(cursor, sign === '-' ? 2 : 1, line.text.trim(), line, 2);
}

function addHeading(
  cursor: Cursor,
  level: number,
  written: string,
  line: Line,
  length: number,
  end?: RegExp,
): boolean {
  const id = OWN_ID.exec(written)?.[1];
  let text = written.replace(OWN_ID, '').trimEnd();
  if (end !== undefined && !text.endsWith('\\#')) text = text.replace(end, '').trimEnd();
  if (text === '') return false;
  cursor.at += length;
  add(cursor, { type: 'heading', level, text: { ...line, text } });
  const last = cursor.blocks.at(-1);
  if (id !== undefined && last?.type === 'heading') {
    last.attributes = joinAttributes(last.attributes, { id, classes: [], pairs: new Map() });
  }
  return true;
}

function parseRule(cursor: Cursor): boolean {
  const line = cursor.lines[cursor.at];
  if (line === undefined || !is.RULE.test(line.text)) return false;
  cursor.at++;
  add(cursor, { type: 'rule', line: line.line });
  return true;
}

function parseMath(cursor: Cursor): boolean {
  if (!isAfterBoundary(cursor) || is.MATH.exec(textAt(cursor) ?? '')?.[1] !== undefined) return false;
  if (!is.MATH.test(textAt(cursor) ?? '')) return false;
  const start = cursor.at;
  const end = cursor.lines.findIndex(({ text }, i) => {
    if (i < start) return false;
    const rest = i === start ? text.trimStart().slice(2) : text;
    return rest.includes('$$');
  });
  if (end < 0) return false;
  const tail = (cursor.lines[end]?.text ?? '').replace(/^.*\$\$/, '');
  cursor.at = end + 1;
  if (tail.trim() !== '' || !isBeforeBoundary(cursor)) {
    cursor.at = start;
    return false;
  }
  add(cursor, { type: 'math', lines: cursor.lines.slice(start, end + 1) });
  return true;
}

/** `[name]: address "title"`, whose title may stand on the next line, and `*[HTML]: Hyper Text …`. */
function parseDefinition(cursor: Cursor): boolean {
  const line = cursor.lines[cursor.at];
  if (line === undefined) return false;
  const [, name, angled, bare = '', , title] = is.LINK.exec(line.text) ?? [];
  if (name !== undefined && !name.startsWith('^') && !(angled === undefined && /[ \t]+["']/.test(bare))) {
    const below = title === undefined ? is.LINK_TITLE.exec(textAt(cursor, 1) ?? '')?.[2] : undefined;
    const address = angled ?? bare.trim();
    const shown = title ?? below;
    const target = /[\s<>()]/.test(address) || address === '' ? `<${address}>` : address;
    const end = shown === undefined ? '' : ` "${shown.replace(/(?<!\\)"/g, '\\"')}"`;
    cursor.blocks.push({ type: 'verbatim', lines: [{ ...line, text: `[${name}]: ${target}${end}` }] });
    cursor.at += below === undefined ? 1 : 2;
    return true;
  }
  const [, short, long = ''] = is.ABBREVIATION.exec(line.text) ?? [];
  if (short === undefined) return false;
  cursor.document.abbreviations.set(short.trim(), long.trim());
  cursor.blocks.push({ type: 'end', line: line.line });
  cursor.at++;
  return true;
}

/** `{: .class}`, `{:name: .class}`, `{::comment}` … `{:/comment}`. */
function parseExtension(cursor: Cursor): boolean {
  const line = cursor.lines[cursor.at];
  if (line === undefined || !/^ {0,3}\{:/.test(line.text)) return false;
  const [, name = '', named] = NAMED_LIST.exec(line.text) ?? [];
  if (named !== undefined) {
    cursor.document.named.set(name, named);
    cursor.blocks.push({ type: 'end', line: line.line });
    cursor.at++;
    return true;
  }
  if (is.EXTENSION.test(line.text)) return parseBlockExtension(cursor, line);
  const [, list] = BLOCK_LIST.exec(line.text) ?? [];
  if (list === undefined) return false;
  const attributes = readAttributes(list, cursor.document.named);
  const last = cursor.blocks.at(-1);
  cursor.at++;
  if (last === undefined || last.type === 'blank' || last.type === 'end') {
    cursor.pending = joinAttributes(cursor.pending, attributes);
  } else {
    if (isAttributed(last)) last.attributes = joinAttributes(last.attributes, attributes);
    if (!BLOCK_LIST.test(textAt(cursor) ?? '')) cursor.blocks.push({ type: 'end', line: line.line });
  }
  return true;
}

function isAttributed(block: Block): block is Block & Attributed {
  return ['paragraph', 'heading', 'code', 'quote', 'list', 'table'].includes(block.type);
}

function parseBlockExtension(cursor: Cursor, line: Line): boolean {
  const [, name = '', options = '', closed] = is.EXTENSION.exec(line.text) ?? [];
  const start = cursor.at + 1;
  const length = closed ? -1 : cursor.lines.slice(start).findIndex(({ text }) => isEndOf(name, text));
  if (!closed && length < 0) return false;
  const inner = closed ? [] : cursor.lines.slice(start, start + length);
  if (!['comment', 'nomarkdown', 'options'].includes(name)) return false;
  cursor.at = closed ? start : start + length + 1;
  const type = /type="([^"]*)"/.exec(options)?.[1];
  if (name === 'nomarkdown' && (type === undefined || /html/.test(type)))
    add(cursor, { type: 'html', lines: [...inner] });
  else cursor.blocks.push({ type: 'end', line: line.line });
  if (name === 'options' && /parse_block_html="true"/.test(options)) cursor.document.parseBlockHtml = true;
  return true;
}

function isEndOf(name: string, text: string): boolean {
  const [whole, named] = is.EXTENSION_END.exec(text) ?? [];
  return whole !== undefined && (named === undefined || named === name);
}

function parseEnd(cursor: Cursor): boolean {
  const line = cursor.lines[cursor.at];
  if (line === undefined || !is.END.test(line.text)) return false;
  cursor.blocks.push({ type: 'end', line: line.line });
  cursor.at++;
  return true;
}

function parseParagraph(cursor: Cursor): boolean {
  const lines: Line[] = [];
  do {
    const line = cursor.lines[cursor.at];
    if (line !== undefined) lines.push(line);
    cursor.at++;
  } while (cursor.at < cursor.lines.length && !endsParagraph(textAt(cursor) ?? '', cursor.document));
  const last = cursor.blocks.at(-1);
  if (last?.type === 'paragraph') last.lines.push(...lines);
  else add(cursor, { type: 'paragraph', lines });
  return true;
}

function endsParagraph(text: string, { github }: Document): boolean {
  if (endsLazy(text) || is.DEFINITION.test(text)) return true;
  if (!github) return false;
  return [is.BULLET, is.NUMBER, is.HEADING, is.QUOTE, is.FENCE_START].some((pattern) => pattern.test(text));
}

const PARSERS: readonly Parser[] = [
  parseBlank,
  parseIndented,
  parseFenced,
  parseQuote,
  parseHeading,
  parseRule,
  parseList,
  parseDefinitions,
  parseHtml,
  parseUnderlined,
  parseMath,
  parseTable,
  parseNote,
  parseDefinition,
  parseExtension,
  parseEnd,
];
