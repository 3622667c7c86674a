import type { Heading, Root } from 'mdast';
import { visit } from '../visit';

declare module 'mdast' {
  interface HeadingData {
    /** The id that the author gave: `## Text {#id}`. */
    ownId?: string;
  }
}

/** Whether a text may hold headings with attributes. */
export const MAY_BE_ATTRIBUTES = /\{:?[ \t]*#/;

/** `{#id}`, `{#id .class key=value}` and kramdown's `{: #id}`, at the end of a heading. */
const ATTRIBUTES =
  /(?:^|[ \t]+)\{:?[ \t]*#([\p{L}\p{N}_][\p{L}\p{N}_:.-]{0,99})((?:[ \t]+(?:[.#][\w-]{1,50}|[\w-]{1,50}=(?:"[^"{}]*"|[^\s{}"]{1,50}))){0,9})[ \t]*\}[ \t]*$/u;

/** Takes the attributes off the headings of a document. Ids are kept, and classes; what else there is says nothing here. */
export function readHeadingAttributes(tree: Root, markdown: string): void {
  visit(tree, 'heading', (heading) => readAttributes(heading, markdown));
}

function readAttributes(heading: Heading, markdown: string): void {
  const last = heading.children.at(-1);
  if (last?.type !== 'text') return;
  const match = ATTRIBUTES.exec(last.value);
  const [written = '', id, more = ''] = match ?? [];
  if (match === null || id === undefined) return;
  // `\{#id}` is meant to be seen.
  const source = markdown.slice(last.position?.start.offset, last.position?.end.offset);
  if (source.lastIndexOf('{') > 0 && source.at(source.lastIndexOf('{') - 1) === '\\') return;
  last.value = last.value.slice(0, -written.length);
  if (last.value === '') heading.children.pop();
  const classes = [...more.matchAll(/\.([\w-]+)/g)].map(([, name = '']) => name);
  heading.data = {
    ...heading.data,
    ownId: id,
    ...(classes.length > 0 && { hProperties: { ...heading.data?.hProperties, className: classes } }),
  };
}
