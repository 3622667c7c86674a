import { z } from 'zod';
import { cacheKey, readCache, writeCache } from '../cache';
import type { MarkdownContext, RenderedMarkdown } from './context';
import { type MarkdownSource, renderMarkdown } from './render';
import { askedSchema, stillTrue, traced } from './trace';

const problemSchema = z.strictObject({
  file: z.string(),
  line: z.int().exactOptional(),
  column: z.int().exactOptional(),
  severity: z.enum(['error', 'warning']),
  message: z.string(),
  rule: z.string(),
});

const keptSchema = z.strictObject({
  asked: askedSchema,
  rendered: z.strictObject({
    html: z.string(),
    headings: z.array(z.strictObject({ depth: z.int(), id: z.string(), text: z.string() })),
    problems: z.array(problemSchema),
  }),
});

/**
 * `renderMarkdown`, but rendering and highlighting happen once for each state of a document, whichever process or build
 * asks first. What is kept is believed only while all that the document refers to is as it was.
 */
export async function renderKept(
  source: MarkdownSource,
  context: MarkdownContext,
): Promise<RenderedMarkdown> {
  const { title, language, iframeHosts, broken } = context;
  const settings = JSON.stringify({ title, language, iframeHosts, broken });
  const key = cacheKey('markdown', source.path, settings, source.markdown);
  const kept = keptSchema.safeParse(readCache(key));
  if (kept.success && stillTrue(kept.data.asked, context)) return kept.data.rendered;
  const trace = traced(context);
  const rendered = await renderMarkdown(source, trace.context);
  writeCache(key, { asked: trace.asked(), rendered });
  return rendered;
}
