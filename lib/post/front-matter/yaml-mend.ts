import { type Document, isScalar } from 'yaml';
import { type Place, placeAt, type SourceProblem } from './source';

/** YAML as its author must have meant it, and what is to be said of the slips that were mended. */
interface MendedYaml {
  text: string;
  document: Document.Parsed;
  slips: SourceProblem[];
}

interface Mend {
  text: string;
  /** The line that was mended. */
  line: number;
  slip?: SourceProblem;
}

/** Each slip costs one more parse; a block with more of them has a problem of another kind. */
const MOST = 30;

/**
 * Parses YAML, and where that fails, tries what authors leave out most: quotes around a whole value, the blank behind a
 * colon; and reads tabs in lists of brackets, and before lines, as blanks, as older parsers and Hexo do. So the message names the one thing to
 * write, and nothing is said of the lines below, which are right.
 */
export function mendYaml(text: string, parse: (text: string) => Document.Parsed): MendedYaml {
  const mended: MendedYaml = { text, document: parse(text), slips: [] };
  for (let tries = 0; tries < MOST; tries++) {
    const wrong = firstWrong(mended);
    if (wrong === undefined) break;
    const mend =
      withBlanks(mended.text, wrong) ??
      withIndents(mended.text, wrong) ??
      withBlank(mended.text, wrong) ??
      withQuotes(mended.text, wrong);
    if (mend === undefined) break;
    const document = parse(mend.text);
    const next = firstWrong({ ...mended, text: mend.text, document });
    if (next !== undefined && next.place.line <= mend.line) break;
    mended.text = mend.text;
    mended.document = document;
    if (mend.slip !== undefined) mended.slips.push(mend.slip);
  }
  return mended;
}

interface Wrong {
  place: Place;
  message: string;
}

/** The first error; or the first line of what is text only, where fields should be. */
function firstWrong({ text, document }: MendedYaml): Wrong | undefined {
  const [error] = document.errors;
  if (error !== undefined) return { place: placeAt(text, error.pos[0]), message: error.message };
  const { contents } = document;
  if (!isScalar(contents) || contents.type !== 'PLAIN') return undefined;
  return { place: placeAt(text, contents.range?.[0] ?? 0), message: '' };
}

const FLOW = /^Flow .* end with a/;

/** Tabs at the beginning of lines within brackets. */
function withBlanks(text: string, { place, message }: Wrong): Mend | undefined {
  if (!FLOW.test(message)) return undefined;
  const lines = text.split('\n');
  let line = place.line;
  while (/^[ ]*\t/.test(lines[line - 1] ?? '')) {
    lines[line - 1] = (lines[line - 1] ?? '').replace(/^[ \t]+/, (tabs) => ' '.repeat(tabs.length));
    line++;
  }
  return line === place.line ? undefined : { text: lines.join('\n'), line: place.line };
}

/** Tabs at the beginning of the lines of a block stand for two blanks each, as in Hexo. */
function withIndents(text: string, { place: { line } }: Wrong): Mend | undefined {
  if (!/^ *\t/.test(lineOf(text, line))) return undefined;
  const lines = text.split('\n');
  let last = line;
  for (; /^[ \t]*\t/.test(lines[last - 1] ?? ''); last++) {
    lines[last - 1] = (lines[last - 1] ?? '').replace(/^[ \t]+/, (indent) => indent.replaceAll('\t', '  '));
  }
  return { text: lines.join('\n'), line: last - 1 };
}

/** `date:2026-01-02` */
function withBlank(text: string, { place: { line } }: Wrong): Mend | undefined {
  const [written, indent = '', key, value] =
    /^([ ]*)([A-Za-z_][\w-]*):([^\s:/\\].*)$/.exec(lineOf(text, line)) ?? [];
  if (written === undefined) return undefined;
  const right = `${key}: ${value}`;
  return {
    text: replaceLine(text, line, indent + right),
    line,
    slip: {
      message: `a field needs a colon and a space after its name; write ${short(right) ?? `${key}: and a space`}`,
      place: { line, column: indent.length + 1 },
      fix: { old: `${key}:${value}`, new: right },
    },
  };
}

/** `title: [Solved] Error` */
function withQuotes(text: string, { place: { line }, message }: Wrong): Mend | undefined {
  const [written, before = '', sign = '', rest = ''] =
    /^([ ]*(?:- )?[A-Za-z_][\w-]*:[ \t]+)([[\]{}*&|>?:-])(.{0,300}?)[ \t]*$/.exec(lineOf(text, line)) ?? [];
  if (written === undefined || FLOW.test(message)) return undefined;
  const right = before + inQuotes(sign + rest);
  return {
    text: replaceLine(text, line, right),
    line,
    slip: {
      message: `a value that begins with ${sign} is no text in YAML; put it in quotes${suffix(short(right.trim()))}`,
      place: { line, column: before.length + 1 },
      fix: { old: sign + rest, new: inQuotes(sign + rest) },
    },
  };
}

function suffix(right: string | undefined): string {
  return right === undefined ? '' : `: ${right}`;
}

function inQuotes(value: string): string {
  return /["\\]/.test(value) ? `'${value.replaceAll("'", "''")}'` : `"${value}"`;
}

/** What is short enough to be shown whole. */
function short(text: string): string | undefined {
  return text.length > 80 ? undefined : text;
}

function lineOf(text: string, line: number): string {
  return text.split('\n')[line - 1] ?? '';
}

function replaceLine(text: string, line: number, by: string): string {
  return text
    .split('\n')
    .map((each, index) => (index === line - 1 ? by : each))
    .join('\n');
}
