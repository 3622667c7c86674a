import { type Document, isMap, isNode, isScalar, visit, type YAMLError } from 'yaml';
import { quoteValue } from './quote-value';
import type { Place, SourceProblem } from './source';
import { NESTED } from './yaml-depth';

/** What the parser complains about, in words that say what to write, each at the place where it is mended. */
export function yamlErrors(
  document: Document.Parsed,
  text: string,
  placeOf: (offset: number) => Place,
): SourceProblem[] {
  return worthTelling(document.errors).map((error) => ({
    message: messageOf(error, text),
    place: placeOf(startOf(error, document)),
    warning: error.code === 'DUPLICATE_KEY' && isRepeated(error.pos[0], document, text),
    ...(error.code === 'DUPLICATE_KEY' && { forgivable: true as const }),
    fix: fixOf(error, text),
  }));
}

/** Words that begin with `!`, which YAML takes for tags. */
export function yamlTags({ warnings }: Document.Parsed, placeOf: (offset: number) => Place): SourceProblem[] {
  return warnings
    .filter(({ code, message }) => code === 'TAG_RESOLVE_FAILED' && !message.includes('tag:yaml.org'))
    .map(({ pos }) => ({
      message: 'YAML reads a word that begins with "!" as a tag; put the value in quotes',
      place: placeOf(pos[0]),
      warning: true,
    }));
}

/** Why a document that was parsed has no value: aliases without an anchor, or whatever was thrown. */
export function aliasProblems(
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

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}
