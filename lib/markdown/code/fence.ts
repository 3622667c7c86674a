import { decodeString } from 'micromark-util-decode-string';
import { isCodeLanguage } from './language';

/** What an author asked for, on the line that opens a fence. */
export interface Fence {
  /** As written. Empty for none. */
  language: string;
  title?: string;
  numbers: boolean;
  /** First and last line of each range to point at, counted from 1. */
  highlighted: readonly Range[];
  /** The same for the lines that matter; all others step back. */
  focused: readonly Range[];
  /** Wherever the code has one of these, it is marked. */
  words: readonly string[];
  /** Where the code is from: Hexo's third and fourth word. */
  link?: { href: string; text: string };
  /** Lines begin with `+`, `-` or a space. */
  diff: boolean;
  /** A copy of the code holds the signs of a difference. */
  signs: boolean;
  /** Long lines are broken. */
  wrap: boolean;
  /** The lines that are shut until a reader opens them. */
  collapsed: readonly Range[];
  /** It is what the block before it prints. */
  output: boolean;
  /** The number of the first line, where lines are numbered. */
  start: number;
  /** The file that the code is from: its path, and `L10-L20` for lines of it. */
  file?: { path: string; lines: string };
}

type Range = readonly [number, number];

const TITLES = new Set(['title', 'filename']);
const NUMBERS = new Set(['showlinenumbers', 'linenos', 'linenumbers', 'linenums', 'numberlines']);
const RANGES = new Set(['hllines', 'highlight', 'marklines']);
const FOCUS = new Set(['focus', 'focuslines']);
const COLLAPSED = new Set(['collapse', 'collapsed', 'fold', 'folded']);
const STARTS = new Set(['linenostart', 'startlinenumber', 'startfrom', 'startline', 'firstline']);
const WRAP = new Set(['wrap', 'softwrap', 'wordwrap', 'textwrap']);
const DIFF = /^(?:diff|patch|udiff)$/i;
const DIFF_OF = /^diff[-_](?=.)/i;
const OFF = /^(?:false|0|no|off)$/i;
const ON = /^(?:true|1|yes|on)$/i;
const ALL: Range = [1, Number.MAX_SAFE_INTEGER];

/** Hexo's ` ```js title https://… link text `. */
const LINKED = /^([^={}"]*?)(?<!\S)(https?:\/\/[^\s"<>]+)(?:\s+([^={}"]*))?$/;

// /word/, [file], key=value, {1,3-5}, showLineNumbers{5}, word. No part of it may scan past what begins the next: metas can be long.
const META =
  /(?<!\S)\/(?<word>(?:\\.|[^/\\]){1,80})\/(?!\S)|(?<!\S)\[(?<file>[^[\]]+)\](?!\S)|(?<key>[\w-]+)\s*=\s*(?:"(?<double>(?:\\.|[^"\\])*)"|'(?<single>(?:\\.|[^'\\])*)'|\[(?<list>[^[\]]*)\]|\{(?<braces>[^{}]*)\}|(?<plain>[^\s,{}"']+))|\{(?<lines>[\d,\s-]*)\}|(?<flag>[^\s,={}"'.]+)(?:\{(?<first>\d*)\})?/g;

/**
 * Reads a fence: its language (the first word) and its meta (the rest).
 *
 * Understood are `title="…"` (also `filename`, `file`, `[file]`; a quote in it is written `\"`), `{1,3-5}` and `hl_lines="1 3-5"`, `focus={1,3-5}`, `/word/`, `wrap`, `collapse={3-12}`, `output`, `file=a.ts#L10-L20`,
 * `showLineNumbers` (also `linenos`, `numberLines` …; `=false` turns it off, `{5}` or `startLineNumber=5` begins at 5), and for
 * differences `diff`, `diff-ts`, `ts diff`, `diff ts`, `diff lang="ts"`, and `signs`. Of the language, what other tools glue to it is taken off: `ts{1,3}`, `js:title.js`,
 * `rust,ignore`, `{.python`. Everything else is ignored.
 */
