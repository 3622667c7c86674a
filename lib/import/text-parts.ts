import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml, stringify } from 'yaml';
import type { Data } from '../dialects/dialect';
import { isMapping } from '../post/front-matter/source';
import { tooDeep } from '../post/front-matter/yaml-depth';

/** A text cut into front matter and body. */
interface TextParts {
  /** What the front matter holds; empty where there is none, or none that can be read. */
  data: Data;
  /** The front matter with its fences and line end; `''` where there is none. */
  front: string;
  body: string;
  /** The line of the file on which the body begins, from 1. */
  line: number;
}

/** Cuts a text whose front matter is YAML between `---` or TOML between `+++`. Line ends become those of Unix. */
export function partsOf(written: string): TextParts {
  const text = written.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const [front = '', fence = '', block = ''] =
    /^(---|\+\+\+)[ \t]*\n([\s\S]*?)^\1[ \t]*(?:\n|$)/m.exec(text) ?? [];
  if (front === '' || !text.startsWith(front)) return { data: {}, front: '', body: text, line: 1 };
  const data = fence === '---' ? yamlOf(block) : tomlOf(block);
  return { data, front, body: text.slice(front.length), line: front.split('\n').length };
}

/** What a block of YAML holds; nothing where it cannot be read. Of a key that is written twice the last counts. */
export function yamlOf(block: string): Data {
  if (tooDeep(block) !== undefined) return {};
  try {
    const data: unknown = parseYaml(block, { logLevel: 'error', uniqueKeys: false });
    return isMapping(data) ? data : {};
  } catch {
    return {};
  }
}

function tomlOf(block: string): Data {
  try {
    const data: unknown = JSON.parse(JSON.stringify(parseToml(block)));
    return isMapping(data) ? data : {};
  } catch {
    return {};
  }
}

/** A list that front matter writes as one text, `kites, wind`; any other value as it is. */
export function inCommas(value: unknown): unknown {
  return typeof value === 'string' ? partsInCommas(value) : value;
}

/** `kites, wind` → `kites`, `wind` */
export function partsInCommas(text: string): string[] {
  const parts = text.split(',').map((part) => part.trim());
  return parts.filter(Boolean);
}

/** A text with more fields in its front matter, which is YAML or none; what it says already stays, letter by letter. */
export function withFields(
  { front, body, data }: Pick<TextParts, 'front' | 'body' | 'data'>,
  fields: Data,
): string {
  const more = Object.fromEntries(
    Object.entries(fields).filter(([key, value]) => value !== undefined && !Object.hasOwn(data, key)),
  );
  const added = Object.keys(more).length === 0 ? '' : stringify(more, { lineWidth: 0 });
  if (front === '') return added === '' ? body : `---\n${added}---\n\n${body.replace(/^\n+/, '')}`;
  return `${front.replace(/---[ \t]*\n?$/, '')}${added}---\n${body}`;
}

const CODE =
  /^([ \t]*(?:>[ \t]?)*)(`{3,}|~{3,})[\s\S]*?(?:^[ \t>]*\2[`~]*[ \t]*$|$(?![\s\S]))|(?<!`)(`+)(?!`)[^\n]*?(?<!`)\3(?!`)/gm;

/** A text without its code, which a mark stands for: so that what rewrites the text finds no code. */
interface Masked {
  text: string;
  /** The text, or a part of it, with the code in place of the marks. */
  restored(this: void, text: string): string;
  /** The line of the body, from 1, on which a piece of the masked text stands; asked for once more, the next such piece. */
  lineOf(this: void, piece: string): number;
}

/** Puts marks into the place of fenced code and of code in a line. */
export function withoutCode(body: string): Masked {
  const codes: string[] = [];
  const text = body.replace(CODE, (code) => `\uE000${codes.push(code) - 1}\uE001`);
  const restored = (part: string) =>
    part.replace(/\uE000(\d+)\uE001/g, (mark, n: string) => codes[Number(n)] ?? mark);
  const seen = new Map<string, number>();
  const lineOf = (piece: string) => {
    const at = Math.max(text.indexOf(piece, (seen.get(piece) ?? -1) + 1), 0);
    seen.set(piece, at);
    return linesIn(restored(text.slice(0, at))) + 1;
  };
  return { text, restored, lineOf };
}

/** How many line ends a text has. */
function linesIn(text: string): number {
  return text.split('\n').length - 1;
}
