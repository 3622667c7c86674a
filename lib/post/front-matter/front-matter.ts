import matter from 'gray-matter';
import type { VFile } from 'vfile';
import type { Data } from '../../dialects/dialect';
import { type Fenced, findFrontMatter } from './fence';
import { readJson } from './json';
import { type Given, LISTS, sortKeys } from './keys';
import {
  type FieldName,
  type FrontMatter as Fields,
  type FrontMatterSchema,
  frontMatterSchema,
} from './schema';
import { isMapping, type Place, type Source, type SourceProblem } from './source';
import { readToml } from './toml';
import { readYaml } from './yaml';

/** What a post's front matter says; what it does not say, or says wrongly, is absent. */
export type FrontMatter = Fields;

/** Where the value of a field stands in its file, for problems that only show later. */
export type FieldPlaces = Partial<Record<FieldName, Place>>;

/** A file taken apart. */
export interface ParsedFrontMatter {
  data: FrontMatter;
  /** Of the fields that front matter gives. */
  places: FieldPlaces;
  body: string;
  /** The offset at which the body begins in the text. */
  start: number;
  /** All that front matter says, also what means nothing here. */
  all: Record<string, unknown>;
}

/**
 * Takes a file apart. The body has as many blank lines in front as the front matter had lines, so that its line numbers
 * are the file's; line ends are `\n`. Never throws: all problems are left on the file, errors as `fatal`, at the
 * line and column of the value they are about. Where front matter is not closed or is none at all, all is body.
 * @param options.translate makes front matter of another system that of this blog.
 * @param options.lenient whether a value that a field cannot have costs the field, and no more: old engines never looked at most of them.
 */
export function parseFrontMatter(
  file: VFile,
  options: { timeZone: string; translate?: (data: Data) => Data; lenient?: boolean },
): ParsedFrontMatter {
  const { translate = (data) => data, lenient = false } = options;
  const schema = frontMatterSchema(options.timeZone);
  const without = (body: string, start: number): ParsedFrontMatter => {
    const all = { ...translate({}) };
    return { ...toFields(file, all, NO_SOURCE, schema, lenient), body, start, all };
  };
  const text = String(file)
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n');
  const found = findFrontMatter(text);
  if (found === undefined) return without(text, 0);
  if ('problem' in found) {
    const { problem, line, fix } = found;
    report(file, problem, { line, column: 1 }, 'front-matter', { fix });
    return { ...NOTHING, body: text, start: 0 };
  }
  const source = read(found);
  for (const { message, place, warning, fix, forgivable } of source.problems)
    report(file, message, place, 'front-matter', { warning: warning || (lenient && forgivable), fix });
  const start = text.length - found.rest.length;
  const body = bodyAt(text, start);
  if (source.data === undefined || source.data === null) return without(body, start);
  if (!isMapping(source.data)) {
    const hint = found.format === 'yaml' ? '; to begin a post with a rule, write *** instead of ---' : '';
    const message = `front matter must consist of fields such as title: My post, one per line${hint}`;
    report(file, message, source.placeOf([], 'value'), 'front-matter');
    return { ...NOTHING, body: text, start: 0 };
  }
  const all = { ...translate(source.data) };
  return { ...toFields(file, all, source, schema, lenient), body, start, all };
}

/** The body that begins at an offset of a text, behind as many blank lines as there are lines before it. */
export function bodyAt(text: string, start: number): string {
  const lines = text.slice(0, start).split('\n').length - 1;
  return '\n'.repeat(lines) + text.slice(start);
}

const NO_SOURCE: Source = { data: undefined, problems: [], placeOf: () => ({ line: 1, column: 1 }) };

const NOTHING = { data: {}, places: {}, all: {} };

const READERS = { yaml: readYaml, toml: readToml, json: readJson };

/** gray-matter would run these if they were not replaced. */
const NEVER = {
  parse: (): never => {
    throw new Error('Front matter is never run');
  },
};

const FENCES = { yaml: '---', toml: '+++', json: ';;;' };

/**
 * gray-matter is handed what it understands without fail: one fence a format, closed by exactly that line. (Given a
 * file, it would close `---` at `---x`, throw at `...`, and run JavaScript.) Options are never left out, since then it
 * remembers a failed parse as an empty success.
 */
