import { decodeString } from 'micromark-util-decode-string';
import type { Fence } from './fence';
import { completeFromFile, DIFF, highlight, setFlag, setOption, setTitle } from './fence-options';

/** Hexo's ` ```js title https://… link text `. */
const LINKED = /^([^={}"]*?)(?<!\S)(https?:\/\/[^\s"<>]+)(?:\s+([^={}"]*))?$/;

// /word/, [file], key=value, {1,3-5}, showLineNumbers{5}, word. No part of it may scan past what begins the next: metas can be long.
const META =
  /(?<!\S)\/(?<word>(?:\\.|[^/\\]){1,80})\/(?!\S)|(?<!\S)\[(?<file>[^[\]]+)\](?!\S)|(?<key>[\w-]+)\s*=\s*(?:"(?<double>(?:\\.|[^"\\])*)"|'(?<single>(?:\\.|[^'\\])*)'|\[(?<list>[^[\]]*)\]|\{(?<braces>[^{}]*)\}|(?<plain>[^\s,{}"']+))|\{(?<lines>[\d,\s-]*)\}|(?<flag>[^\s,={}"'.]+)(?:\{(?<first>\d*)\})?/g;

const DIFF_OF = /^diff[-_](?=.)/i;

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
  const fence = fenceIn(end < 0 ? bare : bare.slice(0, end));
  if (/^:[^=]+$/.test(glued)) fence.title = glued.slice(1);
  const [linked, title = '', href = '', text = ''] = LINKED.exec(meta.trim()) ?? [];
  if (linked !== undefined) {
    setTitle(fence, title);
    fence.link = { href, text: text.trim() };
  }
  readMeta(fence, [glued.startsWith('{') ? glued : '', linked === undefined ? meta : ''].join(' '));
  completeFromFile(fence);
  return fence;
}

/** A fence of a language that asks for nothing else. */
function fenceIn(language: string): Fence {
  const output = /^output$/i.test(language);
  return {
    language: output ? '' : language.replace(DIFF_OF, ''),
    numbers: false,
    highlighted: [],
    focused: [],
    words: [],
    diff: DIFF.test(language) || DIFF_OF.test(language),
    signs: false,
    wrap: false,
    collapsed: [],
    output,
    start: 1,
  };
}

function readMeta(fence: Fence, meta: string): void {
  for (const { groups = {} } of meta.matchAll(META)) {
    const { word, file, lines, key, flag } = groups;
    if (word !== undefined) fence.words = [...fence.words, word.replace(/\\(.)/g, '$1')];
    else if (file !== undefined) setTitle(fence, decodeString(file));
    else if (lines !== undefined) highlight(fence, lines);
    else if (key !== undefined) {
      const value = groups.double ?? groups.single ?? groups.list ?? groups.braces ?? groups.plain ?? '';
      setOption(fence, key, value);
    } else if (flag !== undefined) setFlag(fence, flag, groups.first);
  }
}
