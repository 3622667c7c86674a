import { VFile } from 'vfile';
import { problemsOf } from '../problems/messages';
import type { MarkdownContext, RenderedMarkdown } from './context';
import { report } from './document';
import { finishExcerpt, finishHtml } from './finish-html';
import { TOO_DEEP, TooHeavyError } from './remark-bounds';
import { excerptToHtml, toHtml } from './to-html';

/** A document and the file it came from, which problems name. */
interface MarkdownSource {
  /** Relative to the project, with forward slashes. */
  path: string;
  /** Padded with as many blank lines as the file has lines before it. */
  markdown: string;
}

/**
 * Renders a document as its page shows it: sanitised HTML, its headings, and everything found wrong with it. Never
 * throws for what a document holds; one that cannot be rendered gives no HTML and an error. Writers of trees recurse, so that
 * what is nested too deep exhausts the stack.
 */
export async function renderMarkdown(
  source: MarkdownSource,
  context: MarkdownContext,
): Promise<RenderedMarkdown> {
  const file = fileOf(source);
  try {
    const finished = await finishHtml(await toHtml(file, context), file, context);
    return { ...finished, problems: problemsOf(file) };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const heavy = error instanceof TooHeavyError ? error : undefined;
    report(file, 'error', 'markdown', heavy?.message ?? TOO_DEEP, heavy?.place);
    return { html: '', headings: [], problems: problemsOf(file) };
  }
}

/**
 * Renders a piece of a document for a listing: sanitised HTML without ids, so that many fit on a page; headings are bold
 * paragraphs, notes are left out. Its problems are those of its document, so they are not told again.
 */
export async function renderExcerpt(source: MarkdownSource, context: MarkdownContext): Promise<string> {
  const file = fileOf(source);
  // Many stand on a page, which has no policy for what one of them might do.
  const careful = { ...context, trustHtml: false };
  try {
    return await finishExcerpt(await excerptToHtml(file, careful), file, careful);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return '';
  }
}

// Half a surrogate pair is no character, and no URL can hold it.
function fileOf({ path, markdown }: MarkdownSource): VFile {
  return new VFile({ path, value: markdown.toWellFormed() });
}
