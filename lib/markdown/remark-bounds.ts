import type { Code, Construct, Extension, TokenizeContext } from 'micromark-util-types';
import type { Processor } from 'unified';
import type { Node } from 'unist';
import type { Place } from './document';
import { tooLong } from './long-text';

/** Levels of quotes, lists and emphasis inside each other. */
const DEEPEST = 300;

/** Cells of a table, those included that a short row leaves out. */
const MOST_CELLS = 20_000;

/**
 * What pairing the marks of a document may cost. A mark costs as much as there are marks before it in its paragraph, since
 * a parser may look through all of them: 4,000 marks in one paragraph, or 100 in each of 1,600.
 */
const BUDGET = 8_000_000;

/** Markdown that would take minutes to read, or exhaust the stack, and where. */
export class TooHeavyError extends RangeError {
  readonly place: Place;

  constructor(message: string, { line, column }: Place) {
    super(message);
    this.place = { line, column };
  }
}

/**
 * A remark plugin: parsing takes seconds at most, whatever a document holds. Parsers of Markdown look back from each mark
 * to all others, so that fifty thousand asterisks take an hour. Needs `boundsSyntax` among the extensions of the syntax.
 * @throws TooHeavyError when it parses a document that is beyond the bounds.
 */
export function remarkBounds(this: Processor): undefined {
  const parse = this.parser;
  if (parse === undefined) return;
  this.parser = (text, file) => {
    const long = tooLong(text);
    if (long !== undefined) throw new TooHeavyError(long.message, long.place);
    const tree = parse(text, file);
    checkTree(tree);
    return tree;
  };
}

const MARKS = [...'*_~[]`<&!'].map((mark) => mark.charCodeAt(0));

const [LESS, BANG, QUESTION] = [0x3c, 0x21, 0x3f];

/** Of each paragraph the marks so far, of each document the costs. */
const counts = new WeakMap<object, number>();

/** The extension of the syntax that counts marks for `remarkBounds`. */
export const boundsSyntax = (): Extension => ({
  text: Object.fromEntries(MARKS.map((mark) => [mark, counter(mark)])),
});

/** Finds nothing, and counts what the parser comes by: not the marks in code. */
function counter(mark: number): Construct {
  return {
    // A row of marks is counted once, where it begins.
    previous: (code) => code !== mark,
    tokenize(this: TokenizeContext, effects, _ok, nok) {
      const { parser } = this;
      const start = this.now();
      return (code) => {
        if (this.previous === mark) return nok(code);
        let length = 0;
        const through = (next: Code): ReturnType<typeof nok> => {
          if (next === code && length < BUDGET) {
            length++;
            effects.consume(next);
            return through;
          }
          // Comments are looked for up to the end of the paragraph.
          if (code === LESS && (next === BANG || next === QUESTION)) length *= 50;
          const before = counts.get(this) ?? 0;
          const cost = (counts.get(parser) ?? 0) + before * length + (length * length) / 2;
          counts.set(this, before + length);
          counts.set(parser, cost);
          if (cost > BUDGET) throw new TooHeavyError(TOO_MANY, start);
          return nok(next);
        };
        // Dropped again, since nothing is found; in `next dev` micromark insists on a token around what is consumed.
        effects.enter('data');
        return through(code);
      };
    },
  };
}

const TOO_MANY =
  'too many marks such as *, _, `, [ or < stand in one paragraph; split it, or put it between two lines of ```';

/** Without recursion: the tree may be deeper than the stack. */
function checkTree(tree: Node): void {
  const open = [{ node: tree, depth: 0 }];
  for (let each = open.pop(); each !== undefined; each = open.pop()) {
    const { node, depth } = each;
    const place = node.position?.start ?? { line: 1, column: 1 };
    if (depth > DEEPEST) throw new TooHeavyError(TOO_DEEP, place);
    const children = childrenOf(node);
    if (node.type === 'table' && children.length * childrenOf(children[0]).length > MOST_CELLS)
      throw new TooHeavyError(TOO_WIDE, place);
    for (const child of children) open.push({ node: child, depth: depth + 1 });
  }
}

function childrenOf(node: (Node & { children?: Node[] }) | undefined): readonly Node[] {
  return node?.children ?? [];
}

export const TOO_DEEP = `quotes, lists, emphasis or tags are nested over ${DEEPEST} levels deep; remove some levels`;

const TOO_WIDE = `this table has over ${MOST_CELLS.toLocaleString('en')} cells; split it, or link to a file of its data`;
