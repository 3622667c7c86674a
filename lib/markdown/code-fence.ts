import { decodeString } from 'micromark-util-decode-string';
import { isCodeLanguage } from './code-language';

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
  /** Long lines are broken. */
  wrap: boolean;
}

type Range = readonly [number, number];

const TITLES = new Set(['title', 'filename', 'file']);
const NUMBERS = new Set(['showlinenumbers', 'linenos', 'linenumbers', 'linenums', 'numberlines']);
const RANGES = new Set(['hllines', 'highlight', 'marklines']);
const FOCUS = new Set(['focus', 'focuslines']);
const WRAP = new Set(['wrap', 'softwrap', 'wordwrap', 'textwrap']);
const DIFF = /^(?:diff|patch|udiff)$/i;
const DIFF_OF = /^diff[-_](?=.)/i;
const OFF = /^(?:false|0|no|off)$/i;

/** Hexo's ` ```js title https://… link text `. */
const LINKED = /^([^={}"]*?)(?<!\S)(https?:\/\/[^\s"<>]+)(?:\s+([^={}"]*))?$/;

// /word/, [file], key=value, {1,3-5}, showLineNumbers{5}, word. No part of it may scan past what begins the next: metas can be long.
const META =
  /(?<!\S)\/(?<word>(?:\\.|[^/\\]){1,80})\/(?!\S)|(?<!\S)\[(?<file>[^[\]]+)\](?!\S)|(?<key>[\w-]+)\s*=\s*(?:"(?<double>(?:\\.|[^"\\])*)"|'(?<single>(?:\\.|[^'\\])*)'|\[(?<list>[^[\]]*)\]|\{(?<braces>[^{}]*)\}|(?<plain>[^\s,{}"']+))|\{(?<lines>[\d,\s-]*)\}|(?<flag>[^\s,={}"'.]+)(?:\{\d*\})?/g;

/**
 * Reads a fence: its language (the first word) and its meta (the rest).
 *
 * Understood are `title="…"` (also `filename`, `file`, `[file]`; a quote in it is written `\"`), `{1,3-5}` and `hl_lines="1 3-5"`, `focus={1,3-5}`, `/word/`, `wrap`, `showLineNumbers` (also
 * `linenos`, `numberLines` …; `=false` turns it off), and for differences `diff`, `diff-ts`, `ts diff`, `diff ts` and
 * `diff lang="ts"`. Of the language, what other tools glue to it is taken off: `ts{1,3}`, `js:title.js`,
 * `rust,ignore`, `{.python`. Everything else is ignored.
 */
export function parseFence(word: string, meta: string): Fence {
  const bare = word.replace(/^\{\.?/, '');
  const end = bare.search(/[{,:}]/);
  const glued = end < 0 ? '' : bare.slice(end);
  const first = end < 0 ? bare : bare.slice(0, end);

  let language = first.replace(DIFF_OF, '');
  let title = /^:[^=]+$/.test(glued) ? glued.slice(1) : '';
  let diff = DIFF.test(first) || DIFF_OF.test(first);
  let numbers = false;
  let wrap = false;
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
      else if (RANGES.has(name)) highlighted.push(...ranges(value));
      else if (FOCUS.has(name)) focused.push(...ranges(value));
      else if (WRAP.has(name)) wrap = !OFF.test(value);
      else if (NUMBERS.has(name)) numbers = !OFF.test(value);
      else if (name === 'lang' && diff) language = value;
    } else if (NUMBERS.has(name)) numbers = true;
    else if (WRAP.has(name)) wrap = true;
    else if (name === 'diff') diff = true;
    else if (DIFF.test(language) && flag !== undefined && isCodeLanguage(flag)) language = flag;
  }
  return {
    language,
    numbers,
    highlighted,
    focused,
    words,
    diff,
    wrap,
    ...(title === '' ? {} : { title }),
    ...(linked === undefined ? {} : { link: { href, text: text.trim() } }),
  };
}

/** `1,3-5` and `1 3-5`; a range that runs backwards is turned round. */
function ranges(text: string): Range[] {
  return [...text.matchAll(/(\d+)(?:\s*-\s*(\d+))?/g)].map(([, from, to]) => {
    const [a, b] = [Number(from), Number(to ?? from)];
    return [Math.min(a, b), Math.max(a, b)];
  });
}
