import {
  type Document,
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml';
import { quoteValue } from './quote-value';
import type { Place, Source, SourceProblem } from './source';
import { NESTED, tooDeep } from './yaml-depth';
import { mendYaml } from './yaml-mend';
import { yamlSurprises } from './yaml-surprises';

/** How often what an alias stands for may be repeated; more is an attempt to fill the memory. */
const MAX_ALIASES = 100;

/**
 * Reads YAML 1.2. Scalars stay text as written (`1.10`, `007`, `yes`) but for null; what a field takes for true or for
 * a date is decided by the field. Tags make nothing happen, merge keys (`<<`) do.
 */
export function readYaml(written: string): Source {
  const deep = tooDeep(written);
  if (deep !== undefined) return { data: undefined, problems: [deep], placeOf: () => deep.place };
  let counter = new LineCounter();
  const { text, document, slips } = mendYaml(written, (yaml) => {
    counter = new LineCounter();
    return parseDocument(yaml, {
      version: '1.2',
      schema: 'failsafe',
      customTags: ['null'],
      merge: true,
      prettyErrors: false,
      logLevel: 'error',
      lineCounter: counter,
    });
  });
  const placeOfOffset = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const problems: SourceProblem[] = worthTelling(document.errors).map((error) => ({
    message: messageOf(error, text),
    place: placeOfOffset(startOf(error, document)),
    warning: error.code === 'DUPLICATE_KEY' && isRepeated(error.pos[0], document, text),
    ...(error.code === 'DUPLICATE_KEY' && { forgivable: true as const }),
    fix: fixOf(error, text),
  }));
  for (const { code, message, pos } of document.warnings) {
    if (code !== 'TAG_RESOLVE_FAILED' || message.includes('tag:yaml.org')) continue;
    problems.push({
      message: 'YAML reads a word that begins with "!" as a tag; put the value in quotes',
      place: placeOfOffset(pos[0]),
      warning: true,
    });
  }
  problems.push(...slips, ...comments(document, text, placeOfOffset));
  let data: unknown;
  try {
    data = document.toJS({ maxAliasCount: MAX_ALIASES });
    problems.push(...yamlSurprises(document, text, placeOfOffset));
  } catch (error) {
    problems.push(...aliasProblems(document, error, placeOfOffset));
  }
  return {
    data,
    problems,
    placeOf: (path, what) => placeOfOffset(offsetOf(document, path, what)),
  };
}

/**
 * One error a place: what the parser says next of the same place only follows from the first. Of values nested too deep
 * for it, it says so of each.
 */
function worthTelling(errors: readonly YAMLError[]): YAMLError[] {
  const seen = new Set<unknown>();
  return errors.filter(({ pos, message }) => {
    const place = TOO_DEEP.test(message) ? 'too deep' : pos[0];
    return !seen.has(place) && seen.add(place);
  });
}

const TOO_DEEP = /call stack/i;
const NO_FIELD = 'Implicit map keys need to be followed by map values';

/** What to write instead, for the slips that bloggers make; the parser's own words for the others. */
function messageOf({ code, message, pos }: YAMLError, text: string): string {
  const closer = /^(?:Missing closing (["'])|Flow .* end with a ([\]}]))/.exec(message);
  if (closer !== null)
    return `the value has no closing ${closer[1] ?? closer[2]}; write ${closer[1] ?? closer[2]} at its end`;
  if (message === 'Unexpected scalar at node end') {
    return 'there is text after the closing quote; to write a quote inside the value, put the other kind of quotes around the value';
  }
  if (message === NO_FIELD) {
    const [line = ''] = text.slice(pos[0]).split('\n', 1);
    const meant = /^-\S/.test(line)
      ? `- ${line.slice(1)}`
      : 'title: My post, or --- above it if the text begins here';
    return `${quoteValue(line)} is neither a field nor part of one; write ${meant}`;
  }
  if (TOO_DEEP.test(message)) return NESTED;
  switch (code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
      return 'the value contains ": "; put the value in quotes, and begin each field on a line of its own';
    case 'DUPLICATE_KEY':
      return `field "${/^["']?([^:"'\n]*)/.exec(text.slice(pos[0]))?.[1]?.trim()}" is written twice; keep one`;
    case 'TAB_AS_INDENT':
      return 'YAML does not allow tabs as indentation; write spaces';
    case 'BAD_SCALAR_START':
      return `a value cannot begin with ${text[pos[0]]}; put the value in quotes`;
    case 'MULTILINE_IMPLICIT_KEY':
      return 'a field needs a colon and a space after its name; write title: My post';
    default:
      return `YAML cannot be read: ${lowerFirst(message)}`;
  }
}

/** `-item` is an item of a list. */
function fixOf({ message, pos }: YAMLError, text: string): SourceProblem['fix'] {
  const [line = ''] = text.slice(pos[0]).split('\n', 1);
  return message === NO_FIELD && /^-[^\s-]/.test(line) ? { old: line, new: `- ${line.slice(1)}` } : undefined;
}

/** Whether a field that is written twice says the same both times, which does no harm. */
function isRepeated(offset: number, { contents }: Document.Parsed, text: string): boolean {
  if (!isMap(contents)) return false;
  const written = contents.items.map(({ key, value }) => ({
    offset: key.range?.[0],
    key: isScalar(key) ? key.value : undefined,
    value: value?.range ? text.slice(value.range[0], value.range[1]) : '',
  }));
  const second = written.find((item) => item.offset === offset);
  const first = written.find((item) => item.key === second?.key);
  return second !== undefined && first?.value === second.value;
}

/** An unclosed quote or bracket is noticed where the next field begins; it is mended where it was opened. */
function startOf({ code, message, pos }: YAMLError, { contents }: Document.Parsed): number {
  if (message === NO_FIELD || (code !== 'MISSING_CHAR' && code !== 'BAD_INDENT') || !isMap(contents))
    return pos[0];
  for (const { value } of contents.items) {
    const range = isNode(value) ? value.range : undefined;
    if (range && range[0] <= pos[0] && pos[0] <= range[2]) return range[0];
  }
  return pos[0];
}

/** `title: #5` has no value but a comment, and `title: Issue #5` ends at its `#`, which no parser complains about. */
function comments(
  { contents }: Document.Parsed,
  text: string,
  placeOf: (offset: number) => Place,
): SourceProblem[] {
  if (!text.includes(' #') || !isMap(contents)) return [];
  return contents.items.flatMap(({ value }): SourceProblem[] => {
    if (!isScalar(value) || !value.range) return [];
    const empty = value.value === null;
    if (!empty && value.type !== 'PLAIN') return [];
    const start = empty ? value.range[0] : value.range[1];
    // Who comments leaves a blank behind the sign.
    const [, blank = '', comment] = /^([ \t]*)#([^\s#].*)/.exec(text.slice(start)) ?? [];
    if (comment === undefined) return [];
    const so = empty ? 'so the value is empty' : 'so the value ends before the "#"';
    return [
      {
        message: `"#${comment}" is a comment, ${so}; put the whole value in quotes if the "#" is part of the value`,
        place: placeOf(start + blank.length),
        warning: true,
      },
    ];
  });
}

function aliasProblems(
  document: Document.Parsed,
  error: unknown,
  placeOf: (offset: number) => Place,
): SourceProblem[] {
  const problems: SourceProblem[] = [];
  visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document) !== undefined) return;
      problems.push({
        message: `"*${alias.source}" is an alias without an anchor; put a value that begins with * in quotes`,
        place: placeOf(alias.range?.[0] ?? 0),
      });
    },
  });
  if (problems.length > 0) return problems;
  const message = error instanceof Error ? error.message : String(error);
  return [
    {
      message: `YAML cannot be read: ${lowerFirst(message)}`,
      place: placeOf(document.contents?.range[0] ?? 0),
    },
  ];
}

function offsetOf(document: Document.Parsed, path: readonly PropertyKey[], what: 'key' | 'value'): number {
  let node: unknown = document.contents;
  let offset = document.contents?.range[0] ?? 0;
  for (const [depth, step] of path.entries()) {
    const pair = isMap(node)
      ? node.items.find((item) => (isScalar(item.key) ? String(item.key.value) : '') === String(step))
      : undefined;
    if (pair !== undefined && isNode(pair.key) && (what === 'key' || !isNode(pair.value))) {
      offset = pair.key.range?.[0] ?? offset;
      if (depth === path.length - 1 && what === 'key') return offset;
    }
    const next: unknown = pair === undefined ? documentStep(node, step) : pair.value;
    if (!isNode(next)) return offset;
    node = next;
    offset = next.range?.[0] ?? offset;
  }
  return offset;
}

function documentStep(node: unknown, step: PropertyKey): unknown {
  if (!isNode(node) || !('items' in node) || !Array.isArray(node.items)) return undefined;
  const item: unknown = node.items[Number(step)];
  return isPair(item) ? item.value : item;
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}
