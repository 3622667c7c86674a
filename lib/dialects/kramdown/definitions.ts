import { BLOCK_LIST, joinAttributes, NAMED_LIST, readAttributes } from './attributes';
import type { Attributed, Block, Line } from './blocks';
import { add, type Cursor, textAt } from './cursor';
import * as is from './patterns';

/** `[name]: address "title"`, whose title may stand on the next line, and `*[HTML]: Hyper Text …`. */
export function parseDefinition(cursor: Cursor): boolean {
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
export function parseExtension(cursor: Cursor): boolean {
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
