import type { z } from 'zod';
import { nearest } from '../nearest';
import type { PlaceOf } from './config-places';
import { nestedShapes, siteSchema } from './site';

/** Something wrong with the configuration: which key, and what. */
export interface Flaw {
  path: readonly PropertyKey[];
  what: string;
}

/** What is wrong with a value, where the schema does not say so in its own words. */
export function explain(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === 'invalid_type') {
    if (issue.input === undefined && issue.path?.length) return 'is missing';
    if (issue.expected === 'int') return 'must be a whole number';
    const example = EXAMPLES.get(String(issue.path?.filter((part) => typeof part === 'string').join('.')));
    const written = issue.expected === 'array' ? `[${example}]` : example;
    const remedy =
      example === undefined || !/^(?:array|object)$/.test(issue.expected) ? '' : `; write ${written}`;
    return `must be ${KINDS[issue.expected] ?? issue.expected}, not ${kindOf(issue.input)}${remedy}`;
  }
  if (issue.code === 'too_small')
    return issue.origin === 'string' ? 'must not be empty' : `must be ${issue.minimum} or more`;
  if (issue.code === 'too_big') return `must be ${issue.maximum} or less`;
  if (issue.code === 'invalid_value')
    return `must be ${issue.values.map((value) => JSON.stringify(value)).join(' or ')}`;
  return undefined;
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'a string',
  number: 'a number',
  array: 'a list',
  object: 'an object',
  boolean: 'true or false',
};

/** What those write who have not met an object yet. */
const EXAMPLES: ReadonlyMap<string, string> = new Map([
  ['author', "{ name: 'Ada' }"],
  ['nav', "{ label: 'About', href: '/about/' }"],
  ['footer', "{ label: 'About', href: '/about/' }"],
  ['languages', "{ tag: 'de' }"],
]);

/** What other systems, and other programs, call some keys. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  accentcolor: 'accent',
  baseurl: 'url',
  color: 'accent',
  colour: 'accent',
  colors: 'accent',
  lang: 'language',
  locale: 'language',
  menu: 'nav',
  name: 'title',
  paginate: 'postsPerPage',
  perpage: 'postsPerPage',
  siteurl: 'url',
  subtitle: 'description',
  tagline: 'description',
  tz: 'timeZone',
};

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  const kind = Array.isArray(value) ? 'array' : typeof value;
  return KINDS[kind] ?? `a ${kind}`;
}

/** What an issue of the schema says, in the blog's own words. */
export function flawsOf(issue: z.core.$ZodIssue): Flaw[] {
  if (issue.code === 'invalid_union') return flawsOfUnion(issue);
  if (issue.code !== 'unrecognized_keys') return [{ path: issue.path, what: issue.message }];
  const isTop = issue.path.length === 0;
  const known = new Map(Object.entries(nestedShapes)).get(String(issue.path[0])) ?? siteSchema.shape;
  return issue.keys.map((key) => {
    const other = isTop ? OTHER_NAMES[key.toLowerCase().replace(/[_-]/g, '')] : undefined;
    const near = nearest(key, Object.keys(known)) ?? other;
    const lists = isTop ? '; docs/configuration.md lists the keys' : '';
    const hint = near === undefined ? lists : `; did you mean ${near}?`;
    return { path: [...issue.path, key], what: `is not known${hint}` };
  });
}

/** What is wrong with a value of one of several kinds: by the kind that it has, else by the first. */
function flawsOfUnion({ path, errors, message }: z.core.$ZodIssueInvalidUnion): Flaw[] {
  // None of the kinds that a key of the value tells apart.
  if (errors.length === 0) return [{ path, what: message }];
  const isOther = (issue: z.core.$ZodIssue) => issue.code === 'invalid_type' && issue.path.length === 0;
  const issues = errors.find((each) => !each.some(isOther)) ?? errors[0] ?? [];
  return issues.flatMap((issue) => flawsOf({ ...issue, path: [...path, ...issue.path] }));
}

/** `site.config.ts:7:3 error timeZone: must be a time zone [config]`; without a place where none is known. */
export function lineOf({ path, what }: Flaw, placeOf: PlaceOf): string {
  const key = keyOf(path);
  const place = placeOf(key);
  const at = place === undefined ? '' : `:${place.line}:${place.column}`;
  return `site.config.ts${at} error ${key || 'the configuration'}: ${what} [config]`;
}

/** `nav[2].href` */
export function keyOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>((key, part) => {
    if (typeof part === 'number') return `${key}[${part}]`;
    return key === '' ? String(part) : `${key}.${String(part)}`;
  }, '');
}
