import type { Html, Nodes, Root } from 'mdast';
import { SKIP } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { contextOf } from '../document';
import { typographer } from '../links/remark-markdown-it';
import { plainMath } from '../math/plain-formula';
import { type HtmlToken, htmlTokens, type StartTag } from '../raw-html/html-tokens';
import { writeStartTag } from '../raw-html/write-tag';
import type { HeadingIds } from '../syntax';
import { visit } from '../visit';
import { slugFor, smartypants, withoutTypography } from './heading-slug';

/**
 * Ids that no author may have: those of the page around the document (`page.main`) of notes (`fn:1`) and of equations (`eq:a`). No heading's
 * id has a dot or a colon in it, so that these never clash.
 */
const RESERVED = /^(?:page\.|fn(?:ref)?:|eq:)/;

const FALLBACK = 'section';
const HEADING = /^h[1-6]$/;

/** A heading as written, in the order of the document. */
interface WrittenHeading {
  depth: number;
  id: string;
  text: string;
}

interface RawPiece {
  node: Html;
  token: StartTag;
  id?: string;
}

type Found = {
  heading: WrittenHeading;
  assign: (id: string) => void;
  own?: string;
  /** The text of which its id is made, where that is not the one that is read. */
  named?: string;
};

/**
 * A remark plugin: gives every heading, Markdown's and raw HTML's, an id by GitHub's algorithm, unique in the document,
 * before typography touches the text; takes ids away that another element has already. Leaves all ids of the document
 * as `file.data.anchors`. Run it over cleaned raw HTML.
 */
export function remarkHeadingIds() {
  return (tree: Root, file: VFile): void => {
    file.data.anchors = assignIds(tree, contextOf(file).syntax.headingIds).anchors;
  };
}

/** The same, with the headings as they are written. */
export function assignIds(
  tree: Root,
  rule: HeadingIds = 'github',
): { headings: WrittenHeading[]; anchors: Set<string> } {
  const taken = new Set<string>();
  const found: Found[] = [];
  const pieces: RawPiece[] = [];
  const notes: Nodes[] = [];
  visit(tree, (node) => {
    if (node.type === 'footnoteDefinition') {
      // What stands in a note is no section of the document.
      visit(node, 'html', (inner) => {
        pieces.push(...piecesOf(inner).pieces);
      });
      notes.push(node);
      return SKIP;
    }
    if (node.type === 'heading') {
      const heading = { depth: node.depth, id: '', text: textOf(node) };
      const named = node.data?.written ?? slugText(rule, node);
      const own = node.data?.ownId;
      const assign = (id: string) => {
        node.data = { ...node.data, hProperties: { ...node.data?.hProperties, id } };
      };
      found.push({
        heading,
        assign,
        ...(own !== undefined && { own }),
        ...(named !== heading.text && { named }),
      });
    }
    if (node.type === 'html') {
      const raw = piecesOf(node);
      pieces.push(...raw.pieces);
      found.push(...raw.headings);
    }
    return undefined;
  });
  // An id that an author gave to a heading comes first, then what headings are called by their texts, then all others.
  for (const { heading, own } of found) {
    if (own === undefined || taken.has(own) || RESERVED.test(own)) continue;
    heading.id = own;
    taken.add(own);
  }
  const counts = new Map<string, number>();
  for (const { heading, named = heading.text } of found) {
    heading.id ||= unique(
      slugFor(rule, named) || FALLBACK,
      taken,
      counts,
      rule === 'hexo-markdown-it' ? 2 : 1,
    );
  }
  for (const { heading, assign } of found) assign(heading.id);
  const headingTokens = new Set(pieces.filter(({ token }) => HEADING.test(token.name)));
  for (const piece of pieces) {
    if (headingTokens.has(piece)) continue;
    if (piece.id !== undefined && (taken.has(piece.id) || RESERVED.test(piece.id))) piece.id = undefined;
    if (piece.id !== undefined) taken.add(piece.id);
  }
  const byNode = new Map<Html, RawPiece[]>();
  for (const piece of pieces) {
    const own = byNode.get(piece.node);
    if (own === undefined) byNode.set(piece.node, [piece]);
    else own.push(piece);
  }
  for (const [node, own] of byNode) writeIds(node, own);
  const anchors = new Set(taken);
  for (let n = 1; n <= notes.length; n++) anchors.add(`fn:${n}`).add(`fnref:${n}`);
  const headings = found.map(({ heading }) => ({
    ...heading,
    text: heading.text.replace(/\s+/g, ' ').trim(),
  }));
  return { headings, anchors };
}

