import type { Extension as FromMarkdown } from 'mdast-util-from-markdown';
import type { Code, Construct, Effects, State, TokenizeContext, Tokenizer } from 'micromark-util-types';
import type { Processor } from 'unified';
import { type ContainerLines, containerLines, containerName } from './container-lines';

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

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    container: 'container';
    containerMark: 'containerMark';
    containerName: 'containerName';
    containerTitle: 'containerTitle';
  }
  interface ContainerState {
    /** The line that ends it. */
    end?: number;
    isEnded?: boolean;
  }
}

const COLON = 58;

/** Whether a text may hold boxes between lines of colons. */
export const MAY_BE_CONTAINER = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*:::/m;

/** A remark plugin for the parser of one document: `:::tip Title` … `:::` is a node `container`. */
export function remarkContainers(this: Processor, { markdown }: { markdown: string }): undefined {
  const data = this.data();
  const construct = containerConstruct(containerLines(markdown));
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { document: { [COLON]: construct } }];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), containerFromMarkdown];
}

/** A container like a quote, which goes on up to the line that `containerLines` found. */
function containerConstruct({ begun }: ContainerLines): Construct {
  return {
    name: 'container',
    tokenize(this: TokenizeContext, effects, ok, nok) {
      const found = begun.get(this.now().line);
      const state = this.containerState;
      return (code) => {
        if (found === undefined || state === undefined || state.end !== undefined) return nok(code);
        state.end = found.end;
        effects.enter('container', { _container: true });
        return openingLine(effects, ok)(code);
      };
    },
    continuation: { tokenize: continuation },
    exit: (effects) => {
      effects.exit('container');
    },
  };
}

const continuation: Tokenizer = function continuation(effects, ok, nok) {
  const state = this.containerState;
  const isLast = this.now().line === state?.end;
  return (code) => {
    if (state === undefined || state.isEnded) return nok(code);
    if (!isLast) return ok(code);
    state.isEnded = true;
    state._closeFlow = true;
    effects.enter('containerMark');
    return restOfLine(effects, 'containerMark', ok)(code);
  };
};

/** `:::tip[Title]{.class}`, `::: tip Title`, `::: {.tip title="Title"}`: the colons, the name, and what is left for a title. */
function openingLine(effects: Effects, ok: State): State {
  const start: State = (code) => {
    effects.enter('containerMark');
    return mark(code);
  };
  const mark: State = (code) => {
    // Colons, blanks, `{` and `.`: all that stands before the name.
    if (code === COLON || isBlank(code) || code === 123 || code === 46) {
      effects.consume(code);
      return mark;
    }
    effects.exit('containerMark');
    effects.enter('containerName');
    return name(code);
  };
  const name: State = (code) => {
    if (code !== null && /[\w-]/.test(char(code))) {
      effects.consume(code);
      return name;
    }
    effects.exit('containerName');
    return afterName(code);
  };
  const afterName: State = (code) => {
    if (isLineEnd(code)) return ok(code);
    effects.enter('containerTitle');
    return restOfLine(effects, 'containerTitle', ok)(code);
  };
  return start;
}

/** Consumes the rest of a line into a token that was entered. */
export function restOfLine(effects: Effects, type: 'containerMark' | 'containerTitle', ok: State): State {
  const inside: State = (code) => {
    if (isLineEnd(code)) {
      effects.exit(type);
      return ok(code);
    }
    effects.consume(code);
    return inside;
  };
  return inside;
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

function isBlank(code: Code): boolean {
  return code === 32 || code === 9 || code === -1 || code === -2;
}

function isLineEnd(code: Code): boolean {
  return code === null || code < -2;
}

function char(code: Code): string {
  return code === null || code < 0 ? '' : String.fromCharCode(code);
}
