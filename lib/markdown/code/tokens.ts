/**
 * What a piece of code can be: keyword, string, number or constant, function or name, comment; and in a console session
 * the prompt and the output; an error, where a terminal shows colours. Each is the name of a class.
 */
export const TOKEN_CLASSES = ['k', 's', 'n', 'f', 'c', 'e', 'out', 'prompt'] as const;

/**
 * What a line can be: added, deleted, the same with its sign in the text, pointed at, or the one that matters. Each is the name of a
 * class.
 */
export const LINE_CLASSES = ['add', 'del', 'plus', 'minus', 'hl', 'fo'] as const;

/** Every class that stands in a code block: the whole of what a stylesheet must know. */
export const CODE_CLASSES = [
  'code',
  'diff',
  'numbers',
  'focus',
  'wrap',
  'parts',
  'cue',
  'printed',
  'shut',
  'lang',
  'line',
  ...LINE_CLASSES,
  ...TOKEN_CLASSES,
] as const;

export type TokenClass = (typeof TOKEN_CLASSES)[number];
export type LineClass = (typeof LINE_CLASSES)[number];

/** A piece of a line; without a class it is plain text. */
export interface Token {
  text: string;
  kind?: TokenClass;
}

/** A line of code, without its newline. */
export interface CodeLine {
  tokens: Token[];
  marks: readonly LineClass[];
  /** Of a difference: it says where, not what. */
  head?: boolean;
  /** The numbers of the notes that it has. */
  notes?: readonly number[];
}

/** The lines of a text, whatever ends them; a last newline ends the last line, it does not begin another. */
export function linesOf(text: string): string[] {
  const lines = text.split(/\r\n?|\n/);
  if (lines.length > 1 && lines.at(-1) === '') lines.pop();
  return lines;
}

/**
 * As few tokens as show the same: neighbours of one class become one, also across white space and line ends; white
 * space at a token's edge, and white space alone, is plain. The texts joined stay the same.
 */
export function mergeTokens(tokens: Iterable<Token>): Token[] {
  const merged: Token[] = [];
  let space = '';
  const push = (text: string, kind?: TokenClass) => {
    const last = merged.at(-1);
    if (last && last.kind === kind && kind !== 'prompt') last.text += space + text;
    else if (kind === undefined) merged.push({ text: space + text });
    else {
      if (space !== '') merged.push({ text: space });
      merged.push({ text, kind });
    }
    space = '';
  };
  for (const { text, kind } of tokens) {
    if (kind === 'prompt') {
      push(text, kind);
      continue;
    }
    const core = text.trim();
    if (core === '') {
      space += text;
      continue;
    }
    const start = text.indexOf(core);
    if (kind === undefined) {
      push(text);
      continue;
    }
    space += text.slice(0, start);
    push(core, kind);
    space = text.slice(start + core.length);
  }
  if (space !== '') push('');
  return merged;
}
