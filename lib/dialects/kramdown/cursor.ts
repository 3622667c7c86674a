import { BLOCK_LIST } from './attributes';
import type { Attributed, Attributes, Block, Line } from './blocks';
import * as is from './patterns';

/** What holds for a whole document. */
export interface Document {
  /** Attribute lists with names. */
  named: Map<string, string>;
  /** By what they stand for. */
  abbreviations: Map<string, string>;
  /** Whether a heading needs a space behind its signs, and fences may be of backticks. */
  github: boolean;
  /** Whether a heading needs no space, and may follow a line at once: `##Kites` of older parsers. */
  looseHeadings?: boolean | undefined;
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

/** Whether a line ends a text that goes on without its marks. */
export function endsLazy(text: string): boolean {
  return is.BLANK.test(text) || BLOCK_LIST.test(text) || is.END.test(text) || is.HTML_END.test(text);
}
