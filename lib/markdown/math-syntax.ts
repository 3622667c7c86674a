import type { Extension as FromMarkdown, Handle } from 'mdast-util-from-markdown';
import type {
  Code,
  Construct,
  Effects,
  Extension,
  State,
  TokenizeContext,
  Tokenizer,
} from 'micromark-util-types';
import type { Processor } from 'unified';
import { type DisplayLines, displayLines } from './display-math';
import {
  type Candidate,
  isBracketed,
  isDollarFormula,
  isDoubleDollarFormula,
  isParenthesised,
} from './formula';

declare module 'mdast' {
  /** A formula amid text. */
  interface InlineMath extends Literal {
    type: 'inlineMath';
  }
  /** A formula that stands apart. The value is as it is written, its signs with it. */
  interface DisplayMath extends Literal {
    type: 'displayMath';
  }
  interface PhrasingContentMap {
    inlineMath: InlineMath;
  }
  interface BlockContentMap {
    displayMath: DisplayMath;
  }
  interface RootContentMap {
    inlineMath: InlineMath;
    displayMath: DisplayMath;
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    inlineMath: 'inlineMath';
    inlineMathText: 'inlineMathText';
    displayMath: 'displayMath';
    displayMathText: 'displayMathText';
  }
}

/** Whether a text may hold formulas. */
export const MAY_BE_MATH = /\$|\\[([]|\\(?:eq)?ref\{/;

const DOLLAR = 36;
const BACKSLASH = 92;

/** Longer than a formula in a line is: what is not closed must not be looked for through whole chapters. */
const LONGEST = 4000;

/** A remark plugin for the parser of one document: its formulas are nodes, `inlineMath` and `displayMath`. */
export function remarkFormulas(
  this: Processor,
  { markdown, math }: { markdown: string; math: 'auto' | true },
): undefined {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), mathSyntax(markdown, math)];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), mathFromMarkdown];
}

/**
 * Extends micromark, which reads Markdown character by character: formulas of one document are tokens of their own, before emphasis
 * and escapes are looked for.
 */
function mathSyntax(source: string, math: 'auto' | true): Extension {
  const display: Construct = {
    name: 'displayMath',
    concrete: true,
    tokenize: displayMath(displayLines(source)),
  };
  const dollars: Construct = {
    name: 'dollarMath',
    tokenize: dollarMath(math),
    previous: notAfterDollar,
  };
  const brackets: Construct = { name: 'bracketMath', tokenize: bracketMath(math) };
  return {
    flow: { [DOLLAR]: display, [BACKSLASH]: display },
    text: { [DOLLAR]: dollars, [BACKSLASH]: brackets },
  };
}

/** `$$…$$` and `\[…\]` that begin and end a line, as `displayLines` found them. */
function displayMath(lines: DisplayLines): Tokenizer {
  return function tokenize(this: TokenizeContext, effects, ok, nok) {
    const { parser } = this;
    const now = () => this.now().line;
    const isInterrupt = this.interrupt;
    let last = 0;
    // Where the quote or the list that it stands in ends, the formula ends too.
    const goesOn: Construct = {
      partial: true,
      tokenize: (effects, ok, nok) => (code) => {
        if (code === null) return nok(code);
        eat(effects, code, 'lineEnding');
        return (code) => (parser.lazy[now()] ? nok(code) : ok(code));
      },
    };
    const start: State = (code) => {
      const end = lines.get(now());
      if (end === undefined) return nok(code);
      if (isInterrupt) return ok(code);
      last = end;
      effects.enter('displayMath');
      return lineStart(code);
    };
    const lineStart: State = (code) => {
      if (isLineEnd(code)) return lineEnd(code);
      effects.enter('displayMathText');
      return inLine(code);
    };
    const inLine: State = (code) => {
      if (isLineEnd(code)) {
        effects.exit('displayMathText');
        return lineEnd(code);
      }
      effects.consume(code);
      return inLine;
    };
    const lineEnd: State = (code) =>
      now() >= last ? after(code) : effects.check(goesOn, nextLine, after)(code);
    const nextLine: State = (code) => {
      eat(effects, code, 'lineEnding');
      return lineStart;
    };
    const after: State = (code) => {
      effects.exit('displayMath');
      return ok(code);
    };
    return start;
  };
}

