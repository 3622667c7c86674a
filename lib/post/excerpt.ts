import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import { isContentsMark } from '../markdown/headings/contents-mark';
import { SURELY_SHORT } from '../markdown/long-text';
import type { Syntax } from '../markdown/syntax';
import { visit } from '../markdown/visit';
import { lookInto } from './look-into';

export interface Excerpt {
  markdown: string;
  /** Whether the post goes on after it. */
  more: boolean;
}

const MARKER = /<!--\s*(?:more|truncate)\s*-->/g;

/**
 * The beginning of a post, as Markdown: everything before `<!--more-->` (`<!-- more -->`, `<!-- truncate -->`), else its
 * first paragraph of text outside of `<details>` and the like. Link definitions that it needs and that stand further down are carried along.
 * @param end an offset at which it ends, where another system says so.
 */
export function excerptOf(body: string, syntax?: Syntax, end?: number): Excerpt {
  const marker = end === undefined ? firstMarker(body, syntax) : { start: end, end };
  const [from, to] = marker === undefined ? firstParagraph(body, syntax) : [0, marker.start];
  const rest = body.slice(marker?.end ?? to);
  return {
    markdown: withDefinitions(body, from, to, syntax),
    more: rest.replace(MARKER, '').trim() !== '',
  };
}

/** The first marker that is HTML: one that is shown as code, in a fence or in a span, is none. */
function firstMarker(body: string, syntax?: Syntax): { start: number; end: number } | undefined {
  const [first, ...others] = [...body.matchAll(MARKER)].map(({ index, 0: text }) => ({
    start: index,
    end: index + text.length,
  }));
  if (first === undefined) return undefined;
  if (isPlainlyHtml(body.slice(0, first.start))) return first;
  // What follows its paragraph cannot change what a marker is, and nearly always the first one is right.
  const paragraphEnd = body.indexOf('\n\n', first.start);
  const through = paragraphEnd < 0 ? body : body.slice(0, paragraphEnd);
  if (htmlAmong([first], through, syntax).length > 0) return first;
  return others.length === 0 ? undefined : htmlAmong(others, body, syntax)[0];
}

