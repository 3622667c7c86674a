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
  /** Lines begin with `+`, `-` or a space. */
  diff: boolean;
}

type Range = readonly [number, number];

const TITLES = new Set(['title', 'filename', 'file']);
const NUMBERS = new Set(['showlinenumbers', 'linenos', 'linenumbers', 'linenums', 'numberlines']);
const RANGES = new Set(['hllines', 'highlight', 'marklines']);
const DIFF = /^(?:diff|patch|udiff)$/i;
const DIFF_OF = /^diff[-_](?=.)/i;
const OFF = /^(?:false|0|no|off)$/i;

// key=value, {1,3-5}, showLineNumbers{5}, word. No part of it may scan past what begins the next: metas can be long.
const META =
  /(?<key>[\w-]+)\s*=\s*(?:"(?<double>(?:\\.|[^"\\])*)"|'(?<single>(?:\\.|[^'\\])*)'|\[(?<list>[^[\]]*)\]|\{(?<braces>[^{}]*)\}|(?<plain>[^\s,{}"']+))|\{(?<lines>[\d,\s-]*)\}|(?<flag>[^\s,={}"'.]+)(?:\{\d*\})?/g;

/**
 * Reads a fence: its language (the first word) and its meta (the rest).
 *
 * Understood are `title="…"` (also `filename`, `file`; a quote in it is written `\"`), `{1,3-5}` and `hl_lines="1 3-5"`, `showLineNumbers` (also
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
  const highlighted: Range[] = [];

  for (const { groups = {} } of (glued.startsWith('{') ? `${glued} ${meta}` : meta).matchAll(META)) {
    const { key, flag, lines } = groups;
    const name = (key ?? flag ?? '').toLowerCase().replace(/[-_]/g, '');
    if (lines !== undefined) highlighted.push(...ranges(lines));
    else if (key !== undefined) {
      const value = groups.double ?? groups.single ?? groups.list ?? groups.braces ?? groups.plain ?? '';
      if (TITLES.has(name)) title = decodeString(value).trim();
      else if (RANGES.has(name)) highlighted.push(...ranges(value));
      else if (NUMBERS.has(name)) numbers = !OFF.test(value);
      else if (name === 'lang' && diff) language = value;
    } else if (NUMBERS.has(name)) numbers = true;
    else if (name === 'diff') diff = true;
    else if (DIFF.test(language) && flag !== undefined && isCodeLanguage(flag)) language = flag;
  }
  return { language, numbers, highlighted, diff, ...(title === '' ? {} : { title }) };
}

/** `1,3-5` and `1 3-5`; a range that runs backwards is turned round. */
function ranges(text: string): Range[] {
  return [...text.matchAll(/(\d+)(?:\s*-\s*(\d+))?/g)].map(([, from, to]) => {
    const [a, b] = [Number(from), Number(to ?? from)];
    return [Math.min(a, b), Math.max(a, b)];
  });
}
