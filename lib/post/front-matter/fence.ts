import type { Fix } from '../../problems/problem';

export type Format = 'yaml' | 'toml' | 'json';

/** A file cut into front matter and the rest. */
export interface Fenced {
  format: Format;
  /** What stands between the fences. */
  block: string;
  /** The line of the file on which the block begins, from 1. */
  line: number;
  rest: string;
}

interface FenceProblem {
  problem: string;
  line: number;
  /** What is to stand on that line, where that needs no judgement. */
  fix?: Pick<Fix, 'old' | 'new'>;
}

const OPENER = /^(-{3,80}|\+\+\+|;;;)[ \t]*([A-Za-z][\w+-]*)?[ \t]*(?=\n|$)/;
const BLANK_LINES = /^(?:[ \t]*\n)+/;
const KEY_LINE = /^\n\s*(?:#|["']?[\p{L}\w][\p{L}\w .-]*["']?\s*[:=])/u;
/** What front matter without an opening fence is told from prose by. */
const BARE_KEY = /^"?(?:title|date|layout|categories|tags)"?[ \t]*:(?=[ \t\n])/;
/** One or two hyphens, or the dashes that a word processor makes of them. */
const ODD_FENCE = /^(?!-{3,}[ \t]*\n)([-–—]{1,12})[ \t]*\n/;
const FORMATS: Readonly<Record<string, Format>> = { yaml: 'yaml', yml: 'yaml', toml: 'toml', json: 'json' };
const PROGRAMS = /^(js|jsx|javascript|cjs|mjs|ts|tsx|typescript|coffee|coffeescript|cson|cs|livescript|ls)$/;

/**
 * Finds the front matter at the beginning of a text (lines ended by `\n`, no byte order mark): YAML in `---`, closed
 * also by `...`, or in more hyphens, as Hexo reads it; TOML in `+++`; JSON in `;;;` (Hexo) or bare braces (Hugo);
 * `---toml` and `---json` as gray-matter has them; YAML and JSON also without the opening fence, as older posts for Hexo are. `undefined`: there is none, all is body.
 */
export function findFrontMatter(text: string): Fenced | FenceProblem | undefined {
  if (/^\{\s*["}]/.test(text)) return bareJson(text);
  const odd = ODD_FENCE.exec(text);
  if (odd !== null && BARE_KEY.test(text.slice(odd[0].length)))
    return {
      problem: `front matter begins and ends with three hyphens; write --- instead of ${odd[1]}`,
      line: 1,
    };
  const blank = BLANK_LINES.exec(text)?.[0] ?? '';
  const opener = OPENER.exec(text.slice(blank.length, blank.length + 200));
  if (opener === null && BARE_KEY.test(text)) return unopened(text);
  const [opening = '', fence = '', name = ''] = opener ?? [];
  if (opener === null || (name !== '' && fence !== '---')) return undefined;
  const start = blank.length + opening.length;
  const keys = KEY_LINE.test(text.slice(start, start + 200));
  // Further down, `---` is a rule unless what follows looks like front matter.
  if (blank !== '' && !keys) return undefined;
  // Nor is a longer line more than a rule, unless Hexo could mean it.
  if (fence.length > 3 && !BARE_KEY.test(text.slice(start + 1))) return undefined;
  const line = newlines(blank) + 1;
  const language = name.toLowerCase();
  if (PROGRAMS.test(language)) {
    return { problem: `front matter in ${name} is a program, which is never run; write YAML`, line };
  }
  const format = fence === '+++' ? 'toml' : fence === ';;;' ? 'json' : FORMATS[language || 'yaml'];
  const end = findCloser(text, start, fence, format);
  if (end === undefined) {
    if (format === undefined) return undefined;
    const last = keys && format !== 'json' ? lastField(text.slice(start + 1)) : undefined;
    return last === undefined ? unclosed(fence, line, keys) : unclosedAfter(last, fence, line);
  }
  if (format === undefined) {
    return { problem: `front matter in "${name}" cannot be read; write YAML, TOML or JSON`, line };
  }
  return cut(text, format, start + 1, end.from, end.to, line + 1);
}

/** The line that closes a fence: from its newline to its own end. */
function findCloser(text: string, start: number, fence: string, format: Format | undefined) {
  const closer = fence === '+++' ? '\\+\\+\\+' : format === 'yaml' ? `(?:${fence}|\\.\\.\\.)` : fence;
  const line = new RegExp(`\\n${closer}[ \\t]*(?=\\n|$)`, 'g');
  line.lastIndex = start;
  const match = line.exec(text);
  return match === null ? undefined : { from: match.index, to: line.lastIndex };
}

/** Front matter without an end. @param keys whether its first line is a field; else it may be a rule. */
function unclosed(fence: string, line: number, keys: boolean): FenceProblem {
  const rule = keys || fence !== '---' ? '' : ', or *** instead of --- for a horizontal rule';
  const problem = `front matter has no closing ${fence}; write ${fence} on a line of its own after the last field${rule}`;
  return { problem, line };
}

/** The same where the last field is known. @param last counts its line from the one behind the fence. */
function unclosedAfter(last: { line: number; text: string }, fence: string, line: number): FenceProblem {
  return {
    problem: `front matter has no closing ${fence}; write ${fence} on a line of its own below this one`,
    line: line + last.line,
    fix: { old: last.text, new: `${last.text}\n${fence}` },
  };
}

/** The line before the first blank one, if all up to there are fields; lines count from 1. */
function lastField(text: string): { line: number; text: string } | undefined {
  const [block = '', rest] = text.split(/\n[ \t]*(?=\n|$)/, 2);
  const lines = block.split('\n');
  const fields = lines.every((each) =>
    /^(?:["']?[\p{L}\w][\p{L}\w.-]*["']?\s*[:=](?:\s|$)|\s+\S|-\s|#)/u.test(each),
  );
  const last = lines.at(-1)?.trim() ?? '';
  return rest === undefined || !fields || last === '' ? undefined : { line: lines.length, text: last };
}

/** Hexo's older posts have a fence behind their front matter only. A blank line before it says that all is prose. */
function unopened(text: string): Fenced | undefined {
  const [block = '', fence = ''] = text.split(/^(---|;;;)[ \t]*$/m, 2);
  if (fence === '' || /^[ \t]*$/m.test(block.slice(0, -1))) return undefined;
  const end = block.length + (/^.*/.exec(text.slice(block.length))?.[0].length ?? 0);
  return cut(text, fence === ';;;' ? 'json' : 'yaml', 0, block.length - 1, end, 1);
}

function bareJson(text: string): Fenced | FenceProblem | undefined {
  const end = endOfObject(text);
  if (end === undefined)
    return { problem: 'front matter has no closing }; write } after the last field', line: 1 };
  const trailing = /[ \t]*(?=\n|$)/y;
  trailing.lastIndex = end;
  // `{"a": 1} is JSON`, a sentence.
  if (!trailing.test(text)) return undefined;
  return cut(text, 'json', 0, end, trailing.lastIndex, 1);
}

/** The offset behind the brace that closes the first one. */
function endOfObject(text: string): number | undefined {
  let depth = 0;
  for (const { 0: token, index } of text.matchAll(/"[^"\\\n]*(?:\\.[^"\\\n]*)*"|[{}]/g)) {
    if (token === '{') depth++;
    if (token === '}') depth--;
    if (depth === 0) return index + token.length;
  }
  return undefined;
}

function cut(text: string, format: Format, from: number, to: number, end: number, line: number): Fenced {
  const rest = text.slice(end).replace(/^\n/, '');
  return { format, block: text.slice(from, Math.max(from, to)), line, rest };
}

function newlines(text: string): number {
  return text.split('\n').length - 1;
}
