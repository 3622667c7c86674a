import type { Construct, State, TokenizeContext, Tokenizer } from 'micromark-util-types';
import { eat, isLineEnd } from './character-codes';
import type { DisplayLines } from './display-math';

/** `$$…$$` and `\[…\]` that begin and end a line, as `displayLines` found them. */
export function displayMath(lines: DisplayLines): Tokenizer {
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
