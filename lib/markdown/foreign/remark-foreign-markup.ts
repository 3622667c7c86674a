import type { Html, Nodes, Root } from 'mdast';
import type { VFile } from 'vfile';
import { contextOf, report } from '../document';
import { visit } from '../visit';
import { FOREIGN_MARKUP, MAY_BE_FOREIGN } from './foreign-markup';

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
    let text = hide(hide(source, bare, BARE), [...understood, ...regions(source)]);
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

/** From the first offset up to the second. */
type Range = [start: number, end: number];

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

/** What Markdown understood, and where raw HTML stands. */
function rangesOf(tree: Root, source: string): { understood: Range[]; bare: Range[]; html: Range[] } {
  const understood: Range[] = [];
  const bare: Range[] = [];
  const html: Range[] = [];
  const pieces: { node: Html; start: number }[] = [];
  visit(tree, (node) => {
    const [start, end] = rangeOf(node);
    switch (node.type) {
      case 'code':
      case 'inlineCode':
      case 'inlineMath':
      case 'displayMath':
      case 'definition':
      case 'image':
      case 'imageReference':
      case 'footnoteReference':
        understood.push([start, end]);
        break;
      case 'link':
      case 'linkReference': {
        if (source[start] !== '[' && source[start] !== '<') bare.push([start, end]);
        else {
          // The text of a link may hold what is not understood; its brackets and its address do not.
          const last = node.children.at(-1);
          const from = last === undefined || source[start] !== '[' ? start : rangeOf(last)[1];
          understood.push([start, start + 1], [from, end]);
        }
        break;
      }
      case 'container':
        understood.push(...fencesOf(source, start, end));
        break;
      case 'heading':
        // The attributes behind the text, which are no part of it any more.
        if (node.data?.ownId !== undefined) understood.push([source.lastIndexOf('{', end), end]);
        break;
      case 'html':
        html.push([start, end]);
        pieces.push({ node, start });
        break;
    }
  });
  return { understood: [...understood, ...hiddenHtml(pieces)], bare, html };
}

/** The first line of a box, and its last one if that is one of colons. */
function fencesOf(source: string, start: number, end: number): Range[] {
  const first = source.slice(start, end).search(/[\r\n]|$/);
  const [last = ''] = /[^\r\n]*$/.exec(source.slice(start, end)) ?? [];
  const opening: Range = [start, start + first];
  return /^[ \t>]*:{3,}[ \t]*$/.test(last) ? [opening, [end - last.length, end]] : [opening];
}

function rangeOf({ position }: Nodes): Range {
  return [position?.start.offset ?? 0, position?.end.offset ?? 0];
}

const PIECE = /<!--[\s\S]*?(?:-->|$)|<(\/?)([a-z][a-z\d]*)\b[^<>]*>/gi;

/** Elements whose content is code, or no text at all. */
const CODE = new Set([
  'pre',
  'code',
  'kbd',
  'samp',
  'tt',
  'script',
  'style',
  'svg',
  'math',
  'textarea',
  'template',
]);

/** Comments and tags, and what stands between those of code. */
function hiddenHtml(pieces: readonly { node: Html; start: number }[]): Range[] {
  const hidden: Range[] = [];
  let open: { name: string; start: number } | undefined;
  for (const { node, start: offset } of pieces) {
    for (const match of node.value.matchAll(PIECE)) {
      const start = offset + match.index;
      const end = start + match[0].length;
      hidden.push([start, end]);
      const name = match[2]?.toLowerCase() ?? '';
      if (!CODE.has(name)) continue;
      if (match[1] === '') open ??= { name, start };
      else if (open?.name === name) {
        hidden.push([open.start, end]);
        open = undefined;
      }
    }
  }
  return hidden;
}

const BLOCK =
  /\{%-?\s*(end)?(highlight|raw|codeblock|code|prism|comment|verbatim)\b[^{}%]*%\}|\{\{[<%]\s*(\/)?\s*(highlight|katex|math|mermaid)\b[^{}]*[>%]\}\}/g;

/** What stands between the ends of a tag of another system whose content is code. */
function regions(source: string): Range[] {
  const found: Range[] = [];
  let open: { name: string; start: number } | undefined;
  for (const match of source.matchAll(BLOCK)) {
    const name = match[2] ?? match[4] ?? '';
    const closes = match[1] !== undefined || match[3] !== undefined;
    if (!closes) open ??= { name, start: match.index + match[0].length };
    else if (open?.name === name) {
      found.push([open.start, match.index]);
      open = undefined;
    }
  }
  return found;
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
