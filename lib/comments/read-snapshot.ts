import { z } from 'zod';
import { printable } from '../characters';
import { escapeText } from '../escape-html';
import { nearest } from '../nearest';
import { parseDate } from '../post/dates/dates';
import { readJson } from '../post/front-matter/json';
import type { Source } from '../post/front-matter/source';
import type { Problem } from '../problems/problem';
import type { Comment } from './comment';
import type { SavedComment } from './sources/saved-comment';

/** What is in an address of a comment: nothing that an id in HTML or a fragment would have to escape. */
const ID = /^[\w.:-]{1,200}$/;

const line = z
  .string()
  .transform((text) => printable(text.toWellFormed()).replace(/\s+/g, ' ').trim())
  .refine((text) => text !== '', 'must not be empty');
const address = z.string().regex(/^https?:\/\/[^\s"<>]+$/i, 'must start with https://');
const id = z.string().regex(ID, 'must consist of up to 200 letters, digits and . : _ -');

/** All that `npm run comments` writes of a comment. */
function entrySchema(timeZone: string) {
  const date = z.string().transform((text, context) => {
    const result = parseDate(text, timeZone);
    if ('date' in result) return result.date;
    context.addIssue({ code: 'custom', message: result.problem });
    return z.NEVER;
  });
  return z.strictObject({
    id,
    replyTo: id.optional(),
    author: line,
    authorUrl: address.optional(),
    link: address.optional(),
    date,
    edited: date.optional(),
    html: z.string().optional(),
    text: z.string().optional(),
    deleted: z.boolean().default(false),
  } satisfies Record<keyof SavedComment, z.ZodType>);
}

const schemas = new Map<string, ReturnType<typeof snapshotSchema>>();

function snapshotSchema(timeZone: string) {
  return z.strictObject({ comments: z.array(entrySchema(timeZone)) });
}

function schemaFor(timeZone: string) {
  const schema = schemas.get(timeZone) ?? snapshotSchema(timeZone);
  schemas.set(timeZone, schema);
  return schema;
}

/** Of a file that is wrong throughout, the first tell enough. */
const MOST = 10;

const KEYS = Object.keys(entrySchema('UTC').shape);

/**
 * Reads the snapshot of a post's comments.
 * @param file for problems, which name line and column.
 * @param timeZone dates without an offset are days of this zone.
 * @returns no comments where there is a problem.
 */
export function readSnapshot(
  file: string,
  text: string,
  timeZone: string,
): { comments: Comment[]; problems: Problem[] } {
  // Where things stand is looked up only where something is wrong: it takes ten times as long as to read them.
  let source: Source | undefined;
  const problem = (
    message: string,
    path: readonly PropertyKey[],
    what: 'key' | 'value' = 'value',
  ): Problem => {
    source ??= readJson(text);
    const place = source.problems[0]?.place ?? source.placeOf(path, what);
    return { file, ...place, severity: 'error', message, rule: 'comments' };
  };
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    const [first] = readJson(text).problems;
    return { comments: [], problems: [problem(first?.message ?? 'JSON cannot be read', [])] };
  }
  const result = schemaFor(timeZone).safeParse(data, { error: explain });
  if (!result.success) {
    const problems = result.error.issues.flatMap((issue) => {
      if (issue.code !== 'unrecognized_keys') return [problem(named(issue.path, issue.message), issue.path)];
      return issue.keys.map((key) => {
        const near = nearest(key, issue.path.length === 0 ? ['comments'] : KEYS);
        const hint = near === undefined ? '; take it out' : `; did you mean ${near}?`;
        return problem(`"${key}" is not known${hint}`, [...issue.path, key], 'key');
      });
    });
    return { comments: [], problems: problems.slice(0, MOST) };
  }
  const seen = new Set<string>();
  const twice = result.data.comments.flatMap((comment, index) => {
    if (!seen.has(comment.id)) {
      seen.add(comment.id);
      return [];
    }
    return [problem(`two comments have the id ${comment.id}; give each its own`, ['comments', index, 'id'])];
  });
  if (twice.length > 0) return { comments: [], problems: twice.slice(0, MOST) };
  return { comments: result.data.comments.map(toComment), problems: [] };
}

function toComment({
  html,
  text = '',
  replyTo,
  authorUrl,
  link,
  edited,
  ...rest
}: z.output<ReturnType<typeof entrySchema>>): Comment {
  return {
    ...rest,
    ...(replyTo !== undefined && { replyTo }),
    ...(authorUrl !== undefined && { authorUrl }),
    ...(link !== undefined && { link }),
    ...(edited !== undefined && { edited }),
    html: html ?? paragraphs(text),
  };
}

/** Plain text as HTML: paragraphs where there are blank lines. */
function paragraphs(text: string): string {
  return text
    .trim()
    .split(/\n\s*\n/)
    .filter(Boolean)
    .map((part) => `<p>${escapeText(part).replaceAll('\n', '<br>')}</p>`)
    .join('');
}

function named(path: readonly PropertyKey[], message: string): string {
  const last = path.at(-1);
  return typeof last === 'string' ? `${last}: ${message}` : message;
}

function explain(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code !== 'invalid_type') return undefined;
  if (issue.input === undefined && issue.path?.length) return 'is missing';
  return `must be ${KINDS[issue.expected] ?? issue.expected}`;
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'text in double quotes',
  array: 'a list such as [{ "id": "1", "author": "Ada", "date": "2026-05-01", "text": "Hello." }]',
  object: 'an object such as { "comments": [] }',
  boolean: 'true or false',
};
