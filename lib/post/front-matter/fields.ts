import type { VFile } from 'vfile';
import type { Data } from '../../dialects/dialect';
import { type Given, LISTS, sortKeys } from './keys';
import { report } from './report';
import { type FieldName, type FrontMatter, type FrontMatterSchema, frontMatterSchema } from './schema';
import type { Place, Source } from './source';

/** Where the value of a field stands in its file, for problems that only show later. */
export type FieldPlaces = Partial<Record<FieldName, Place>>;

/** What fields are read from, and how. */
interface Reading {
  file: VFile;
  source: Source;
  schema: FrontMatterSchema;
  /** Whether a value that a field cannot have costs the field, and no more. */
  lenient: boolean;
}

type Sorted = ReturnType<typeof sortKeys>;

/** The fields that front matter gives, and their places. Problems are left on the file. */
export function fieldsOf(data: Data, reading: Reading): { data: FrontMatter; places: FieldPlaces } {
  const { file, source, lenient } = reading;
  const { given, unknown, hiding } = sortKeys(data);
  reportUnknown(unknown, data, reading);
  // What an old blog showed to whoever had a password is not to be public by an oversight.
  const guard = lenient && !given.has('draft') ? hiding.find(({ guards }) => guards) : undefined;
  const fields = validated(given, guard === undefined ? {} : { draft: true }, reading);
  for (const { path, message } of fields.draft ? [] : hiding) {
    report(file, message, source.placeOf(path, 'key'), 'hidden', { warning: true });
  }
  if (guard !== undefined) {
    const message = `"${guard.path.join('.')}" protects nothing here, so this post is left out as a draft; write draft: false to show it to every reader`;
    report(file, message, source.placeOf(guard.path, 'key'), 'hidden', { warning: true });
  }
  for (const all of given.values()) compareSpellings(all, fields, reading);
  const places: FieldPlaces = {};
  for (const [field, [winner]] of given) if (winner) places[field] = source.placeOf(winner.path, 'value');
  return { data: withoutAbsent(fields), places };
}

function reportUnknown(unknown: Sorted['unknown'], data: Data, { file, source }: Reading): void {
  for (const { key, meant } of unknown) {
    const message = `"${key}" is not a known field; did you mean ${meant}?`;
    // Where the field is there as well, only its author knows which of the two is right.
    const fix = Object.hasOwn(data, meant) ? undefined : { old: key, new: meant };
    report(file, message, source.placeOf([key], 'key'), 'front-matter', { warning: true, fix });
  }
}

/** The values that their fields can have. @param more fields that count as given. */
function validated(
  given: Sorted['given'],
  more: Data,
  { file, source, schema, lenient }: Reading,
): FrontMatter {
  // What the parser made of a line that it could not read is not worth another word.
  const unreadable = new Set(
    source.problems
      .filter(({ warning, forgivable }) => !warning && !(lenient && forgivable))
      .map(({ place }) => place.line),
  );
  const input = new Map<string, unknown>();
  for (const [field, all] of given) {
    input.set(field, LISTS.has(field) ? all.map(({ value }) => value) : all[0]?.value);
  }
  for (const [field, value] of Object.entries(more)) input.set(field, value);
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
  return first.data ?? schema.parse(Object.fromEntries(input));
}

/** Two spellings of one field that say different things: a warning which one counts. */
function compareSpellings(
  all: readonly Given[],
  fields: FrontMatter,
  { file, source, schema }: Reading,
): void {
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
