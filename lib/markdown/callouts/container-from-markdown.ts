import type { Extension as FromMarkdown } from 'mdast-util-from-markdown';
import { containerName } from './container-lines';

declare module 'mdast' {
  /** A box of another system: `:::tip Title`, `!!! tip "Title"`. Its title is the first paragraph, if it has `isTitle`. */
  interface Container extends Parent {
    type: 'container';
    /** In lower case. */
    name: string;
    /** Whether it is shut until a reader opens it; absent where it cannot be shut. */
    folded?: boolean;
    children: (BlockContent | DefinitionContent)[];
    data?: ContainerData | undefined;
  }
  interface ParagraphData {
    isTitle?: boolean;
  }
  interface ContainerData extends Data {
    /** It has its element already. */
    isMade?: boolean;
  }
  interface BlockContentMap {
    container: Container;
  }
  interface RootContentMap {
    container: Container;
  }
}

/** From micromark's tokens to nodes of mdast. The title is the text of a paragraph, which `parseMarkdown` reads as Markdown. */
export const containerFromMarkdown: FromMarkdown = {
  enter: {
    container(token) {
      this.enter({ type: 'container', name: '', children: [] }, token);
    },
  },
  exit: {
    containerMark(token) {
      const node = this.stack.at(-1);
      const mark = this.sliceSerialize(token);
      if (node?.type === 'container' && mark.startsWith('?')) node.folded = !mark.includes('+');
    },
    containerName(token) {
      const node = this.stack.at(-1);
      if (node?.type === 'container') node.name = containerName(this.sliceSerialize(token));
    },
    containerTitle(token) {
      const written = this.sliceSerialize(token);
      const title = titleOf(written);
      if (title === '') return;
      const [before = ''] = written.split(title, 1);
      const start = {
        ...token.start,
        column: token.start.column + before.length,
        offset: token.start.offset + before.length,
      };
      const end = { ...start, column: start.column + title.length, offset: start.offset + title.length };
      const node = this.stack.at(-1);
      if (node?.type !== 'container') return;
      const text = { type: 'text' as const, value: title, position: { start, end } };
      node.children.push({
        type: 'paragraph',
        children: [text],
        data: { isTitle: true },
        position: { start, end },
      });
    },
    container(token) {
      this.exit(token);
    },
  },
};

/** `[Title]{#id}`, ` Title`, `title="Title"}` and `"Title"`; attributes say nothing here. */
function titleOf(written: string): string {
  const text = written.trim();
  const [, bracketed] = /^\[(.*)\](?:\{[^{}]*\})?$/.exec(text) ?? [];
  if (bracketed !== undefined) return bracketed.trim();
  const [, attribute] = /\btitle="([^"]*)"/.exec(text) ?? [];
  if (attribute !== undefined) return attribute.trim();
  const [, quoted] = /^"(.*)"$/.exec(text) ?? [];
  if (quoted !== undefined) return quoted.trim();
  return text.replace(/\s*\{[^{}]*\}$|^\}$/, '').trim();
}
