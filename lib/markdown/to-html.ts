import remarkHtml from 'remark-html';
import type { VFile } from 'vfile';
import { remarkAbbreviations } from './abbreviations';
import type { MarkdownContext } from './context';
import { definitionHandlers } from './definition-lists';
import { remarkEmbeds } from './embeds/remark-embeds';
import { insertHandlers } from './insert-nodes';
import { parseMarkdown, parser } from './parser';
import { remarkBreaks } from './remark-breaks';
import { remarkCallouts } from './remark-callouts';
import { remarkCodeNotes } from './remark-code-notes';
import { remarkContentsMark } from './remark-contents-mark';
import { remarkDiagrams } from './remark-diagrams';
import { remarkEmoji } from './remark-emoji';
import { remarkEmpty } from './remark-empty';
import { remarkExcerpt } from './remark-excerpt';
import { remarkFenceEnds } from './remark-fence-ends';
import { remarkFenceMeta } from './remark-fence-meta';
import { remarkFenceRanges } from './remark-fence-ranges';
import { remarkForeignMarkup } from './remark-foreign-markup';
import { remarkFragments } from './remark-fragments';
import { remarkFullImages } from './remark-full-images';
import { remarkHeadingIds } from './remark-heading-ids';
import { remarkImageWidth } from './remark-image-width';
import { remarkLines } from './remark-lines';
import { remarkLinkSlips } from './remark-link-slips';
import { remarkLinks } from './remark-links';
import { remarkMarkdownIt } from './remark-markdown-it';
import { remarkMath } from './remark-math';
import { remarkNestedLinks } from './remark-nested-links';
import { remarkNotes } from './remark-notes';
import { remarkRawHtml } from './remark-raw-html';
import { remarkSigns } from './remark-signs';
import { remarkSmartQuotes } from './remark-smart-quotes';
import { remarkTables } from './remark-tables';
import { remarkThemedImages } from './remark-themed-images';

const whole = parser()
  .use(remarkEmpty)
  .use(remarkContentsMark)
  .use(remarkImageWidth)
  .use(remarkFullImages)
  .use(remarkForeignMarkup)
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
