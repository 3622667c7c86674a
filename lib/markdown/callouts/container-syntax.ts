import type { Code, Construct, Effects, State, TokenizeContext, Tokenizer } from 'micromark-util-types';
import type { Processor } from 'unified';
import { containerFromMarkdown } from './container-from-markdown';
import { type ContainerLines, containerLines } from './container-lines';

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

function isBlank(code: Code): boolean {
  return code === 32 || code === 9 || code === -1 || code === -2;
}

function isLineEnd(code: Code): boolean {
  return code === null || code < -2;
}

function char(code: Code): string {
  return code === null || code < 0 ? '' : String.fromCharCode(code);
}
