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
  return nest(body, marksIn(body));
}

function nest(body: string, marks: readonly Mark[]): Piece[] {
  const ends = new Map<Mark, number>();
  const open: { mark: Mark; index: number }[] = [];
  marks.forEach((mark, index) => {
    if (mark.kind === 'open') open.push({ mark, index });
    if (mark.kind !== 'end') return;
    const at = open.findLastIndex((each) => each.mark.name === mark.name);
    const [opener] = at < 0 ? [] : open.splice(at);
    if (opener !== undefined) ends.set(opener.mark, index);
  });
  let next = 0;
  const read = (start: number, end: number): Piece[] => {
    const pieces: Piece[] = [];
    let done = start;
    for (let mark = marks[next]; mark !== undefined && mark.start < end; mark = marks[next]) {
      next++;
      if (mark.start > done) pieces.push({ type: 'text', text: body.slice(done, mark.start), start: done });
      done = mark.end;
      if (mark.kind === 'output')
        pieces.push({ type: 'output', expression: mark.written, start: mark.start, end: mark.end });
      if (mark.kind === 'fence') {
        const { name: before, written: info, body: code, start: from, end: to } = mark;
        pieces.push({ type: 'fence', before, info, code, start: from, end: to });
      }
      if (mark.kind !== 'open' && mark.kind !== 'verbatim') continue;
      const { name, written, start: from } = mark;
      const tag = { type: 'tag' as const, name, args: argumentsOf(written), written, start: from };
      const closing = ends.get(mark);
      const close = closing === undefined ? undefined : marks[closing];
      if (mark.kind === 'verbatim') {
        const innerStart =
          mark.end -
          mark.body.length -
          (/\{%-?\s*end\S*\s*-?%\}$/.exec(body.slice(from, mark.end))?.[0].length ?? 0);
        pieces.push({ ...tag, inner: [], body: mark.body, end: mark.end, innerStart });
      } else if (close === undefined || closing === undefined) {
        pieces.push({ ...tag, body: '', end: mark.end, innerStart: mark.end });
      } else {
        const inner = read(mark.end, close.start);
        next = closing + 1;
        done = close.end;
        pieces.push({
          ...tag,
          inner,
          body: body.slice(mark.end, close.start),
          end: done,
          innerStart: mark.end,
        });
      }
    }
    if (end > done) pieces.push({ type: 'text', text: body.slice(done, end), start: done });
    return pieces;
  };
  return read(0, body.length);
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
