import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { contextOf, report } from '../document';
import { FOREIGN_MARKUP, MAY_BE_FOREIGN } from './foreign-markup';
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
    let text = hide(hide(source, bare, BARE), [...understood, ...codeOfTags(source)]);
    const placeOf = placesIn(source);
    const look = (inHtml: boolean) => {
      for (const kind of FOREIGN_MARKUP) {
        if ((kind.inHtml ?? false) !== inHtml) continue;
        if (kind.rule === 'template' && contextOf(file).syntax.templates === false) continue;
        // Somebody has said that nothing is a formula.
        if (kind.rule === 'math' && contextOf(file).syntax.math === false) continue;
        const taken: Range[] = [];
        for (const match of text.matchAll(kind.pattern)) {
          // Escaped: meant to be seen.
          if (kind.rule !== 'math' && source[match.index - 1] === '\\') continue;
          const end = match.index + match[0].length;
          const parts = partsOf(match, source);
          const message = kind.message(parts);
          // The white space and quote signs before a line's first word are no part of what is wrong with it.
          const start = match.index + (/^[\s>]*/.exec(match[0])?.[0].length ?? 0);
          taken.push([start, end]);
          if (message === undefined) continue;
          const fixed = kind.fixed?.(parts);
          const fix = fixed === undefined ? undefined : { old: source.slice(start, end), new: fixed };
          report(file, 'warning', kind.rule, message, placeOf(start), { fix });
        }
        if (taken.length > 0) text = hide(text, taken);
      }
    };
    look(true);
    text = hide(text, html);
    look(false);
  };
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
function placesIn(source: string): (offset: number) => { line: number; column: number } {
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
