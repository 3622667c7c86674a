/** Where the lines of a text begin, so that offsets become lines. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** The line, counted from 1, in which an offset lies. @param starts of `lineStarts`. */
export function lineAt(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}

/** Writes a text, and notes of which line of another text each of its lines is. */
export class LineWriter {
  text = '';
  readonly lines: number[] = [1];
  private line = 1;
  private follows = false;

  /**
   * What is written next comes from this line.
   * @param follows whether each further line comes from the one below: so it is with text that is copied, not with what a template makes.
   */
  from(line: number, follows: boolean): void {
    this.line = line;
    this.follows = follows;
  }

  write(piece: string): void {
    if (piece === '') return;
    if (this.text === '' || this.text.endsWith('\n')) this.lines[this.lines.length - 1] = this.line;
    this.text += piece;
    for (let at = piece.indexOf('\n'); at >= 0; at = piece.indexOf('\n', at + 1)) {
      if (this.follows) this.line++;
      this.lines.push(this.line);
    }
  }

  /** What stands on the line that is being written. */
  get lineSoFar(): string {
    return this.text.slice(this.text.lastIndexOf('\n') + 1);
  }
}
