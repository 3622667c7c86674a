import type { Token } from './tokens';

/** A token, or a part of one that an author points at. */
export interface Piece extends Token {
  marked?: boolean;
}

/** Splits tokens where words begin and end that are to be marked; a word may go over several tokens. */
export function markWords(tokens: readonly Token[], words: readonly string[]): Piece[] {
  if (words.length === 0) return [...tokens];
  const text = tokens.map((token) => token.text).join('');
  const isMarked = new Uint8Array(text.length);
  for (const word of words) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
      isMarked.fill(1, at, at + word.length);
  }
  let offset = 0;
  return tokens.flatMap(({ text: part, ...rest }) => {
    const pieces: Piece[] = [];
    for (let start = 0; start < part.length; ) {
      const marked = isMarked[offset + start] === 1;
      let end = start + 1;
      while (end < part.length && (isMarked[offset + end] === 1) === marked) end++;
      pieces.push({ ...rest, text: part.slice(start, end), ...(marked && { marked }) });
      start = end;
    }
    offset += part.length;
    return pieces;
  });
}
