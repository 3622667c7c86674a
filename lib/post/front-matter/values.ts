import { z } from 'zod';
import { printable } from '../../characters';
import { parseDate } from '../dates/dates';
import { quoteValue } from './quote-value';
import { isMapping, own } from './source';

/**
 * What the fields of front matter may hold: each a schema that converts where the meaning is plain, and else says what
 * was found and what to write. `undefined` is a value that says nothing, such as `""`.
 */

type Context = z.core.$RefinementCtx<unknown>;

/** The names of these tell what a problem is about: the rule it is reported under. */
type ValueRule = 'front-matter' | 'date';

/** Tells a problem with a value. @param path of the value in a list or a mapping. */
export function fail(
  ctx: Context,
  message: string,
  path: PropertyKey[] = [],
  rule: ValueRule = 'front-matter',
): never {
  ctx.addIssue({ code: 'custom', message, path, params: { rule } });
  return z.NEVER;
}

/** One line: white space is collapsed, control characters go. `undefined` for what is not text or a plain scalar. */
export function toText(value: unknown): string | undefined {
  if (!['string', 'number', 'bigint', 'boolean'].includes(typeof value)) return undefined;
  const text = String(value).toWellFormed().replace(/\s+/g, ' ');
  return printable(text).replace(/ +/g, ' ').trim();
}

const WORDS: Readonly<Record<string, boolean>> = {
  true: true,
  yes: true,
  y: true,
  on: true,
  '1': true,
  false: false,
  no: false,
  n: false,
  off: false,
  '0': false,
};

/** What a value says if it is asked yes or no. */
export function toFlag(value: unknown): boolean | undefined {
  const word = toText(value)?.toLowerCase() ?? '';
  return Object.hasOwn(WORDS, word) ? WORDS[word] : undefined;
}

/** Text on one line; numbers and booleans are text here, as in `title: 1984`. */
export function text(example: string) {
  return z.unknown().transform((value, ctx) => {
    const line = toText(value);
    return line === undefined
      ? fail(ctx, `${quoteValue(value)} is not text; write ${example}${quotesFor(value)}`)
      : line || undefined;
  });
}

/** YAML reads `[Solved]` as a list: where text was meant, quotes say so. */
function quotesFor(value: unknown): string {
  const sign = Array.isArray(value) ? '[' : isMapping(value) ? '{' : undefined;
  return sign === undefined ? '' : `, and put a text that begins with ${sign} in quotes`;
}

/** Text, or the first of a list of texts, or a mapping's `name` or `title`. */
export function textOrFirst(example: string) {
  return z.unknown().transform((value, ctx) => {
    const first: unknown = Array.isArray(value) ? value[0] : value;
    const line = toText(isMapping(first) ? (own(first, 'name') ?? own(first, 'title')) : (first ?? ''));
    return line === undefined
      ? fail(ctx, `${quoteValue(first)} is not text; write ${example}`)
      : line || undefined;
  });
}

/** `true` or `false`, also in other words. */
export function flag() {
  return z.unknown().transform((value, ctx) => {
    const said = toFlag(value);
    return said ?? fail(ctx, `${quoteValue(value)} is neither true nor false; write true or false`);
  });
}

/** A flag, or a number: Hexo sorts by how much a post is on top. */
export function flagOrRank() {
  return z.unknown().transform((value, ctx) => {
    const rank = Number(toText(value) || Number.NaN);
    const said = toFlag(value) ?? (Number.isNaN(rank) ? undefined : rank > 0);
    return said ?? fail(ctx, `${quoteValue(value)} is neither true nor false; write true or false`);
  });
}

/** A flag, or a mapping that switches it on or off. */
export function flagOrSwitch() {
  return z.unknown().transform((value, ctx) => {
    const inner = isMapping(value) ? (own(value, 'enable') ?? own(value, 'enabled') ?? true) : value;
    return toFlag(inner) ?? fail(ctx, `${quoteValue(inner)} is neither true nor false; write true or false`);
  });
}

/** A date, with a time or without. @param timeZone of dates that name none. */
export function date(timeZone: string) {
  return z.unknown().transform((value, ctx) => {
    const result = parseDate(value, timeZone);
    return 'date' in result ? result.date : fail(ctx, result.problem, [], 'date');
  });
}

/** Texts, composed (NFC), each once. Nested lists (Hexo) are flattened, empty entries skipped, a lone text is a list of one. */
export function names(example: string) {
  return z.unknown().transform((value, ctx) => {
    const list = new Set<string>();
    for (const { item, path } of flatten(value)) {
      const mapped = isMapping(item) ? (own(item, 'name') ?? own(item, 'key')) : undefined;
      const name = toText(mapped ?? item)?.normalize('NFC');
      if (name === undefined) fail(ctx, `${quoteValue(item)} is not a name; write ${example}`, path);
      else if (name !== '') list.add(name);
    }
    return [...list];
  });
}

/** The entries of a list, also of lists in it, without those that are empty. */
export function* flatten(
  value: unknown,
  path: PropertyKey[] = [],
): Generator<{ item: unknown; path: PropertyKey[] }> {
  if (Array.isArray(value)) {
    for (const [i, item] of value.entries()) yield* flatten(item, [...path, i]);
  } else if (value !== null && value !== undefined) {
    yield { item: value, path };
  }
}

/** BCP 47, also with underscores; in its canonical form. */
export function language() {
  return z.unknown().transform((value, ctx) => {
    const line = toText(value);
    if (line === '') return undefined;
    try {
      const locale = new Intl.Locale(line?.replaceAll('_', '-') ?? '');
      // "english" is a well-formed tag, of a language that nobody registered.
      if (locale.language.length <= 3) return locale.toString();
    } catch {}
    return fail(ctx, `${quoteValue(value)} is not a language tag; write en or zh-Hans`);
  });
}