/** `$…$` and `$$…$$` amid text. The next sign of its kind ends it, or it is none: so no text is looked through twice. */
function dollarMath(math: 'auto' | true): Tokenizer {
  return function tokenize(this: TokenizeContext, effects, ok, nok) {
    const before = char(this.previous);
    const text = new Piece(effects);
    let size = 0;
    let closing = 0;
    const start: State = (code) => {
      effects.enter('inlineMath');
      return opening(code);
    };
    const opening: State = (code) => {
      if (code === DOLLAR) {
        size++;
        text.take(code);
        return opening;
      }
      return size > 2 ? nok(code) : inside(code);
    };
    const inside: State = (code) => {
      if (code === null || text.length > LONGEST) return nok(code);
      if (code === DOLLAR) {
        closing = 0;
        return end(code);
      }
      text.take(code);
      return code === BACKSLASH ? escaped : inside;
    };
    const escaped: State = (code) => {
      if (code === null) return nok(code);
      text.take(code);
      return inside;
    };
    const end: State = (code) => {
      if (code === DOLLAR) {
        closing++;
        text.take(code);
        return end;
      }
      if (closing < size) return inside(code);
      const content = text.written.slice(size, -size);
      const candidate: Candidate = { content, before, after: char(code) };
      // GitHub's $`x`$.
      const isQuoted = size === 1 && /^`[^`]+`$/.test(content);
      const isFormula =
        closing === size &&
        (isQuoted ||
          (size === 1 ? isDollarFormula(candidate, math) : isDoubleDollarFormula(candidate, math)));
      if (!isFormula) return nok(code);
      text.end();
      effects.exit('inlineMath');
      return ok(code);
    };
    return start;
  };
}

/** What refers to an equation, also amid text; and the beginning of it. */
const REFERENCE = /^\\(?:eq)?ref\{[^{}]+\}$/;
const COMMAND = /^\\(?:e(?:q(?:r(?:e(?:f(?:\{[^{}]*)?)?)?)?)?|r(?:e(?:f(?:\{[^{}]*)?)?)?)$/;

/** `\(…\)`, `\[…\]` and `\eqref{…}` amid text. */
function bracketMath(math: 'auto' | true): Tokenizer {
  return function tokenize(this: TokenizeContext, effects, ok, nok) {
    const before = char(this.previous);
    const text = new Piece(effects);
    let open = '';
    const start: State = (code) => {
      effects.enter('inlineMath');
      text.take(code);
      return bracket;
    };
    const bracket: State = (code) => {
      open = char(code);
      if (open === 'e' || open === 'r') return command(code);
      if (open !== '(' && open !== '[') return nok(code);
      text.take(code);
      return inside;
    };
    const command: State = (code) => {
      if (isLineEnd(code) || text.length > LONGEST) return nok(code);
      text.take(code);
      if (char(code) !== '}') return COMMAND.test(text.written) ? command : nok;
      if (!REFERENCE.test(text.written)) return nok;
      text.end();
      effects.exit('inlineMath');
      return ok;
    };
    const inside: State = (code) => {
      if (code === null || text.length > LONGEST) return nok(code);
      text.take(code);
      return code === BACKSLASH ? escaped : inside;
    };
    const escaped: State = (code) => {
      // A second beginning: the first had no end.
      if (code === null || char(code) === open) return nok(code);
      text.take(code);
      return char(code) === (open === '(' ? ')' : ']') ? end : inside;
    };
    const end: State = (code) => {
      const content = text.written.slice(2, -2);
      const candidate: Candidate = { content, before, after: char(code) };
      if (!(open === '(' ? isParenthesised(candidate, math) : isBracketed(candidate))) return nok(code);
      text.end();
      effects.exit('inlineMath');
      return ok(code);
    };
    return start;
  };
}

/** Takes characters of a formula amid text, as tokens and as a string; line ends are tokens of their own. */
class Piece {
  written = '';
  #open = false;

  constructor(private readonly effects: Effects) {}

  get length(): number {
    return this.written.length;
  }

  take(code: Code): void {
    if (isLineEnd(code)) {
      this.end();
      eat(this.effects, code, 'lineEnding');
      this.written += '\n';
      return;
    }
    if (!this.#open) this.effects.enter('inlineMathText');
    this.#open = true;
    this.effects.consume(code);
    this.written += char(code);
  }

  end(): void {
    if (this.#open) this.effects.exit('inlineMathText');
    this.#open = false;
  }
}

function eat(effects: Effects, code: Code, type: 'lineEnding'): void {
  effects.enter(type);
  effects.consume(code);
  effects.exit(type);
}

/** Line ends are codes below -2, and `null` is the end of the text. */
function isLineEnd(code: Code): boolean {
  return code === null || code < -2;
}

/** Tabs and the blanks that they stand for have codes below zero. */
function char(code: Code): string {
  if (code === null) return '';
  return code < 0 ? (code < -2 ? '\n' : ' ') : String.fromCharCode(code);
}

function notAfterDollar(this: TokenizeContext, code: Code): boolean {
  return code !== DOLLAR || this.events.at(-1)?.[1].type === 'characterEscape';
}

const text: Handle = function text(token) {
  this.config.enter.data?.call(this, token);
  this.config.exit.data?.call(this, token);
};

/** From micromark's tokens to the nodes of mdast. */
const mathFromMarkdown: FromMarkdown = {
  enter: {
    inlineMath(token) {
      this.enter({ type: 'inlineMath', value: '' }, token);
      this.buffer();
    },
    displayMath(token) {
      this.enter({ type: 'displayMath', value: '' }, token);
      this.buffer();
    },
  },
  exit: {
    inlineMathText: text,
    displayMathText: text,
    inlineMath(token) {
      const value = this.resume();
      const node = this.stack.at(-1);
      // As in code: no other way leads to a `|` in a cell of a table.
      if (node?.type === 'inlineMath') {
        node.value = this.data.inTable ? value.replaceAll('\\|', '|') : value;
      }
      this.exit(token);
    },
    displayMath(token) {
      const value = this.resume();
      const node = this.stack.at(-1);
      if (node?.type === 'displayMath') node.value = value;
      this.exit(token);
    },
  },
};