/** @param first the number of the first repetition. */
function unique(base: string, taken: Set<string>, counts: Map<string, number>, first: number): string {
  let id = base;
  let count = counts.get(base) ?? first - 1;
  while (taken.has(id)) id = `${base}-${++count}`;
  counts.set(base, count);
  taken.add(id);
  return id;
}

/** The start tags of a piece of raw HTML that have an id or, being headings, shall have one. */
function piecesOf(node: Html): { pieces: RawPiece[]; headings: Found[] } {
  if (!/\bid\b|<h[1-6]/i.test(node.value)) return { pieces: [], headings: [] };
  const pieces: RawPiece[] = [];
  const headings: Found[] = [];
  const tokens = htmlTokens(node.value);
  for (const [index, token] of tokens.entries()) {
    if (token.type !== 'start') continue;
    const id = token.attributes.find(({ name }) => name === 'id')?.value;
    const isHeading = HEADING.test(token.name);
    if (id === undefined && !isHeading) continue;
    const piece: RawPiece = { node, token, ...(id !== undefined && { id }) };
    pieces.push(piece);
    if (!isHeading) continue;
    headings.push({
      heading: { depth: Number(token.name.slice(1)), id: '', text: headingText(tokens, index) },
      assign: (assigned) => {
        piece.id = assigned;
      },
      ...(id !== undefined && { own: id }),
    });
  }
  return { pieces, headings };
}

function headingText(tokens: readonly HtmlToken[], from: number): string {
  let text = '';
  for (const token of tokens.slice(from + 1)) {
    if (token.type === 'text') text += token.value;
    if ((token.type === 'start' || token.type === 'end') && HEADING.test(token.name)) break;
  }
  return text.replace(/\s+/g, ' ').trim();
}

/** Writes the ids of a node's pieces into its HTML, from the end, so that earlier offsets stay right. */
function writeIds(node: Html, pieces: readonly RawPiece[]): void {
  for (const { token, id } of [...pieces].reverse()) {
    const attributes = new Map(token.attributes.map(({ name, value }) => [name, value]));
    if (id === undefined) attributes.delete('id');
    else attributes.set('id', id);
    const tag = writeStartTag(
      { name: token.name, attributes, removed: [] },
      token,
      node.value.slice(token.start, token.end),
    );
    node.value = node.value.slice(0, token.start) + tag + node.value.slice(token.end);
  }
}

/** The text of a heading of which a rule makes its id: typography that comes before the rule takes signs away, but not in code. */
function slugText(rule: HeadingIds, node: Nodes): string {
  if (rule !== 'kramdown-gfm' && rule !== 'hexo-markdown-it') return textOf(node);
  if (node.type === 'text') {
    return rule === 'kramdown-gfm' ? withoutTypography(node.value) : smartypants(typographer(node.value));
  }
  // markdown-it takes tags for text here.
  if (node.type === 'html' && rule === 'hexo-markdown-it') return node.value;
  return 'children' in node ? node.children.map((child) => slugText(rule, child)).join('') : textOf(node);
}

/** What a reader sees of a node as text: no alternative texts, no marks of notes, no tags. */
export function textOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'inlineMath') return plainMath(node.value);
  if (node.type === 'break') return ' ';
  return 'children' in node && node.type !== 'footnoteDefinition' ? node.children.map(textOf).join('') : '';
}
