import { BLOCK_LIST, joinAttributes } from './attributes';
import type { Line } from './blocks';
import { add, type Cursor, isAfterBoundary, isBeforeBoundary, textAt } from './cursor';
import { isMadeFence, withoutMarks } from './made-fences';
import * as is from './patterns';

/* Blocks that hold no others. */

export function parseBlank(cursor: Cursor): boolean {
  const line = cursor.lines[cursor.at];
  if (line === undefined || !is.BLANK.test(line.text)) return false;
  if (cursor.blocks.at(-1)?.type !== 'blank') cursor.blocks.push({ type: 'blank', line: line.line });
  cursor.at++;
  return true;
}

/** Indented code. Lines that follow it at once belong to its last line, indented or not. */
export function parseIndented(cursor: Cursor): boolean {
  const first = cursor.lines[cursor.at];
  if (first === undefined || !is.INDENTED.test(first.text) || isMadeFence(first.text)) return false;
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

export function parseFenced(cursor: Cursor): boolean {
  const first = cursor.lines[cursor.at];
  // A template may have made it behind any indent, which the code has, too.
  const indent = first !== undefined && isMadeFence(first.text) ? first.text.search(/\S/) : 0;
  const [, fence, , word = ''] = is.FENCE.exec(first?.text.slice(indent) ?? '') ?? [];
  if (first === undefined || fence === undefined) return false;
  const close = new RegExp(`^ {0,${indent + 3}}${fence}${fence[0] ?? ''}*\\s*$`);
  const length = cursor.lines.slice(cursor.at + 1).findIndex(({ text }) => close.test(text));
  if (length < 0) return false;
  const lines = cursor.lines.slice(cursor.at + 1, cursor.at + 1 + length);
  cursor.at += length + 2;
  add(cursor, {
    type: 'code',
    lines: lines.map((line) => ({ ...line, text: line.text.replace(new RegExp(`^ {0,${indent}}`), '') })),
    // Of "ruby?line_numbers=false" and of "mermaid!", which a plugin draws, the language.
    info: withoutMarks(word).replace(/^([^\s?!]+)(?:\?\S*|!(?=\s|$))/, '$1'),
    line: first.line,
  });
  return true;
}

/** Letters of all writings: kramdown takes only those of ASCII, and shows the others to readers. */
const OWN_ID = /[\t ]\{#([\p{L}_:][\p{L}\p{N}_:.-]*)\}$/u;

export function parseHeading(cursor: Cursor): boolean {
  const line = cursor.lines[cursor.at];
  const { github, looseHeadings = false } = cursor.document;
  const pattern = github && !looseHeadings ? is.HEADING : is.HEADING_OWN;
  const [, signs = '', rest = ''] = (line && pattern.exec(line.text)) ?? [];
  if (line === undefined || signs === '') return false;
  if (!github && !isAfterBoundary(cursor)) return false;
  return addHeading(
    cursor,
    signs.length,
    rest.trimEnd(),
    line,
    1,
    github && !looseHeadings ? /[\t ]#+$/ : /#+$/,
  );
}

export function parseUnderlined(cursor: Cursor): boolean {
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

export function parseRule(cursor: Cursor): boolean {
  const line = cursor.lines[cursor.at];
  if (line === undefined || !is.RULE.test(line.text)) return false;
  cursor.at++;
  add(cursor, { type: 'rule', line: line.line });
  return true;
}

export function parseMath(cursor: Cursor): boolean {
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

export function parseEnd(cursor: Cursor): boolean {
  const line = cursor.lines[cursor.at];
  if (line === undefined || !is.END.test(line.text)) return false;
  cursor.blocks.push({ type: 'end', line: line.line });
  cursor.at++;
  return true;
}