function read({ format, block, line }: Fenced): Source {
  const fence = FENCES[format];
  let source = NO_SOURCE;
  const parse = (text: string): object => {
    source = READERS[format](text);
    return {};
  };
  matter(`${fence}\n${block}\n${fence}\n`, {
    language: format,
    delimiters: [fence, `${fence}\n`],
    engines: { [format]: { parse }, js: NEVER, javascript: NEVER, coffee: NEVER },
  });
  // The text that gray-matter hands over begins with the end of the fence's line.
  const inFile = (place: Place): Place => ({ line: place.line + line - 2, column: place.column });
  return {
    data: source.data,
    problems: source.problems.map((problem) => ({ ...problem, place: inFile(problem.place) })),
    placeOf: (path, what) => inFile(source.placeOf(path, what)),
  };
}

function toFields(
  file: VFile,
  data: Record<string, unknown>,
  source: Source,
  schema: FrontMatterSchema,
  lenient: boolean,
): Pick<ParsedFrontMatter, 'data' | 'places'> {
  const { given, unknown, hiding } = sortKeys(data);
  // What the parser made of a line that it could not read is not worth another word.
  const unreadable = new Set(
    source.problems
      .filter(({ warning, forgivable }) => !warning && !(lenient && forgivable))
      .map(({ place }) => place.line),
  );
  for (const { key, meant } of unknown) {
    const message = `"${key}" is not a known field; did you mean ${meant}?`;
    // Where the field is there as well, only its author knows which of the two is right.
    const fix = Object.hasOwn(data, meant) ? undefined : { old: key, new: meant };
    report(file, message, source.placeOf([key], 'key'), 'front-matter', { warning: true, fix });
  }
  const input = new Map<string, unknown>();
  for (const [field, all] of given) {
    input.set(field, LISTS.has(field) ? all.map(({ value }) => value) : all[0]?.value);
  }
  // What an old blog showed to whoever had a password is not to be public by an oversight.
  const guard = lenient && !given.has('draft') ? hiding.find(({ guards }) => guards) : undefined;
  if (guard !== undefined) input.set('draft', true);
  const first = schema.safeParse(Object.fromEntries(input));
  for (const { path, message, ...issue } of first.error?.issues ?? []) {
    const [name, ...inner] = path;
    const field = fieldNames.safeParse(name).data;
    const all = (field && given.get(field)) ?? [];
    // The value of a list field is a list of what each spelling holds.
    const [one, rest] = field && LISTS.has(field) ? [all[Number(inner[0])], inner.slice(1)] : [all[0], inner];
    const rule = 'params' in issue && issue.params?.rule === 'date' ? 'date' : 'front-matter';
    const place = source.placeOf([...(one?.path ?? []), ...rest], 'value');
    const effect = lenient ? '; until then the field counts for nothing' : '';
    if (!unreadable.has(place.line))
      report(file, `${one?.key}: ${message}${effect}`, place, rule, { warning: lenient });
    input.delete(String(name));
  }
  const fields = first.data ?? schema.parse(Object.fromEntries(input));
  for (const { path, message } of fields.draft ? [] : hiding) {
    report(file, message, source.placeOf(path, 'key'), 'hidden', { warning: true });
  }
  if (guard !== undefined) {
    const message = `"${guard.path.join('.')}" protects nothing here, so this post is left out as a draft; write draft: false to show it to every reader`;
    report(file, message, source.placeOf(guard.path, 'key'), 'hidden', { warning: true });
  }
  for (const all of given.values()) compareSpellings(file, all, fields, source, schema);
  const places: FieldPlaces = {};
  for (const [field, [winner]] of given) if (winner) places[field] = source.placeOf(winner.path, 'value');
  return { data: withoutAbsent(fields), places };
}

/** Two spellings of one field that say different things: a warning which one counts. */
function compareSpellings(
  file: VFile,
  all: Given[],
  fields: FrontMatter,
  source: Source,
  schema: FrontMatterSchema,
) {
  const [winner, ...others] = all;
  if (winner === undefined || LISTS.has(winner.field)) return;
  for (const { field, key, path, value } of others) {
    const said = schema.shape[field].safeParse(value);
    if (said.success && JSON.stringify(said.data) === JSON.stringify(fields[field])) continue;
    const message = `${key} says something else than ${winner.key}, which counts; keep one of them`;
    report(file, message, source.placeOf(path, 'key'), 'front-matter', { warning: true });
  }
}

const fieldNames = frontMatterSchema('UTC').keyof();

function withoutAbsent(fields: FrontMatter): FrontMatter {
  const present = { ...fields };
  for (const name of fieldNames.options) if (present[name] === undefined) delete present[name];
  return present;
}

function report(
  file: VFile,
  reason: string,
  place: Place,
  rule: string,
  { warning = false, fix }: Pick<SourceProblem, 'warning' | 'fix'> = {},
): void {
  const message = file.message(reason, { place, ruleId: rule, source: 'blog' });
  message.fatal = !warning;
  if (fix !== undefined) message.fix = fix;
}
