import { isMapping } from '../../post/front-matter/source';
import { UnsupportedError } from './template-tokens';

/** Text that is HTML, and not escaped any more. */
export class Html {
  constructor(readonly text: string) {}
}

type Method = (args: readonly Value[]) => Value;

export type Value =
  | string
  | number
  | boolean
  | null
  | undefined
  | Html
  | readonly Value[]
  | Method
  | { readonly [key: string]: Value };

export type Mapping = { readonly [key: string]: Value };

/** A value of front matter or of a configuration. Keys are found in any case, as Hugo finds them. */
export function toValue(data: unknown): Value {
  if (Array.isArray(data)) return data.map(toValue);
  if (data instanceof Date) return data.toISOString();
  if (isMapping(data)) {
    return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, toValue(value)]));
  }
  return typeof data === 'string' || typeof data === 'number' || typeof data === 'boolean' ? data : null;
}

export function isMap(value: Value): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Html);
}

export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

/** What stands under a key; `undefined` where nothing does. */
export function at(of: Value, key: string): Value {
  if (!isMap(of)) return undefined;
  if (Object.hasOwn(of, key)) return of[key];
  const folded = key.toLowerCase();
  const found = Object.keys(of).find((name) => name.toLowerCase() === folded);
  return found === undefined ? undefined : of[found];
}

/** Go's rule: empty texts, lists and maps, zero and nothing are false. */
export function isTrue(value: Value): boolean {
  if (value instanceof Html) return value.text !== '';
  if (isList(value)) return value.length > 0;
  if (isMap(value)) return Object.keys(value).length > 0;
  return Boolean(value);
}

/** As a text; HTML as it is written. */
export function textOf(value: Value): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Html) return value.text;
  if (isList(value)) return `[${value.map(textOf).join(' ')}]`;
  if (typeof value === 'function') return textOf(value([]));
  // A number that is not known, such as the width of an image.
  if (Number.isNaN(value)) return '';
  if (isMap(value)) return typeof value.toText === 'string' ? value.toText : mapText(value);
  return String(value);
}

/** As Go prints a map: `map[a:1 b:2]`. */
function mapText(map: Mapping): string {
  if (map.isObject === true) return 'map[]';
  const keys = Object.keys(map).sort();
  return `map[${keys.map((key) => `${key}:${textOf(map[key])}`).join(' ')}]`;
}

/** As a number. @throws UnsupportedError where it is none. */
export function numberOf(value: Value): number {
  if (typeof value === 'number') return value;
  if (isMap(value) && typeof value.number === 'number') return value.number;
  const number = Number(textOf(value).trim() || Number.NaN);
  if (Number.isNaN(number)) throw new UnsupportedError(`takes ${JSON.stringify(textOf(value))} for a number`);
  return number;
}

/** The elements of a list, or of what has one, such as the files of a page. */
export function elementsOf(value: Value): readonly Value[] | undefined {
  if (isList(value)) return value;
  const list = isMap(value) && typeof value.list === 'function' ? value.list([]) : undefined;
  return isList(list) ? list : undefined;
}

/** The elements of a list; of a map its values in the order of their keys. @throws UnsupportedError for a text. */
export function listOf(value: Value): readonly Value[] {
  const list = elementsOf(value);
  if (list !== undefined) return list;
  if (isMap(value))
    return Object.keys(value)
      .sort()
      .map((key) => value[key]);
  if (value === null || value === undefined) return [];
  throw new UnsupportedError('takes a text for a list');
}

/** Whether two values are the same, as `eq` of Hugo says: numbers and texts are of one kind where they look alike. */
export function isSame(a: Value, b: Value): boolean {
  if (typeof a === 'number' && typeof b === 'number') return a === b;
  if ((a === null || a === undefined) && (b === null || b === undefined)) return true;
  if (isVersion(a) || isVersion(b)) return textOf(a) === textOf(b);
  if (isList(a) || isList(b) || isMap(a) || isMap(b)) return JSON.stringify(a) === JSON.stringify(b);
  if (typeof a === 'boolean' || typeof b === 'boolean') return String(textOf(a)) === String(textOf(b));
  return textOf(a) === textOf(b);
}

/** The order of two values, as `sort` needs it: numbers by their size, all else as texts. */
export function compare(a: Value, b: Value): number {
  if (typeof a === 'number' || typeof b === 'number') return numberOf(a) - numberOf(b);
  const [x, y] = [textOf(a), textOf(b)];
  if (x === y) return 0;
  if (isVersion(a) || isVersion(b)) return x.localeCompare(y, 'en', { numeric: true });
  return x < y ? -1 : 1;
}

/** `hugo.Version`: of `0.93` and `0.112`, the second is later. */
function isVersion(value: Value): boolean {
  return isMap(value) && value.isVersion === true;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&#34;',
  "'": '&#39;',
};

/** Text as HTML, with the references that Go's templates write. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
