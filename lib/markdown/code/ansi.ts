import type { Token, TokenClass } from './tokens';

/** The signs by which terminals are told colours: the character itself, its picture, and how programs write it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what is looked for
const SEQUENCE = /(?:\u001b|␛|\\(?:e|033|x1[bB]|u001[bB]))?\[((?:\d{1,3}(?:;\d{1,3}){0,9})?)m/g;

const COLOURS: Readonly<Record<number, TokenClass>> = {
  ...{ 1: 'k', 2: 'c', 30: 'c', 90: 'c', 37: 'c' },
  ...{ 31: 'e', 91: 'e', 32: 's', 92: 's' },
  ...{ 33: 'f', 93: 'f', 34: 'n', 94: 'n', 35: 'f', 95: 'f', 36: 'n', 96: 'n' },
};

/** The tokens of what a terminal shows in colours, without the signs for them. Colours are the few that code has. */
export function tokenizeAnsi(lines: readonly string[]): Token[][] {
  let kind: TokenClass | undefined;
  return lines.map((line) => {
    const tokens: Token[] = [];
    const push = (text: string) => {
      if (text !== '') tokens.push(kind === undefined ? { text } : { text, kind });
    };
    let at = 0;
    for (const { 0: sequence, 1: codes = '', index } of line.matchAll(SEQUENCE)) {
      push(line.slice(at, index));
      kind = kindAfter(kind, codes);
      at = index + sequence.length;
    }
    push(line.slice(at));
    return tokens;
  });
}

/** `31;1` sets, `0` and nothing end; of several the last colour counts, bold only where there is none. */
function kindAfter(before: TokenClass | undefined, codes: string): TokenClass | undefined {
  const numbers = codes.split(';').map(Number);
  // A colour by number or by its three parts is told by what follows, which is no sign of its own.
  const end = numbers.findIndex((code) => code === 38 || code === 48);
  let kind = before;
  for (const code of end < 0 ? numbers : numbers.slice(0, end)) {
    if (code === 0 || code === 39) kind = undefined;
    else if (code === 22) kind = kind === 'k' || kind === 'c' ? undefined : kind;
    else if (code === 1) kind ??= 'k';
    else kind = COLOURS[code] ?? kind;
  }
  return kind;
}
