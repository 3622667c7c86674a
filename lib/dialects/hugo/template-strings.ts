import type { Simple } from './template-alias';
import { UnsupportedError } from './template-tokens';
import { Html, isList, listOf, numberOf, textOf, type Value } from './template-value';

/* Functions of Hugo's templates about text. */

export const text = (args: readonly Value[], index = 0): string => textOf(args[index]);

/** A function of one text. */
export function of(change: (value: string) => Value): Simple {
  return (args) => change(text(args));
}

export function trimSet(value: string, set: string, start: boolean, end: boolean): string {
  let [from, to] = [0, value.length];
  while (start && from < to && set.includes(value.charAt(from))) from++;
  while (end && to > from && set.includes(value.charAt(to - 1))) to--;
  return value.slice(from, to);
}

/** Go's `fmt.Sprintf`, as far as templates use it. */
export function sprintf(format: string, values: readonly Value[]): string {
  let next = 0;
  return format.replace(
    /%(-)?(\+)?(0)?(\d+)?(?:\.(\d+))?([a-zA-Z%])/g,
    (whole, left, plus, zero, width, digits, verb) => {
      if (verb === '%') return '%';
      const value = values[next++];
      const digit = digits === undefined ? undefined : Number(digits);
      const shown = shownAs(verb, value, digit);
      if (shown === undefined) throw new UnsupportedError(`prints with ${whole}`);
      const signed = plus !== undefined && typeof value === 'number' && value >= 0 ? `+${shown}` : shown;
      const columns = Math.min(Number(width ?? 0), 200);
      if (left !== undefined) return signed.padEnd(columns);
      return signed.padStart(columns, zero === undefined ? ' ' : '0');
    },
  );
}

/** A value by a verb of `Sprintf`; `undefined` for a verb that is not known. @param digits behind the point, or letters of a text. */
function shownAs(verb: string, value: Value, digits: number | undefined): string | undefined {
  switch (verb) {
    case 'q':
      return JSON.stringify(textOf(value));
    case 'd':
      return String(Math.trunc(numberOf(value)));
    case 'f':
      return numberOf(value).toFixed(digits ?? 6);
    case 'x':
      return typeof value === 'number' ? value.toString(16) : Buffer.from(textOf(value)).toString('hex');
    case 'T':
      return typeName(value);
    case 's':
    case 'v':
    case 't':
      return [...textOf(value)].slice(0, digits).join('');
    default:
      return undefined;
  }
}

/** What Go calls the type of a value. */
function typeName(value: Value): string {
  if (value === null || value === undefined) return '<nil>';
  if (value instanceof Html) return 'template.HTML';
  if (isList(value)) return '[]interface {}';
  if (typeof value === 'number') return Number.isInteger(value) ? 'int' : 'float64';
  if (typeof value === 'boolean') return 'bool';
  return typeof value === 'string' ? 'string' : 'map[string]interface {}';
}

/** Hugo's `urlize` and `anchorize`, near enough for names. */
export function urlize(value: string): string {
  return value
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s_.\-/]/gu, '')
    .replace(/\s+/g, '-');
}

export function title(value: string): string {
  return value.replace(
    /(^|[\s-])(\p{Ll})/gu,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );
}

export function plain(value: string): string {
  return value.replace(/<[^>]*>/g, '');
}

export const replace: Simple = ([value, from, to, most]) => {
  const pieces = textOf(value).split(textOf(from));
  const limit = most === undefined ? pieces.length : numberOf(most);
  return pieces.reduce((all, piece, index) => all + (index <= limit ? textOf(to) : textOf(from)) + piece);
};

export const split: Simple = ([value, by]) => textOf(value).split(textOf(by));

export const delimit: Simple = ([list, by, last]) => {
  const texts = listOf(list).map(textOf);
  const tail = last === undefined ? undefined : texts.pop();
  const head = texts.join(textOf(by));
  return tail === undefined ? head : head === '' ? tail : head + textOf(last) + tail;
};

export const substr: Simple = ([value, from, length]) => {
  const letters = [...textOf(value)];
  const at = numberOf(from ?? 0);
  const start = at < 0 ? Math.max(letters.length + at, 0) : at;
  return letters.slice(start, length === undefined ? undefined : start + numberOf(length)).join('');
};

export const contains: Simple = ([value, part]) => textOf(value).includes(textOf(part));

export const trim: Simple = ([value, set]) =>
  trimSet(textOf(value), set === undefined ? ' \t\r\n' : textOf(set), true, true);

export const html = of((value) => new Html(value));

export const truncate: Simple = (args) => {
  const value = textOf(args.at(-1));
  const length = numberOf(args[0]);
  const end = args.length > 2 ? textOf(args[1]) : ' …';
  return value.length <= length ? value : value.slice(0, length).replace(/\s+\S*$/, '') + end;
};