/** What may go on behind a blank line, and hold a tag that is none: code between fences, formulas, and what other systems have. */
const MAY_STAY_OPEN = /`{3}|~{3}|\$\$|[<\\{]/;

/** Whether a tag that follows a text is for sure HTML: at the beginning of a line behind a blank one, and nothing is open there. */
function isPlainlyHtml(before: string): boolean {
  return before.length <= SURELY_SHORT && !MAY_STAY_OPEN.test(before) && /(?:^|\n\n)$/.test(before);
}

/** Those of some stretches of a text that lie in HTML. The text is read once, however many they are. */
function htmlAmong<T extends { start: number }>(
  stretches: readonly T[],
  markdown: string,
  syntax?: Syntax,
): T[] {
  const look = (tree: Root) => {
    const found: T[] = [];
    let next = 0;
    visit(tree, 'html', (node) => {
      const [from, to] = offsetsOf(node);
      for (let each = stretches[next]; each && each.start < to; each = stretches[++next]) {
        if (from <= each.start) found.push(each);
      }
    });
    return found;
  };
  return lookInto(markdown, look, [], syntax);
}

function offsetsOf({ position }: Nodes): [start: number, end: number] {
  return [position?.start.offset ?? 0, position?.end.offset ?? 0];
}

/** Characters: the first is enough for most first paragraphs, the second for nearly every one; a longer search reads the whole body. */
const GLANCES = [1024, 8192];

/** Where it begins and ends; at the body's beginning if there is none. */
function firstParagraph(body: string, syntax?: Syntax): [start: number, end: number] {
  const begin = body.search(/\S/);
  for (const length of GLANCES) {
    const cut = body.length > length ? body.lastIndexOf('\n\n', begin + length) : -1;
    if (cut <= begin) continue;
    // The last block of a cut text may be cut itself, so only a paragraph that another block follows is believed.
    const glance = paragraphIn(body.slice(0, cut), (blocks) => blocks.slice(0, -1), syntax);
    // Whether brackets are an image, or a note, may be said further down: `![A map][map]`.
    if (glance !== undefined && !/^\s*!?\[/.test(body.slice(...glance))) return glance;
  }
  return paragraphIn(body, (blocks) => blocks, syntax) ?? [0, 0];
}

function paragraphIn(
  markdown: string,
  believed: (blocks: readonly RootContent[]) => readonly RootContent[],
  syntax?: Syntax,
): [start: number, end: number] | undefined {
  const look = (tree: Root) => {
    const paragraph = outsideOfAsides(believed(tree.children)).find(hasText);
    return paragraph && offsetsOf(paragraph);
  };
  return lookInto(markdown, look, undefined, syntax);
}

const ASIDE = /<(\/?)(?:aside|details|dialog|figure|nav|table)\b[^>]*>/gi;

/** Blocks that are not between the tags of raw HTML that stands beside the text: what readers have to open is no beginning. */
function outsideOfAsides(blocks: readonly RootContent[]): RootContent[] {
  let depth = 0;
  return blocks.filter((block) => {
    if (block.type !== 'html') return depth === 0;
    for (const [, closes] of block.value.matchAll(ASIDE)) depth = closes ? Math.max(depth - 1, 0) : depth + 1;
    return false;
  });
}

/** Whether a block is a paragraph of more than images; text behind an image on its line is its caption. */
function hasText(node: RootContent): boolean {
  if (node.type !== 'paragraph' || isContentsMark(node)) return false;
  const [first] = node.children;
  if (first && isImage(first) && node.position?.start.line === node.position?.end.line) return false;
  return node.children.some(
    (child) =>
      !isImage(child) &&
      child.type !== 'html' &&
      child.type !== 'footnoteReference' &&
      child.type !== 'break' &&
      (child.type !== 'text' || child.value.trim() !== ''),
  );
}

function isImage(node: PhrasingContent): boolean {
  if (node.type === 'link' || node.type === 'linkReference') {
    return node.children.length > 0 && node.children.every(isImage);
  }
  return node.type === 'image' || node.type === 'imageReference';
}

const DEFINITION = /^[ >\t]*\[(?!\^)((?:\\.|[^\]\\])+)\]:/gm;
const NOTE = /^[ >\t]*(\[\^[^\s\]]+\]):/gm;

/** The part of the body from `start` to `end`, with the definitions that it refers to and that stand elsewhere. */
function withDefinitions(body: string, start: number, end: number, syntax?: Syntax): string {
  const part = body.slice(start, end);
  const wanted = labelled(part);
  // Of a note only the name is needed, so that its marks are told from text; what it says is not shown here.
  const notes = [...(body.slice(0, start) + body.slice(end)).matchAll(NOTE)]
    .filter(([, mark = '']) => wanted(mark.slice(1, -1)))
    .map(([, mark]) => `${mark}: note`);
  const all = [...linkDefinitions(body, start, end, wanted, syntax), ...new Set(notes)];
  return all.length === 0 ? part : `${part}\n\n${all.join('\n')}\n`;
}

function linkDefinitions(
  body: string,
  start: number,
  end: number,
  wanted: (label: string) => boolean,
  syntax?: Syntax,
): string[] {
  // Reading the whole body is dear, and seldom needed.
  const mayNeed = [...body.matchAll(DEFINITION)].some(([, label = '']) => wanted(label));
  if (!mayNeed) return [];
  const definitions: string[] = [];
  const collect = (tree: Root) =>
    visit(tree, 'definition', (node) => {
      const [from, to] = offsetsOf(node);
      const inside = start <= from && to <= end;
      if (!inside && wanted(node.label ?? node.identifier)) definitions.push(body.slice(from, to));
    });
  lookInto(body, collect, undefined, syntax);
  return definitions;
}

/** Whether a text may refer to a label: `[label]` stands in it, case and white space aside. */
function labelled(text: string): (label: string) => boolean {
  const folded = foldLabel(text);
  return (label) => folded.includes(`[${foldLabel(label)}]`);
}

function foldLabel(text: string): string {
  return text.replace(/\s+/g, ' ').toLowerCase().trim();
}
