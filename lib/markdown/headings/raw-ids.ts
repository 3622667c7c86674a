import type { Html } from 'mdast';
import { type HtmlToken, htmlTokens, type StartTag } from '../raw-html/html-tokens';
import { writeStartTag } from '../raw-html/write-tag';

const HEADING = /^h[1-6]$/;

/** A heading as written, in the order of the document. */
export interface WrittenHeading {
  depth: number;
  id: string;
  text: string;
}

/** A heading that is to have an id. */
export interface FoundHeading {
  heading: WrittenHeading;
  assign(id: string): void;
  /** The id that its author gave to it. */
  own?: string;
  /** The text of which its id is made, where readers see another text. */
  named?: string;
}

/** A start tag of raw HTML that has an id or, being that of a heading, shall have one. */
export interface RawTag {
  node: Html;
  token: StartTag;
  id?: string;
}

/** Whether a tag is that of a heading. */
export function isHeadingTag({ token }: RawTag): boolean {
  return HEADING.test(token.name);
}

/** The start tags of a piece of raw HTML that have an id or shall have one, and its headings. */
export function rawTagsOf(node: Html): { tags: RawTag[]; headings: FoundHeading[] } {
  if (!/\bid\b|<h[1-6]/i.test(node.value)) return { tags: [], headings: [] };
  const tags: RawTag[] = [];
  const headings: FoundHeading[] = [];
  const tokens = htmlTokens(node.value);
  for (const [index, token] of tokens.entries()) {
    if (token.type !== 'start') continue;
    const id = token.attributes.find(({ name }) => name === 'id')?.value;
    const isHeading = HEADING.test(token.name);
    if (id === undefined && !isHeading) continue;
    const tag: RawTag = { node, token, ...(id !== undefined && { id }) };
    tags.push(tag);
    if (!isHeading) continue;
    headings.push({
      heading: { depth: Number(token.name.slice(1)), id: '', text: headingText(tokens, index) },
      assign: (assigned) => {
        tag.id = assigned;
      },
      ...(id !== undefined && { own: id }),
    });
  }
  return { tags, headings };
}

function headingText(tokens: readonly HtmlToken[], from: number): string {
  let text = '';
  for (const token of tokens.slice(from + 1)) {
    if (token.type === 'text') text += token.value;
    if ((token.type === 'start' || token.type === 'end') && HEADING.test(token.name)) break;
  }
  return text.replace(/\s+/g, ' ').trim();
}

/** Writes the ids of tags into their HTML. */
export function writeRawIds(tags: readonly RawTag[]): void {
  const byNode = new Map<Html, RawTag[]>();
  for (const tag of tags) {
    const own = byNode.get(tag.node);
    if (own === undefined) byNode.set(tag.node, [tag]);
    else own.push(tag);
  }
  for (const [node, own] of byNode) writeIds(node, own);
}

/** From the end, so that earlier offsets stay right. */
function writeIds(node: Html, tags: readonly RawTag[]): void {
  for (const { token, id } of [...tags].reverse()) {
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
