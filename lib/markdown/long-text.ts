import type { Place } from './document';

/** Characters of a text that is within the bounds of the parser, whatever it holds but marks. */
export const SURELY_SHORT = 10_000;

/** Characters of a paragraph: as many as a book has. */
const LONGEST = 500_000;

/** The same of what begins with a tag: pictures may be written into pages. */
const LONGEST_HTML = 4_000_000;

/** Marks of quotes and lists that stand on one line in front of its text. */
const MOST_MARKS = 100;

/** Lines that go on with a quote or a list without its marks: each is compared with all before it. */
const MOST_LAZY = 2_000;

const FENCE = /^[ \t>]*(`{3,}|~{3,})(.*)$/;
const CONTAINERS = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t])))+/;
/** `* * *` is no list. */
const RULE = /^[ \t]*([-*])(?:[ \t]*\1)*[ \t]*$/;

/**
 * Why a text is not to be parsed, and where: a paragraph without end, or thousands of quotes or lists begun on one line.
 * Linear, and only as exact as it must be: what stands between fences is code, wherever they are.
 */
export function tooLong(text: string): { message: string; place: Place } | undefined {
  let [start, length, first, lazy] = [1, 0, '', 0];
  for (const [line, content] of proseLines(text)) {
    if (/^[ \t]*$/.test(content)) {
      length = 0;
      continue;
    }
    if (length === 0) [start, first, lazy] = [line, content.trimStart().charAt(0), 0];
    length += content.length + 1;
    if (length > (first === '<' ? LONGEST_HTML : LONGEST)) {
      return { message: TOO_LONG, place: { line: start, column: 1 } };
    }
    const marks = CONTAINERS.exec(content)?.[0].match(/[>*+-]|\d+/g) ?? [];
    if (/[>*+\d-]/.test(first) && marks.length === 0 && /^\S/.test(content)) lazy++;
    if (lazy > MOST_LAZY) return { message: TOO_LAZY, place: { line: start, column: 1 } };
    if (marks.length > MOST_MARKS && !RULE.test(content)) {
      return { message: TOO_MANY_MARKS, place: { line, column: 1 } };
    }
  }
  return undefined;
}

/** The lines of a text, from 1. Fences and what is between them are blank. */
function* proseLines(text: string): Generator<[line: number, content: string]> {
  let fence: string | undefined;
  let line = 0;
  for (let at = 0; at <= text.length; ) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline;
    const content = text.slice(at, end);
    at = end + 1;
    line++;
    const [, ticks, rest = ''] = content.length < 1000 ? (FENCE.exec(content) ?? []) : [];
    const opens =
      fence === undefined && ticks !== undefined && !(ticks.startsWith('`') && rest.includes('`'));
    const closes = fence !== undefined && ticks?.startsWith(fence) && rest.trim() === '';
    yield [line, fence === undefined && !opens ? content : ''];
    if (opens) fence = ticks;
    if (closes) fence = undefined;
  }
}

const TOO_LONG = `this paragraph has over ${LONGEST.toLocaleString('en')} characters; split it by blank lines`;
const TOO_LAZY = `this quote or list goes on for over ${MOST_LAZY} lines without its marks; end it by a blank line`;
const TOO_MANY_MARKS = `over ${MOST_MARKS} quotes or lists begin on this line; take some of its marks out`;
