import remarkHtml from 'remark-html';
import type { VFile } from 'vfile';
import { remarkCallouts } from './callouts/remark-callouts';
import { remarkCodeNotes } from './code/remark-code-notes';
import { remarkFenceEnds } from './code/remark-fence-ends';
import { remarkFenceMeta } from './code/remark-fence-meta';
import { remarkFenceRanges } from './code/remark-fence-ranges';
import type { MarkdownContext } from './context';
import { remarkDiagrams } from './diagrams/remark-diagrams';
import { remarkEmbeds } from './embeds/remark-embeds';
import { remarkForeignMarkup } from './foreign/remark-foreign-markup';
import { remarkContentsMark } from './headings/remark-contents-mark';
import { remarkHeadingIds } from './headings/remark-heading-ids';
import { insertHandlers } from './insert-nodes';
import { remarkFragments } from './links/remark-fragments';
import { remarkLinkSlips } from './links/remark-link-slips';
import { remarkLinks } from './links/remark-links';
import { remarkMarkdownIt } from './links/remark-markdown-it';
import { remarkNestedLinks } from './links/remark-nested-links';
import { remarkMath } from './math/remark-math';
import { remarkFullImages } from './media/remark-full-images';
import { remarkImageWidth } from './media/remark-image-width';
import { remarkThemedImages } from './media/remark-themed-images';
import { remarkNotes } from './notes/remark-notes';
import { parseMarkdown, parser } from './parser';
import { remarkRawHtml } from './raw-html/remark-raw-html';
import { remarkEmpty } from './remark-empty';
import { remarkExcerpt } from './remark-excerpt';
import { remarkLines } from './remark-lines';
import { remarkTables } from './remark-tables';
import { remarkAbbreviations } from './typography/abbreviations';
import { definitionHandlers } from './typography/definition-lists';
import { remarkBreaks } from './typography/remark-breaks';
import { remarkEmoji } from './typography/remark-emoji';
import { remarkLooseEmphasis } from './typography/remark-loose-emphasis';
import { remarkSigns } from './typography/remark-signs';
import { remarkSmartQuotes } from './typography/remark-smart-quotes';

const whole = parser()
  .use(remarkEmpty)
  .use(remarkContentsMark)
  .use(remarkImageWidth)
  .use(remarkFullImages)
  .use(remarkForeignMarkup)
  .use(remarkLooseEmphasis)
  .use(remarkFenceEnds)
  .use(remarkLinkSlips)
  .use(remarkRawHtml)
  .use(remarkHeadingIds)
  .use(remarkMarkdownIt)
  .use(remarkMath)
  .use(remarkDiagrams)
  .use(remarkFenceRanges)
  .use(remarkFenceMeta)
  .use(remarkCodeNotes)
  .use(remarkCallouts)
  .use(remarkNotes)
  .use(remarkTables)
  .use(remarkEmbeds)
  .use(remarkNestedLinks)
  .use(remarkLinks)
  .use(remarkThemedImages)
  .use(remarkFragments)
  .use(remarkSigns)
  .use(remarkBreaks)
  .use(remarkAbbreviations)
  .use(remarkEmoji)
  .use(remarkLines)
  .use(remarkSmartQuotes)
  // Not sanitised here, where footnotes and checkboxes would suffer: that is what stage 2 begins with.
  .use(remarkHtml, { sanitize: false, handlers: { ...definitionHandlers, ...insertHandlers } })
  .freeze();

const excerpt = parser()
  .use(remarkImageWidth)
  .use(remarkFullImages)
  .use(remarkContentsMark)
  .use(remarkRawHtml)
  .use(remarkExcerpt)
  .use(remarkMarkdownIt)
  .use(remarkMath)
  .use(remarkDiagrams)
  .use(remarkFenceMeta)
  .use(remarkCodeNotes)
  .use(remarkCallouts)
  .use(remarkEmbeds)
  .use(remarkNestedLinks)
  .use(remarkLinks)
  .use(remarkSigns)
  .use(remarkBreaks)
  .use(remarkAbbreviations)
  .use(remarkEmoji)
  .use(remarkLines)
  .use(remarkSmartQuotes)
  .use(remarkHtml, { sanitize: false, handlers: { ...definitionHandlers, ...insertHandlers } })
  .freeze();

/**
 * Stage 1: Markdown to HTML that is not to be shown yet. All checks of a document happen here, because only here are
 * the lines known; what they find is left on the file. Pad the Markdown with blank lines so that its lines are the
 * file's.
 */
export function toHtml(file: VFile, context: MarkdownContext): Promise<string> {
  return convert(whole, file, context);
}

/** The same for a piece of a document that is shown elsewhere: its notes are left out. */
export function excerptToHtml(file: VFile, context: MarkdownContext): Promise<string> {
  return convert(excerpt, file, context);
}

async function convert(processor: typeof whole, file: VFile, context: MarkdownContext): Promise<string> {
  file.data.markdown = context;
  const tree = parseMarkdown(String(file), context.syntax);
  await processor.run(tree, file);
  // Without the file, whose name remark-html would change.
  return processor.stringify(tree);
}
