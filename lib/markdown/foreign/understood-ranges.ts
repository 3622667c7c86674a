import type { Html, Nodes, Root } from 'mdast';
import { visit } from '../visit';

/** From the first offset up to the second. */
export type Range = [start: number, end: number];

/** What Markdown understood, and where raw HTML stands. */
export function rangesOf(tree: Root, source: string): { understood: Range[]; bare: Range[]; html: Range[] } {
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
export function codeOfTags(source: string): Range[] {
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
