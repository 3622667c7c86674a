import type { z } from 'zod';
import { nearest } from '../post/nearest';
import { nestedShapes, siteSchema } from './site';

/** What is wrong with a value, where the schema does not say so in its own words. */
export function explain(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === 'invalid_type') {
    if (issue.input === undefined && issue.path?.length) return 'is missing';
    if (issue.expected === 'int') return 'must be a whole number';
    return `must be ${KINDS[issue.expected] ?? issue.expected}, not ${kindOf(issue.input)}`;
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

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  const kind = Array.isArray(value) ? 'array' : typeof value;
  return KINDS[kind] ?? `a ${kind}`;
}

export function linesOf(issue: z.core.$ZodIssue): string[] {
  if (issue.code === 'invalid_union') return linesOfUnion(issue);
  if (issue.code !== 'unrecognized_keys') return [lineOf(issue.path, issue.message)];
  const known = new Map(Object.entries(nestedShapes)).get(String(issue.path[0])) ?? siteSchema.shape;
  return issue.keys.map((key) => {
    const near = nearest(key, Object.keys(known));
    return lineOf([...issue.path, key], `is not known${near === undefined ? '' : `; did you mean ${near}?`}`);
  });
}

/** What is wrong with a value of one of several kinds: by the kind that it has, else by the first. */
function linesOfUnion({ path, errors, message }: z.core.$ZodIssueInvalidUnion): string[] {
  // None of the kinds that a key of the value tells apart.
  if (errors.length === 0) return [lineOf(path, message)];
  const isOther = (issue: z.core.$ZodIssue) => issue.code === 'invalid_type' && issue.path.length === 0;
  const issues = errors.find((each) => !each.some(isOther)) ?? errors[0] ?? [];
  return issues.flatMap((issue) => linesOf({ ...issue, path: [...path, ...issue.path] }));
}

export function lineOf(path: readonly PropertyKey[], what: string): string {
  return `site.config.ts error ${keyOf(path) || 'the configuration'}: ${what} [config]`;
}

/** `nav[2].href` */
export function keyOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>((key, part) => {
    if (typeof part === 'number') return `${key}[${part}]`;
    return key === '' ? String(part) : `${key}.${String(part)}`;
  }, '');
}
