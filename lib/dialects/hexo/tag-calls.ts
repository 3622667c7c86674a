import { type Mark, marksIn } from './tag-marks';

/** A tag of Hexo as it is called: `{% name args %}`, with what it holds. */
export interface Tag {
  type: 'tag';
  name: string;
  /** As Nunjucks hands them out: cut at white space, quotes removed. */
  args: readonly string[];
  /** As written, without the name. */
  written: string;
  /** Absent where it has no end. */
  inner?: readonly Piece[];
  /** What it holds, as written. */
  body: string;
  start: number;
  end: number;
  innerStart: number;
}

export type Piece =
  | { type: 'text'; text: string; start: number }
  /** Fenced code, which Hexo takes out of the text before all else. `before` is what stands before the fence on its line. */
  | { type: 'fence'; before: string; info: string; code: string; start: number; end: number }
  /** `{{ expression }}` */
  | { type: 'output'; expression: string; start: number; end: number }
  | Tag;

/** Reads the tags of a body, where Hexo reads them: not in fenced code, not between backticks, not in comments. */
export function tagsIn(body: string): Piece[] {
  return new TagReader(body, marksIn(body)).read(0, body.length);
}

/** The end of each tag that has one, as an index of the marks. A tag that is open inside of another one has none. */
function endsOf(marks: readonly Mark[]): Map<Mark, number> {
  const ends = new Map<Mark, number>();
  const open: Mark[] = [];
  for (const [index, mark] of marks.entries()) {
    if (mark.kind === 'open') open.push(mark);
    if (mark.kind !== 'end') continue;
    const at = open.findLastIndex(({ name }) => name === mark.name);
    const [opener] = at < 0 ? [] : open.splice(at);
    if (opener !== undefined) ends.set(opener, index);
  }
  return ends;
}

/** Reads the marks of a body from left to right. */
class TagReader {
  private next = 0;
  private readonly ends: ReadonlyMap<Mark, number>;

  constructor(
    private readonly body: string,
    private readonly marks: readonly Mark[],
  ) {
    this.ends = endsOf(marks);
  }

  /** What stands between two offsets. */
  read(start: number, end: number): Piece[] {
    const pieces: Piece[] = [];
    let done = start;
    const textUpTo = (to: number) => {
      if (to > done) pieces.push({ type: 'text', text: this.body.slice(done, to), start: done });
    };
    let mark = this.marks[this.next];
    while (mark !== undefined && mark.start < end) {
      this.next++;
      textUpTo(mark.start);
      const piece = this.pieceAt(mark);
      if (piece !== undefined) pieces.push(piece);
      done = piece?.end ?? mark.end;
      mark = this.marks[this.next];
    }
    textUpTo(end);
    return pieces;
  }

  /** `undefined` for an end without a beginning, which is not shown. */
  private pieceAt(mark: Mark): (Piece & { end: number }) | undefined {
    const { name, written, body, start, end } = mark;
    switch (mark.kind) {
      case 'output':
        return { type: 'output', expression: written, start, end };
      case 'fence':
        return { type: 'fence', before: name, info: written, code: body, start, end };
      case 'verbatim':
        return { ...called(mark), inner: [], body, end, innerStart: end - body.length - this.endTag(mark) };
      case 'open':
        return this.tagAt(mark);
      default:
        return undefined;
    }
  }

  private tagAt(mark: Mark): Tag {
    const { end: innerStart } = mark;
    const closing = this.ends.get(mark);
    const close = closing === undefined ? undefined : this.marks[closing];
    if (close === undefined || closing === undefined) {
      return { ...called(mark), body: '', end: innerStart, innerStart };
    }
    const inner = this.read(innerStart, close.start);
    this.next = closing + 1;
    const body = this.body.slice(innerStart, close.start);
    return { ...called(mark), inner, body, end: close.end, innerStart };
  }

  /** How long the tag is that ends a mark of which all is one text. */
  private endTag({ start, end }: Mark): number {
    return /\{%-?\s*end\S*\s*-?%\}$/.exec(this.body.slice(start, end))?.[0].length ?? 0;
  }
}

function called({ name, written, start }: Mark): Pick<Tag, 'type' | 'name' | 'args' | 'written' | 'start'> {
  return { type: 'tag', name, args: argumentsOf(written), written, start };
}

const ARGUMENT = /(?:"(?:\\[\s\S]|[^"\\])*"|'(?:\\[\s\S]|[^'\\])*'|\S)+/g;

/** Arguments as Hexo gets them from Nunjucks: a text in quotes is one, without them. */
export function argumentsOf(written: string): string[] {
  return [...written.matchAll(ARGUMENT)].map(([argument]) =>
    argument.replace(
      /"((?:\\[\s\S]|[^"\\])*)"|'((?:\\[\s\S]|[^'\\])*)'/g,
      (_, double?: string, single?: string) => (double ?? single ?? '').replace(/\\(.)/g, '$1'),
    ),
  );
}
