/** Puts a text together from pieces of a file, and knows for each of its lines where that is from. */
export class TextBuilder {
  #pieces: string[] = [];
  #lines: number[] = [];
  #fresh = true;

  /** @param line of the file in which `text` begins. @param moves whether each line of the text is a line of the file. */
  add(text: string, line: number, moves: boolean): void {
    if (text === '') return;
    this.#pieces.push(text);
    let from = line;
    for (let at = 0; ; ) {
      if (this.#fresh) this.#lines.push(from);
      const next = text.indexOf('\n', at);
      this.#fresh = next >= 0;
      if (next < 0) return;
      at = next + 1;
      if (moves) from++;
      if (at === text.length) return;
    }
  }

  /** @param fileLines how many lines the file has: lines of inserts are counted on from the last line of the text. */
  finish(fileLines: number): { text: string; lines: number[] } {
    const text = this.#pieces.join('');
    if (this.#fresh) this.#lines.push(fileLines);
    return { text, lines: [...this.#lines, ...Array.from({ length: fileLines }, (_, index) => index + 1)] };
  }
}

/** For offsets in a text: the line in which each is, counted from 1. */
export function lineCounter(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  };
}
