import type { Heading, Nodes, Root } from 'mdast';
import { SKIP } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { contextOf } from '../document';
import { typographer } from '../links/remark-markdown-it';
import { plainMath } from '../math/plain-formula';
import type { HeadingIds, IdStyle, Syntax } from '../syntax';
import { visit } from '../visit';
import { slugFor, smartypants, withoutTypography } from './heading-slug';
import {
  type FoundHeading,
  isHeadingTag,
  type RawTag,
  rawTagsOf,
  type WrittenHeading,
  writeRawIds,
} from './raw-ids';

/**
 * Ids that no author may have: those of the page around the document (`page.main`) of notes (`fn:1`) and of equations (`eq:a`). No heading's
 * id has a dot or a colon in it, so that these never clash.
 */
const RESERVED = /^(?:page\.|fn(?:ref)?:|eq:)/;

const FALLBACK = 'section';

/**
 * A remark plugin: gives every heading, Markdown's and raw HTML's, an id by GitHub's algorithm, unique in the document,
 * before typography touches the text; takes ids away that another element has already. Leaves all ids of the document
 * as `file.data.anchors`. Run it over cleaned raw HTML.
 */
export function remarkHeadingIds() {
  return (tree: Root, file: VFile): void => {
    file.data.anchors = assignIds(tree, contextOf(file).syntax).anchors;
  };
}

/** The same, with the headings as they are written. */
export function assignIds(
  tree: Root,
  { headingIds: rule, idStyle }: Pick<Syntax, 'headingIds' | 'idStyle'> = { headingIds: 'github' },
): { headings: WrittenHeading[]; anchors: Set<string> } {
  const { found, tags, notes } = findIn(tree, rule);
  const taken = assignHeadings(found, rule, idStyle);
  for (const tag of tags) {
    if (isHeadingTag(tag) || tag.id === undefined) continue;
    if (taken.has(tag.id) || RESERVED.test(tag.id)) tag.id = undefined;
    else taken.add(tag.id);
  }
  writeRawIds(tags);
  const anchors = new Set(taken);
  for (let n = 1; n <= notes; n++) anchors.add(`fn:${n}`).add(`fnref:${n}`);
  const headings = found.map(({ heading }) => ({
    ...heading,
    text: heading.text.replace(/\s+/g, ' ').trim(),
  }));
  return { headings, anchors };
}

/** What of a document has an id or shall have one, and the number of its notes. */
function findIn(tree: Root, rule: HeadingIds): { found: FoundHeading[]; tags: RawTag[]; notes: number } {
  const found: FoundHeading[] = [];
  const tags: RawTag[] = [];
  let notes = 0;
  visit(tree, (node) => {
    if (node.type === 'footnoteDefinition') {
      // What stands in a note is no section of the document.
      visit(node, 'html', (inner) => {
        tags.push(...rawTagsOf(inner).tags);
      });
      notes += 1;
      return SKIP;
    }
    if (node.type === 'heading') found.push(foundHeading(node, rule));
    if (node.type === 'html') {
      const raw = rawTagsOf(node);
      tags.push(...raw.tags);
      found.push(...raw.headings);
    }
    return undefined;
  });
  return { found, tags, notes };
}

function foundHeading(node: Heading, rule: HeadingIds): FoundHeading {
  const heading = { depth: node.depth, id: '', text: textOf(node) };
  const named = node.data?.written ?? slugText(rule, node);
  const own = node.data?.ownId;
  return {
    heading,
    assign: (id) => {
      node.data = { ...node.data, hProperties: { ...node.data?.hProperties, id } };
    },
    ...(own !== undefined && { own }),
    ...(named !== heading.text && { named }),
  };
}

/**
 * An id that an author gave to a heading comes first, then what headings are called by their texts.
 * @returns the ids that are taken.
 */
function assignHeadings(found: readonly FoundHeading[], rule: HeadingIds, style?: IdStyle): Set<string> {
  const taken = new Set<string>();
  for (const { heading, own } of found) {
    if (own === undefined || taken.has(own) || RESERVED.test(own)) continue;
    heading.id = own;
    taken.add(own);
  }
  const counts = new Map<string, number>();
  const numbered = { first: rule === 'hexo-markdown-it' ? 2 : 1, sign: style?.repeated ?? '' };
  for (const { heading, named = heading.text } of found) {
    heading.id ||= unique(slugFor(rule, named, style) || FALLBACK, taken, counts, numbered);
  }
  for (const { heading, assign } of found) assign(heading.id);
  return taken;
}

/** @param numbered the number of the first repetition, and what stands before it. */
function unique(
  base: string,
  taken: Set<string>,
  counts: Map<string, number>,
  numbered: { first: number; sign: string },
): string {
  let id = base;
  let count = counts.get(base) ?? numbered.first - 1;
  while (taken.has(id)) id = `${base}-${numbered.sign}${++count}`;
  counts.set(base, count);
  taken.add(id);
  return id;
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