export function parseFence(word: string, meta: string): Fence {
  const bare = word.replace(/^\{\.?/, '');
  const end = bare.search(/[{,:}]/);
  const glued = end < 0 ? '' : bare.slice(end);
  const first = end < 0 ? bare : bare.slice(0, end);

  let output = /^output$/i.test(first);
  let language = output ? '' : first.replace(DIFF_OF, '');
  let title = /^:[^=]+$/.test(glued) ? glued.slice(1) : '';
  let diff = DIFF.test(first) || DIFF_OF.test(first);
  let numbers = false;
  let wrap = false;
  let signs = false;
  let start = 1;
  let file: Fence['file'];
  const collapsed: Range[] = [];
  const highlighted: Range[] = [];
  const focused: Range[] = [];
  const words: string[] = [];
  const [linked, named = '', href = '', text = ''] = LINKED.exec(meta.trim()) ?? [];
  if (linked !== undefined) title = named.trim();
  const rest = linked === undefined ? meta : '';

  for (const { groups = {} } of (glued.startsWith('{') ? `${glued} ${rest}` : rest).matchAll(META)) {
    const { key, flag, lines } = groups;
    const name = (key ?? flag ?? '').toLowerCase().replace(/[-_:]/g, '');
    if (groups.word !== undefined) words.push(groups.word.replace(/\\(.)/g, '$1'));
    else if (groups.file !== undefined) title = decodeString(groups.file).trim();
    else if (lines !== undefined) highlighted.push(...ranges(lines));
    else if (key !== undefined) {
      const value = groups.double ?? groups.single ?? groups.list ?? groups.braces ?? groups.plain ?? '';
      if (TITLES.has(name)) title = decodeString(value).trim();
      else if (name === 'file') file = fileOf(decodeString(value).trim());
      else if (RANGES.has(name)) highlighted.push(...ranges(value));
      else if (FOCUS.has(name)) focused.push(...ranges(value));
      else if (WRAP.has(name)) wrap = !OFF.test(value);
      else if (NUMBERS.has(name)) {
        numbers = !OFF.test(value);
        start = firstLine(value, start);
      } else if (STARTS.has(name)) start = firstLine(value, start);
      else if (COLLAPSED.has(name)) collapsed.push(...(ON.test(value) ? [ALL] : ranges(value)));
      else if (name === 'lang' && diff) language = value;
    } else if (NUMBERS.has(name)) {
      numbers = true;
      start = firstLine(groups.first, start);
    } else if (COLLAPSED.has(name)) collapsed.push(ALL);
    else if (name === 'output') output = true;
    else if (name === 'signs') signs = true;
    else if (WRAP.has(name)) wrap = true;
    else if (name === 'diff') diff = true;
    else if (DIFF.test(language) && flag !== undefined && isCodeLanguage(flag)) language = flag;
  }
  if (file !== undefined) {
    title ||=
      file.path + file.lines.replace(LINES, (_, from, to) => `:${from}${to === undefined ? '' : `-${to}`}`);
    const [, first] = LINES.exec(file.lines) ?? [];
    if (start === 1) start = firstLine(first, start);
  }
  return {
    language,
    numbers,
    start,
    collapsed,
    output,
    signs,
    highlighted,
    focused,
    words,
    diff,
    wrap,
    ...(title === '' ? {} : { title }),
    ...(file === undefined ? {} : { file }),
    ...(linked === undefined ? {} : { link: { href, text: text.trim() } }),
  };
}

/** `L10-L20`, as GitHub has it, and `L10-20`, as GitLab has it. */
const LINES = /^L(\d+)(?:-L?(\d+))?$/;

/** `a.ts#L10-L20`; a `#` before anything else than lines is a part of the name. */
function fileOf(written: string): Fence['file'] {
  const [, path, lines] = /^(.+)#(L\d+(?:-L?\d+)?)$/.exec(written) ?? [];
  if (path !== undefined && lines !== undefined) return { path, lines };
  return written === '' ? undefined : { path: written, lines: '' };
}

function firstLine(written: string | undefined, otherwise: number): number {
  return /^[1-9]\d{0,5}$/.test(written ?? '') ? Number(written) : otherwise;
}

/** `1,3-5` and `1 3-5`; a range that runs backwards is turned round. */
function ranges(text: string): Range[] {
  return [...text.matchAll(/(\d+)(?:\s*-\s*(\d+))?/g)].map(([, from, to]) => {
    const [a, b] = [Number(from), Number(to ?? from)];
    return [Math.min(a, b), Math.max(a, b)];
  });
}
