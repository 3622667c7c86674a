import { decodeString } from 'micromark-util-decode-string';
import type { Fence, LineRange } from './fence';
import { isCodeLanguage } from './language';

type Option = Exclude<keyof Fence, 'words' | 'link'>;

/** The options of a fence, by all names that they have in other systems, without `-`, `_` and `:`. */
const OPTIONS = new Map([
  ...named('title', 'title', 'filename'),
  ...named('file', 'file'),
  ...named('numbers', 'showlinenumbers', 'linenos', 'linenumbers', 'linenums', 'numberlines'),
  ...named('start', 'linenostart', 'startlinenumber', 'startfrom', 'startline', 'firstline'),
  ...named('highlighted', 'hllines', 'highlight', 'marklines'),
  ...named('focused', 'focus', 'focuslines'),
  ...named('collapsed', 'collapse', 'collapsed', 'fold', 'folded'),
  ...named('wrap', 'wrap', 'softwrap', 'wordwrap', 'textwrap'),
  ...named('output', 'output'),
  ...named('signs', 'signs'),
  ...named('diff', 'diff'),
  ...named('language', 'lang'),
]);

function named(option: Option, ...names: string[]): [name: string, option: Option][] {
  return names.map((name) => [name, option]);
}

/** Languages of differences. */
export const DIFF = /^(?:diff|patch|udiff)$/i;
const OFF = /^(?:false|0|no|off)$/i;
const ON = /^(?:true|1|yes|on)$/i;
const ALL: LineRange = [1, Number.MAX_SAFE_INTEGER];

/** Lines of a file in an address: `L10-L20`, as GitHub has it, and `L10-20`, as GitLab has it. */
const FILE_LINES = /^L(\d+)(?:-L?(\d+))?$/;

/** Does what `key=value` in a meta asks for; a key that is no option does nothing. */
export function setOption(fence: Fence, key: string, value: string): void {
  switch (optionOf(key)) {
    case 'title':
      setTitle(fence, decodeString(value));
      break;
    case 'file':
      setFile(fence, decodeString(value).trim());
      break;
    case 'numbers':
      fence.numbers = !OFF.test(value);
      setStart(fence, value);
      break;
    case 'start':
      setStart(fence, value);
      break;
    case 'highlighted':
      highlight(fence, value);
      break;
    case 'focused':
      fence.focused = [...fence.focused, ...rangesIn(value)];
      break;
    case 'collapsed':
      fence.collapsed = [...fence.collapsed, ...(ON.test(value) ? [ALL] : rangesIn(value))];
      break;
    case 'wrap':
      fence.wrap = !OFF.test(value);
      break;
    case 'language':
      if (fence.diff) fence.language = value;
  }
}

/**
 * Does what a word in a meta asks for: an option, or the language of what a difference shows.
 * @param number in braces behind the word: `showLineNumbers{5}`.
 */
export function setFlag(fence: Fence, flag: string, number = ''): void {
  switch (optionOf(flag)) {
    case 'numbers':
      fence.numbers = true;
      setStart(fence, number);
      break;
    case 'collapsed':
      fence.collapsed = [...fence.collapsed, ALL];
      break;
    case 'output':
      fence.output = true;
      break;
    case 'signs':
      fence.signs = true;
      break;
    case 'wrap':
      fence.wrap = true;
      break;
    case 'diff':
      fence.diff = true;
      break;
    default:
      if (DIFF.test(fence.language) && isCodeLanguage(flag)) fence.language = flag;
  }
}

/** An empty title takes an earlier one back. */
export function setTitle(fence: Fence, written: string): void {
  const title = written.trim();
  if (title === '') delete fence.title;
  else fence.title = title;
}

/** Points at more lines: `1,3-5`. */
export function highlight(fence: Fence, written: string): void {
  fence.highlighted = [...fence.highlighted, ...rangesIn(written)];
}

/** Gives the code of a file what the file tells: its path as title, and the number of its first line. What the author wrote counts more. */
export function completeFromFile(fence: Fence): void {
  if (fence.file === undefined) return;
  const { path, lines } = fence.file;
  const [, from, to] = FILE_LINES.exec(lines) ?? [];
  const place = from === undefined ? '' : `:${from}${to === undefined ? '' : `-${to}`}`;
  fence.title ??= path + place;
  if (fence.start === 1) setStart(fence, from ?? '');
}

function optionOf(name: string): Option | undefined {
  return OPTIONS.get(name.toLowerCase().replace(/[-_:]/g, ''));
}

/** `a.ts#L10-L20`; a `#` before anything else than lines is a part of the name. */
function setFile(fence: Fence, written: string): void {
  const [, path, lines] = /^(.+)#(L\d+(?:-L?\d+)?)$/.exec(written) ?? [];
  if (path !== undefined && lines !== undefined) fence.file = { path, lines };
  else if (written === '') delete fence.file;
  else fence.file = { path: written, lines: '' };
}

function setStart(fence: Fence, written: string): void {
  if (/^[1-9]\d{0,5}$/.test(written)) fence.start = Number(written);
}

/** `1,3-5` and `1 3-5`; a range that runs backwards is turned round. */
function rangesIn(text: string): LineRange[] {
  return [...text.matchAll(/(\d+)(?:\s*-\s*(\d+))?/g)].map(([, from, to]) => {
    const [a, b] = [Number(from), Number(to ?? from)];
    return [Math.min(a, b), Math.max(a, b)];
  });
}
