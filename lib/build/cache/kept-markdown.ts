import { z } from 'zod';
import { keepTokens } from '../../markdown/code/highlighter';
import type { Heading, MarkdownContext, RenderedMarkdown } from '../../markdown/context';
import { renderExcerpt, renderMarkdown } from '../../markdown/render';
import { lookupsSchema, stillTrue, traced } from '../../markdown/trace';
import type { Fix, Problem } from '../../problems/problem';
import { isRule, type Rule } from '../../problems/rules';
import type { CommentsPiece } from '../../views/comments';
import { isVerifying, readCache, textKey, writeCache } from './cache';
import { keptTokens } from './kept-tokens';

/** A piece of Markdown whose text is read only where it must be rendered. */
export interface MarkdownPiece {
  /** The file that it is from, relative to the project. */
  path: string;
  /** A whole document, or its beginning as a listing shows it. */
  part: 'body' | 'excerpt';
  /** Of its text. */
  digest: string;
  markdown(): string;
  /** Of which lines of the file its lines are, where not of the same; a part of the digest. */
  lines?: readonly number[];
}

type Piece = MarkdownPiece | CommentsPiece;

keepTokens(keptTokens);

// Each schema names all fields of its type. What holds a field that no schema names is never read again.
const fixSchema = z.strictObject({
  file: z.string(),
  line: z.int(),
  column: z.int(),
  old: z.string(),
  new: z.string(),
  item: z.literal(true).exactOptional(),
} satisfies Record<keyof Fix, z.ZodType>);

const problemSchema = z.strictObject({
  file: z.string(),
  line: z.int().exactOptional(),
  column: z.int().exactOptional(),
  severity: z.enum(['error', 'warning']),
  message: z.string(),
  rule: z.custom<Rule>((name) => typeof name === 'string' && isRule(name)),
  about: z.string().exactOptional(),
  lost: z.string().exactOptional(),
  fixes: z.array(fixSchema).readonly().exactOptional(),
} satisfies Record<keyof Problem, z.ZodType>);

const headingSchema = z.strictObject({
  depth: z.int(),
  id: z.string(),
  text: z.string(),
} satisfies Record<keyof Heading, z.ZodType>);

const renderedSchema = z.strictObject({
  html: z.string(),
  headings: z.array(headingSchema),
  titleId: z.string().exactOptional(),
  problems: z.array(problemSchema),
} satisfies Record<keyof RenderedMarkdown, z.ZodType>);

const keptSchema = z.strictObject({ lookups: lookupsSchema, rendered: renderedSchema });

export type KeptMarkdown = z.infer<typeof keptSchema>;

/** What a piece's HTML depends on, but for the answers to what it asks about the world. */
export function markdownKey({ path, part, digest }: Piece, context: MarkdownContext): string {
  const { resolveLink: _, resolveImage: __, ...world } = context;
  return textKey('markdown', part, path, JSON.stringify(world), digest);
}

/** What was kept under a key, whether it still holds or not. */
export function readMarkdown(key: string): KeptMarkdown | undefined {
  return keptSchema.safeParse(readCache(key)).data;
}

/**
 * The HTML of a piece, rendered and highlighted once for each state of it, whichever process or build asks first. What is
 * kept is believed only while all that the piece refers to is as it was.
 */
export async function renderKept(piece: Piece, context: MarkdownContext): Promise<KeptMarkdown> {
  const key = markdownKey(piece, context);
  const kept = isVerifying() ? undefined : readMarkdown(key);
  if (kept && stillTrue(kept.lookups, context)) return kept;
  const trace = traced(context);
  const rendered = await render(piece, trace.context);
  const anew: KeptMarkdown = { lookups: trace.lookups(), rendered };
  writeCache(key, anew);
  return anew;
}

/** The problems of an excerpt are those of its document, so they are not told again. */
async function render(piece: Piece, context: MarkdownContext): Promise<RenderedMarkdown> {
  if (piece.part === 'comments') return { html: piece.html(), headings: [], problems: [] };
  const source = { path: piece.path, markdown: piece.markdown() };
  if (piece.part === 'body') return inLinesOf(piece.lines, await renderMarkdown(source, context));
  return { html: await renderExcerpt(source, context), headings: [], problems: [] };
}

/** The same with problems at the lines of the file. The column of a text that was converted says nothing of the file. */
function inLinesOf(lines: readonly number[] | undefined, rendered: RenderedMarkdown): RenderedMarkdown {
  if (lines === undefined) return rendered;
  const problems = rendered.problems.map(({ column: _, ...problem }) => {
    const line = problem.line === undefined ? undefined : lines[problem.line - 1];
    return line === undefined ? problem : { ...problem, line };
  });
  return { ...rendered, problems };
}
