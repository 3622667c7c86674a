/**
 * What a dialect puts into a body in the place of a tag or a shortcode: HTML, or text with Markdown of its own. It must not be read
 * as a part of the Markdown around it: a blank line in the HTML would end the block that it stands in, and a list in a note is no list
 * of the paragraph before. So a body holds marks, each with all that it stands for, and `parseMarkdown` puts that into the tree. A mark
 * is one word to Markdown, so that it may stand wherever a word may.
 */
export type Insert =
  /** HTML, which may hold further marks. `written`: what stood there, for readers of indented code. */
  | { type: 'html'; html: string; line: number; written?: string }
  /** Markdown that is read by itself; it begins in this line of the file. */
  | { type: 'markdown'; markdown: string; line: number }
  | { type: 'code'; code: string; lang?: string; meta?: string; line: number };

/** Noncharacters of Unicode: no text holds them. */
const START = '\uFDD0';
const END = '\uFDD1';

const MARK = /\uFDD0([\w+/]*)\uFDD1/g;

/** A mark for an insert. */
export function markOf(insert: Insert): string {
  return START + Buffer.from(JSON.stringify(insert)).toString('base64').replace(/=+$/, '') + END;
}

/** Whether a text may hold marks. */
export function hasMarks(text: string): boolean {
  return text.includes(START);
}

/** A text in which nobody can have written a mark. */
export function withoutMarks(text: string): string {
  return text.replace(/[\uFDD0\uFDD1]/g, '');
}

/** A text cut at its marks. */
export function piecesAt(text: string): (string | Insert)[] {
  const pieces: (string | Insert)[] = [];
  let done = 0;
  for (const { 0: mark, 1: payload = '', index } of text.matchAll(MARK)) {
    if (index > done) pieces.push(text.slice(done, index));
    const insert = insertOf(payload);
    if (insert !== undefined) pieces.push(insert);
    done = index + mark.length;
  }
  if (done < text.length) pieces.push(text.slice(done));
  return pieces;
}

/** A tag of Hexo stands in a comment, as Hexo itself has it. */
export function uncommented(html: string): string {
  return html.replace(/<!--(\uFDD0[\w+/]*\uFDD1)-->/g, '$1');
}

/** Whether a text consists of marks and blanks. */
export function isMarksOnly(text: string): boolean {
  return piecesAt(uncommented(text)).every((piece) => typeof piece !== 'string' || piece.trim() === '');
}

/** Whether it consists of tags and blanks; `{{ kite }}` is none. */
export function isTagsOnly(text: string): boolean {
  const isOutput = (piece: string | Insert) =>
    typeof piece !== 'string' && piece.type === 'html' && piece.written?.startsWith('{{') === true;
  return isMarksOnly(text) && !piecesAt(text).some(isOutput);
}

/** A text in which each mark is replaced. */
function replaceMarks(text: string, replace: (insert: Insert) => string): string {
  return piecesAt(text)
    .map((piece) => (typeof piece === 'string' ? piece : replace(piece)))
    .join('');
}

/** What a text shows where neither markup nor Markdown is read: in an address, in an attribute, in code. */
export function withMarksAsText(text: string): string {
  if (!hasMarks(text)) return text;
  return replaceMarks(text, (insert) => {
    if (insert.type === 'html') return withMarksAsText(insert.html);
    return withMarksAsText(insert.type === 'code' ? insert.code : insert.markdown);
  });
}

/** A text with what its author wrote in the place of its marks, as far as they know that. */
export function withMarksAsWritten(text: string): string {
  return replaceMarks(uncommented(text), (insert) =>
    insert.type === 'html' && insert.written !== undefined
      ? insert.written
      : withMarksAsText(insert.type === 'html' ? insert.html : markOf(insert)),
  );
}

function insertOf(payload: string): Insert | undefined {
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(payload, 'base64').toString('utf8'));
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const text = (key: string): string | undefined => {
    const found: unknown = Reflect.get(value, key);
    return typeof found === 'string' ? found : undefined;
  };
  const at: unknown = Reflect.get(value, 'line');
  const line = typeof at === 'number' ? at : 1;
  const [html, markdown, code, written] = [text('html'), text('markdown'), text('code'), text('written')];
  if (html !== undefined) return { type: 'html', html, line, ...(written !== undefined && { written }) };
  if (markdown !== undefined) return { type: 'markdown', markdown, line };
  if (code === undefined) return undefined;
  const [lang, meta] = [text('lang'), text('meta')];
  return {
    type: 'code',
    code,
    line,
    ...(lang !== undefined && { lang }),
    ...(meta !== undefined && { meta }),
  };
}
