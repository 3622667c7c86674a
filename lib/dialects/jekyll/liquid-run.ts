import { type Token, TokenKind } from 'liquidjs';
import type { Problem } from '../../problems/problem';
import type { BodyContext, PostFacts } from '../dialect';
import { LineWriter, lineAt, lineStarts } from '../line-map';

/** A block whose text is shown as it is written. */
const COPIES = /^\{%-?\s*raw\b/;

/** The conversion of one body, as the tags and filters of Liquid see it. */
export class LiquidRun {
  readonly writer = new LineWriter();
  readonly problems: Problem[] = [];
  /** The line of the post at which Liquid is; within an included file, that of the tag that includes it. */
  line = 1;
  /** Where Liquid is. */
  token: Token | undefined;
  /** How deep included files are within included files. */
  depth = 0;
  /** Texts of other posts that were asked for, by what they are of. */
  readonly texts = new Map<string, string>();
  /** What is written below the document. */
  readonly endings: (() => string)[] = [];
  private readonly told = new Set<string>();
  private readonly notes: { text: string; line: number }[] = [];
  /** The body as it is parsed: what is not Liquid is blanked out in it. */
  parsed: string;
  private readonly starts: readonly number[];

  constructor(
    readonly body: string,
    readonly context: BodyContext,
    /** Runs the Liquid in the body of another post; absent where this body is such a one. */
    readonly other?: (post: PostFacts, body: string) => string,
  ) {
    this.parsed = body;
    this.starts = lineStarts(body);
  }

  /** Liquid has come to a tag, an output or a text. */
  at(token: Token): void {
    this.token = token;
    const own = token.input === this.parsed;
    const isText = token.kind === TokenKind.HTML;
    if (own) this.line = this.lineOf(token.begin + (isText ? trimmedOf(token) : 0));
    this.writer.from(this.line, own && (isText || COPIES.test(token.getText())));
  }

  /** A mark of a note, whose text is written behind the text of the document. */
  note(text: string): string {
    if (text.trim() === '') return '';
    this.notes.push({ text: text.replace(/\s+/g, ' ').trim(), line: this.line });
    return `[^margin-${this.notes.length}]`;
  }

  /** Writes what {@link note} and {@link endings} have promised. */
  writeEnd(): void {
    for (const make of this.endings) this.writer.write(make());
    for (const [i, { text, line }] of this.notes.entries()) {
      this.writer.from(line, false);
      this.writer.write(`\n\n[^margin-${i + 1}]: ${text}\n`);
    }
  }

  lineOf(offset: number): number {
    return lineAt(this.starts, offset);
  }

  /**
   * Says something of the place at which Liquid is, once.
   * @param about see {@link Problem.about}.
   */
  warn(message: string, about: string, line = this.line): void {
    const key = `${line} ${message}`;
    if (this.told.has(key)) return;
    this.told.add(key);
    const { source: file } = this.context.page;
    this.problems.push({ file, line, severity: 'warning', message, rule: 'template', about });
  }
}

/** How many characters of white space a dash in a tag has taken from the beginning of the text behind it. */
function trimmedOf(token: Token): number {
  const trimmed: unknown = Reflect.get(token, 'trimLeft');
  return typeof trimmed === 'number' ? trimmed : 0;
}
