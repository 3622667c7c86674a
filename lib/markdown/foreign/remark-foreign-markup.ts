import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { contextOf, type Place, report } from '../document';
import { FOREIGN_MARKUP, type ForeignMarkup, MAY_BE_FOREIGN } from './foreign-markup';
import { codeOfTags, type Range, rangesOf } from './understood-ranges';

/**
 * A remark plugin: reports markup of other systems, which would be shown as text without a word. It looks at the
 * document as it is written, where all is hidden that Markdown understood: code, comments, addresses. So run it first,
 * before the tree is touched.
 */
export function remarkForeignMarkup() {
  return (tree: Root, file: VFile): void => {
    const source = String(file);
    if (!MAY_BE_FOREIGN.test(source)) return;
    const { understood, bare, html } = rangesOf(tree, source);
    const text = hide(hide(source, bare, BARE), [...understood, ...codeOfTags(source)]);
    const placeOf = placesIn(source);
    const kinds = FOREIGN_MARKUP.filter((kind) => !isOff(kind, file));
    const [inHtml, others] = [kinds.filter((kind) => kind.inHtml), kinds.filter((kind) => !kind.inHtml)];
    const rest = reportAll(inHtml, text, file, placeOf);
    reportAll(others, hide(rest, html), file, placeOf);
  };
}

/** Whether somebody has said that there are no templates, or that nothing is a formula. */
function isOff({ rule }: ForeignMarkup, file: VFile): boolean {
  const { templates, math } = contextOf(file).syntax;
  return (rule === 'template' && templates === false) || (rule === 'math' && math === false);
}

/** @returns the text, with all hidden that is one of these kinds. */
function reportAll(
  kinds: readonly ForeignMarkup[],
  text: string,
  file: VFile,
  placeOf: (offset: number) => Place,
): string {
  const source = String(file);
  return kinds.reduce((rest, kind) => {
    // A backslash in front: meant to be seen.
    const matches = [...rest.matchAll(kind.pattern)].filter(
      ({ index }) => kind.rule === 'math' || source[index - 1] !== '\\',
    );
    const ranges = matches.map((match): Range => {
      // The white space and quote signs before a line's first word are no part of what is wrong with it.
      const [blank = ''] = /^[\s>]*/.exec(match[0]) ?? [];
      const [start, end] = [match.index + blank.length, match.index + match[0].length];
      const parts = partsOf(match, source);
      const message = kind.message(parts);
      if (message === undefined) return [start, end];
      const fixed = kind.fixed?.(parts);
      const fix = fixed === undefined ? undefined : { old: source.slice(start, end), new: fixed };
      report(file, 'warning', kind.rule, message, placeOf(start), { fix });
      return [start, end];
    });
    return hide(rest, ranges);
  }, text);
}

/** A match and its groups, with what is hidden in them. */
function partsOf({ indices = [] }: RegExpExecArray, source: string): string[] {
  return [...indices].map((range?: Range) => (range === undefined ? '' : source.slice(...range)));
}

/** Stands for a hidden character. Never in a text that is exchanged. */
const HIDDEN = '\uFFFF';

/** The same for a bare address, which may be a part of a link that is not understood. */
const BARE = '\uFFFE';

/** The text with everything hidden in these ranges but line ends, so that offsets and lines stay. */
function hide(text: string, ranges: readonly Range[], by = HIDDEN): string {
  const parts: string[] = [];
  let at = 0;
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0])) {
    if (end <= at) continue;
    parts.push(
      text.slice(at, Math.max(at, start)),
      text.slice(Math.max(at, start), end).replace(/[^\n]/g, by),
    );
    at = end;
  }
  return parts.join('') + text.slice(at);
}

/** Turns offsets into places. */
function placesIn(source: string): (offset: number) => Place {
  const starts = [0];
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}
