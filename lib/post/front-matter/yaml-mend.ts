import { type Document, isScalar } from 'yaml';
import { placeAt, type SourceProblem } from './source';
import { SLIPS, type Slip, type Wrong } from './yaml-slips';

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
  slip?: Slip;
}

/** Each slip costs one more parse; a block with more of them has a problem of another kind. */
const MOST = 30;

/**
 * Parses YAML, and where that fails, tries what authors leave out most: quotes around a whole value or behind it, the blank behind a
 * colon; and reads tabs in lists of brackets, and before lines, as blanks, as older parsers and Hexo do. So the message names the one thing to
 * write, and nothing is said of the lines below, which are right.
 */
export function mendYaml(text: string, parse: (text: string) => Document.Parsed): MendedYaml {
  const mended: MendedYaml = { text, document: parse(text), slips: [] };
  for (let tries = 0; tries < MOST && mendOnce(mended, parse); tries++);
  return mended;
}

/** Mends the first thing that is wrong. @returns whether that was of use. */
function mendOnce(mended: MendedYaml, parse: (text: string) => Document.Parsed): boolean {
  const wrong = firstWrong(mended);
  if (wrong === undefined) return false;
  for (const mend of mendsOf(mended.text, wrong)) {
    const document = parse(mend.text);
    const next = firstWrong({ ...mended, text: mend.text, document });
    if (next !== undefined && next.place.line <= mend.line) continue;
    mended.text = mend.text;
    mended.document = document;
    if (mend.slip !== undefined) mended.slips.push(problemOf(mend.slip));
    return true;
  }
  return false;
}

function* mendsOf(text: string, wrong: Wrong): Generator<Mend> {
  const lines = text.split('\n');
  for (const find of [withBlanks, withIndents, withoutIndent]) {
    const mend = find(lines, wrong);
    if (mend !== undefined) yield mend;
  }
  for (const find of SLIPS) {
    const slip = find(lines, wrong);
    if (slip !== undefined) yield { text: replaced(lines, slip), line: slip.line, slip };
  }
}

/** The first error; or the first line of what is text only, where fields should be. */
function firstWrong({ text, document }: MendedYaml): Wrong | undefined {
  const [error] = document.errors;
  if (error !== undefined) return { place: placeAt(text, error.pos[0]), message: error.message };
  const { contents } = document;
  if (!isScalar(contents) || contents.type !== 'PLAIN') return undefined;
  return { place: placeAt(text, contents.range?.[0] ?? 0), message: '' };
}

/** ` title: A` above `date: 2026-01-02`: the first fields are indented, and those below are not. */
function withoutIndent(lines: readonly string[], { place }: Wrong): Mend | undefined {
  const first = lines.findIndex((line) => /^\s*[^\s#]/.test(line));
  const [, indent, name = ''] = /^( +)([A-Za-z_][\w-]*):/.exec(lines[first] ?? '') ?? [];
  const next = lines.findIndex((line, at) => at > first && /^[^\s#]/.test(line));
  if (indent === undefined || next < 0 || place.line > next + 1) return undefined;
  const moved = lines.map((line, at) =>
    at >= first && at < next && line.startsWith(indent) ? line.slice(indent.length) : line,
  );
  const message = `${name} is indented, and the fields below are not; begin each field at the start of its line`;
  const slip = { line: first + 1, column: 1, message, old: indent + name, new: name };
  return { text: moved.join('\n'), line: next, slip };
}

/** Tabs at the beginning of lines within brackets. */
function withBlanks(written: readonly string[], { place, message }: Wrong): Mend | undefined {
  if (!/^Flow .* end with a/.test(message)) return undefined;
  const lines = [...written];
  let line = place.line;
  while (/^[ ]*\t/.test(lines[line - 1] ?? '')) {
    lines[line - 1] = (lines[line - 1] ?? '').replace(/^[ \t]+/, (tabs) => ' '.repeat(tabs.length));
    line++;
  }
  return line === place.line ? undefined : { text: lines.join('\n'), line: place.line };
}

/** Tabs at the beginning of the lines of a block stand for two blanks each, as in Hexo. */
function withIndents(written: readonly string[], { place: { line } }: Wrong): Mend | undefined {
  if (!/^ *\t/.test(written[line - 1] ?? '')) return undefined;
  const lines = [...written];
  let last = line;
  for (; /^[ \t]*\t/.test(lines[last - 1] ?? ''); last++) {
    lines[last - 1] = (lines[last - 1] ?? '').replace(/^[ \t]+/, (indent) => indent.replaceAll('\t', '  '));
  }
  return { text: lines.join('\n'), line: last - 1 };
}

function replaced(written: readonly string[], { line, column, old, new: right }: Slip): string {
  const lines = [...written];
  const whole = lines[line - 1] ?? '';
  lines[line - 1] = whole.slice(0, column - 1) + right + whole.slice(column - 1 + old.length);
  return lines.join('\n');
}

function problemOf({ message, line, column, old, new: right }: Slip): SourceProblem {
  return { message, place: { line, column }, fix: { old, new: right }, forgivable: true };
}
