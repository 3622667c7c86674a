import type { Code, Effects, State, TokenizeContext, Tokenizer } from 'micromark-util-types';
import { BACKSLASH, char, DOLLAR, eat, isLineEnd } from './character-codes';
import {
  type Candidate,
  isBracketed,
  isDollarFormula,
  isDoubleDollarFormula,
  isParenthesised,
} from './formula';

/** Longer than a formula in a line is: what is not closed must not be looked for through whole chapters. */
const LONGEST = 4000;

/** `$…$` and `$$…$$` amid text. The next sign of its kind ends it, or it is none: so no text is looked through twice. */
export function dollarMath(math: 'auto' | true): Tokenizer {
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
export function bracketMath(math: 'auto' | true): Tokenizer {
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
