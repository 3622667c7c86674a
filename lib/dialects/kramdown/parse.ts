import type { Block, Line } from './blocks';
import { add, type Cursor, type Document, endsLazy, textAt } from './cursor';
import { parseDefinition, parseExtension } from './definitions';
import { parseHtml } from './html';
import {
  parseBlank,
  parseEnd,
  parseFenced,
  parseHeading,
  parseIndented,
  parseMath,
  parseRule,
  parseUnderlined,
} from './leaf-blocks';
import { parseDefinitions, parseList, parseNote } from './lists';
import { isMadeFence } from './made-fences';
import * as is from './patterns';
import { parseTable } from './tables';

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
  while (cursor.at < cursor.lines.length) {
    if (!PARSERS.some((parse) => parse(cursor))) parseParagraph(cursor);
  }
  return blocks;
}

type Parser = (cursor: Cursor) => boolean;

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

function endsParagraph(text: string, { github, looseHeadings = false }: Document): boolean {
  if (
    endsLazy(text) ||
    isMadeFence(text) ||
    is.DEFINITION.test(text) ||
    (looseHeadings && is.HEADING_OWN.test(text))
  )
    return true;
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
