import { calloutKindOf } from './callout-kinds';

/** A box between two lines of colons: `:::tip Title` … `:::`. */
export interface Container {
  /** In lower case: a callout's, or `details`. */
  name: string;
  /** The line that ends it, counted from 1. */
  end: number;
}

/** The containers of a document by the lines in which they begin, and the lines that begin one without an end. */
export interface ContainerLines {
  begun: ReadonlyMap<number, Container>;
  unclosed: readonly number[];
}

/** What may stand before a mark: the signs of quotes and lists. */
const BEFORE = String.raw`^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*`;

const OPENING = new RegExp(`${BEFORE}(:{3,})[ \\t]*\\{?\\.?([A-Za-z][\\w-]*)`);
const CLOSING = /^[ \t>]*(:{3,})[ \t]*$/;
const FENCE = new RegExp(`${BEFORE}(\`{3,}(?=[^\`]*$)|~{3,})`);

/** VitePress' blocks of code of which a reader opens one. */
export const CODE_GROUP = 'code-group';

/** The name of a box as it is written; Quarto's have a word before them: `callout-note`. */
export function containerName(written: string): string {
  return written.toLowerCase().replace(/^callout-/, '');
}

/** Whether a container of this name is shown as one: a callout, a group of code, or what readers open. */
export function isContainer(name: string): boolean {
  return name === 'details' || name === CODE_GROUP || calloutKindOf(name) !== undefined;
}

/**
 * Where containers begin and end. Two lines belong together that have as many colons, else the line at the end has more. Those in
 * blocks of code are none. Unknown names (`::: center`) count for what their ends close, and begin nothing.
 */
export function containerLines(source: string): ContainerLines {
  const begun = new Map<number, Container>();
  const open: { line: number; colons: number; name: string }[] = [];
  const unclosed: number[] = [];
  for (const [at, line] of linesOutOfCode(source)) {
    if (!line.includes(':::')) continue;
    const [, closing] = CLOSING.exec(line) ?? [];
    if (closing === undefined) {
      const [, opening, name] = OPENING.exec(line) ?? [];
      if (opening !== undefined && name !== undefined)
        open.push({ line: at + 1, colons: opening.length, name: containerName(name) });
      continue;
    }
    const equal = open.findLastIndex(({ colons }) => colons === closing.length);
    const index = equal < 0 ? open.findLastIndex(({ colons }) => colons < closing.length) : equal;
    if (index < 0) continue;
    const [ended, ...inside] = open.splice(index);
    unclosed.push(...inside.filter(({ name }) => isContainer(name)).map(({ line }) => line));
    if (ended !== undefined && isContainer(ended.name))
      begun.set(ended.line, { name: ended.name, end: at + 1 });
  }
  unclosed.push(...open.filter(({ name }) => isContainer(name)).map(({ line }) => line));
  return { begun, unclosed };
}

/** The lines of a text, from 0, but for fences and what is between them. */
function* linesOutOfCode(source: string): Generator<[at: number, line: string]> {
  let fence: string | undefined;
  for (const [at, line] of source.split(/\r\n|\n|\r/).entries()) {
    if (fence === undefined) {
      [, fence] = FENCE.exec(line) ?? [];
      if (fence === undefined) yield [at, line];
    } else {
      const [, end = ''] = /^[ \t>]*(`{3,}|~{3,})[ \t]*$/.exec(line) ?? [];
      if (end.startsWith(fence)) fence = undefined;
    }
  }
}
