import type { PhrasingContent } from 'mdast';
import type { Extension as FromMarkdown } from 'mdast-util-from-markdown';
import type { Code, Construct, State, TokenizeContext } from 'micromark-util-types';
import type { Processor } from 'unified';

declare module 'mdast' {
  /** `==marked==` */
  interface Mark extends Parent {
    type: 'mark';
    children: PhrasingContent[];
  }
  /** `H~2~O` */
  interface Subscript extends Parent {
    type: 'subscript';
    children: PhrasingContent[];
  }
  /** `x^2^` */
  interface Superscript extends Parent {
    type: 'superscript';
    children: PhrasingContent[];
  }
  interface PhrasingContentMap {
    mark: Mark;
    subscript: Subscript;
    superscript: Superscript;
  }
  interface RootContentMap {
    mark: Mark;
    subscript: Subscript;
    superscript: Superscript;
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    inlineMark: 'inlineMark';
    inlineMarkSequence: 'inlineMarkSequence';
    subscript: 'subscript';
    superscript: 'superscript';
  }
}

/** A pair of marks amid text. */
interface Pair {
  token: 'inlineMark' | 'subscript' | 'superscript';
  /** The mark's character, and how many make a mark. */
  mark: string;
  size: number;
  /** What may stand right before. */
  isBefore(character: string): boolean;
  /** What may stand between, with what comes right behind. */
  isPair(content: string, after: string): boolean;
  longest: number;
}

const MARK: Pair = {
  token: 'inlineMark',
  mark: '=',
  size: 2,
  // `a==b` is a comparison, `==` between words of Chinese is a mark.
  isBefore: (character) => !/[=\w]/.test(character),
  isPair: (content, after) => /^[^\s=](?:.*[^\s=])?$/u.test(content) && !/[=\w]/.test(after),
  longest: 300,
};

const SUBSCRIPT: Pair = {
  token: 'subscript',
  mark: '~',
  size: 1,
  // `~/a`, `3~5` and `~~a~~` are none: a letter or a bracket comes before.
  isBefore: (character) => /[\p{L})\]]/u.test(character),
  isPair: (content) =>
    /^(?:[\d+\-−=().,]{1,8}|[\p{Script=Latin}\p{Script=Greek}\d+\-−,]{1,4})$/u.test(content),
  longest: 10,
};

const SUPERSCRIPT: Pair = {
  token: 'superscript',
  mark: '^',
  size: 1,
  // `[^1]` is a note, `^_^` a face.
  isBefore: (character) => /[\p{L}\p{N})\]}'"*_>`]/u.test(character),
  isPair: (content) => /^(?:[^\s^[\]{}\\=$]*[\p{L}\p{N}][^\s^[\]{}\\=$]*|[+−±∗*-])$/u.test(content),
  longest: 40,
};

/** Whether a text may hold marks, or what is set lower or higher. */
export const MAY_BE_MARK = /==[^\s=]/;
export const MAY_BE_SCRIPT = /[^\s~]~[^\s~]{1,10}~|[^\s^]\^[^\s^]{1,40}\^/;

/** A remark plugin for the parser of one document: `==marked==` is a node `mark`. */
export function remarkMarks(this: Processor): undefined {
  addPairs(this, [MARK]);
}

/** The same for `H~2~O` and `x^2^`. */
export function remarkScripts(this: Processor): undefined {
  addPairs(this, [SUBSCRIPT, SUPERSCRIPT]);
}

function addPairs(processor: Processor, pairs: readonly Pair[]): void {
  const data = processor.data();
  const text = Object.fromEntries(pairs.map((pair) => [pair.mark.charCodeAt(0), pairConstruct(pair)]));
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { text }];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), pairsFromMarkdown];
}

/** On one line, and looked for no further than a pair is long. */
function pairConstruct({ token, mark, size, isBefore, isPair, longest }: Pair): Construct {
  const code0 = mark.charCodeAt(0);
  return {
    name: token,
    tokenize(this: TokenizeContext, effects, ok, nok) {
      const before = char(this.previous);
      let count = 0;
      let content = '';
      const start: State = (code) => {
        if (!isBefore(before)) return nok(code);
        effects.enter(token);
        effects.enter('inlineMarkSequence');
        return opening(code);
      };
      const opening: State = (code) => {
        if (code === code0 && count < size) {
          count++;
          effects.consume(code);
          return opening;
        }
        if (count < size || code === code0 || isEnd(code)) return nok(code);
        effects.exit('inlineMarkSequence');
        effects.enter('chunkText', { contentType: 'text' });
        return inside(code);
      };
      const inside: State = (code) => {
        if (isEnd(code) || content.length > longest) return nok(code);
        if (code === code0) {
          effects.exit('chunkText');
          effects.enter('inlineMarkSequence');
          count = 0;
          return closing(code);
        }
        content += char(code);
        effects.consume(code);
        return inside;
      };
      const closing: State = (code) => {
        if (code === code0 && count < size) {
          count++;
          effects.consume(code);
          return closing;
        }
        if (count < size || code === code0 || !isPair(content, char(code))) return nok(code);
        effects.exit('inlineMarkSequence');
        effects.exit(token);
        return ok(code);
      };
      return start;
    },
  };
}

function isEnd(code: Code): boolean {
  return code === null || code < -2;
}

function char(code: Code): string {
  if (code === null || code < -2) return '';
  return code < 0 ? ' ' : String.fromCharCode(code);
}

const pairsFromMarkdown: FromMarkdown = {
  enter: {
    inlineMark(token) {
      this.enter({ type: 'mark', children: [], data: { hName: 'mark' } }, token);
    },
    subscript(token) {
      this.enter({ type: 'subscript', children: [], data: { hName: 'sub' } }, token);
    },
    superscript(token) {
      this.enter({ type: 'superscript', children: [], data: { hName: 'sup' } }, token);
    },
  },
  exit: {
    inlineMark(token) {
      this.exit(token);
    },
    subscript(token) {
      this.exit(token);
    },
    superscript(token) {
      this.exit(token);
    },
  },
};
