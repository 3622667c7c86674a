import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import { type PluggableList, unified } from 'unified';
import { VFile } from 'vfile';
import { rehypeCallouts } from './callouts/rehype-callouts';
import { rehypeCode } from './code/code';
import { rehypeCodeNotes } from './code/rehype-code-notes';
import type { MarkdownContext, RenderedMarkdown } from './context';
import { rehypeDiagrams } from './diagrams/rehype-diagrams';
import { rehypeEmbeds } from './embeds/rehype-embeds';
import { rehypeHeadings } from './headings/rehype-headings';
import { rehypeUniqueIds } from './headings/rehype-unique-ids';
import { rehypeLinks } from './links/rehype-links';
import { rehypeMath } from './math/rehype-math';
import { rehypeFigures } from './media/rehype-figures';
import { rehypeImages } from './media/rehype-images';
import { rehypePictures } from './media/rehype-pictures';
import { rehypeThemedImages } from './media/rehype-themed-images';
import { rehypeFootnotes } from './notes/rehype-footnotes';
import { rehypeFragment } from './parse-fragment';
import { rehypeIframes } from './raw-html/rehype-iframes';
import { rehypeExcerpt } from './rehype-excerpt';
import { rehypePrintable } from './rehype-printable';
import { rehypeTables } from './rehype-tables';
import { rehypeTasks } from './rehype-tasks';
import { schema } from './schema';

/** The look's markup for what a post and an excerpt have in common. */
const dress = (notes: { ids: boolean }): PluggableList => [
  rehypeLinks,
  rehypeThemedImages,
  rehypeFigures,
  rehypeTables,
  rehypeTasks,
  rehypeCallouts,
  [rehypeCode, notes],
  [rehypeCodeNotes, notes],
  rehypePictures,
];

// Sanitise first, then trust: what follows adds only our own markup.
const sanitized = unified()
  .use(rehypeFragment)
  .use(rehypeSanitize, schema)
  .use(rehypePrintable)
  .use(rehypeIframes)
  .use(rehypeUniqueIds)
  .use(rehypeStringify, { characterReferences: { useNamedReferences: true } })
  .freeze();

/** For bloggers who trust all posts. */
const trusted = unified()
  .use(rehypeFragment)
  .use(rehypePrintable)
  .use(rehypeUniqueIds)
  .use(rehypeStringify, { characterReferences: { useNamedReferences: true } })
  .freeze();

const dressWhole: PluggableList = [
  rehypeHeadings,
  [rehypeMath, { ids: true }],
  [rehypeDiagrams, { source: true }],
  [rehypeImages, { eager: 1 }],
  [rehypeEmbeds, { frames: true }],
  ...dress({ ids: true }),
  rehypeFootnotes,
];

const whole = sanitized().use(dressWhole).freeze();
const trustedWhole = trusted().use(dressWhole).freeze();

const excerpt = sanitized()
  .use(rehypeExcerpt)
  .use(rehypeMath, { ids: false })
  .use(rehypeDiagrams, { source: false })
  .use(rehypeImages, { eager: 0 })
  .use(rehypeEmbeds, { frames: false })
  .use(dress({ ids: false }))
  .freeze();

/** Stage 2: the HTML of stage 1, sanitised, unless the blogger trusts all posts, and dressed as a page shows it, and its headings as they are shown. */
export async function finishHtml(
  html: string,
  file: VFile,
  context: MarkdownContext,
): Promise<Pick<RenderedMarkdown, 'html' | 'headings' | 'titleId'>> {
  const chain = context.trustHtml ? trustedWhole : whole;
  const finished = await chain.process(inputOf(html, file, context));
  const { headings = [], titleId } = finished.data;
  return { html: String(finished.value).trim(), headings, ...(titleId !== undefined && { titleId }) };
}

/** The same for a piece that is shown among others: without ids, headings and notes. */
export async function finishExcerpt(html: string, file: VFile, context: MarkdownContext): Promise<string> {
  return String((await excerpt.process(inputOf(html, file, context))).value).trim();
}

function inputOf(html: string, file: VFile, context: MarkdownContext): VFile {
  return new VFile({ path: file.path, value: html, data: { ...file.data, markdown: context } });
}
