import type { Root } from 'mdast';
import { combineExtensions } from 'micromark-util-combine-extensions';
import { remark } from 'remark';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkFriendlyStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkGfm from 'remark-gfm';
import type { Processor } from 'unified';
import { MAY_BE_MATH, remarkFormulas } from './math-syntax';
import { boundsSyntax, remarkBounds } from './remark-bounds';
import { remarkCjkAddresses } from './remark-cjk-addresses';
import { DEFAULT_SYNTAX, type Syntax } from './syntax';

/** `~a~` is no deletion: `~` alone stands for "about" and for home directories. */
const GFM = { singleTilde: false } as const;

/** What the plugins for syntax leave for a parser. */
const extensions = remark()
  .use(remarkGfm, GFM)
  .use(remarkCjkAddresses)
  .use(remarkCjkFriendly)
  .use(remarkCjkFriendlyStrikethrough, GFM)
  .freeze()
  .data();

/** Combined here, which micromark would do anew for each text that it parses. */
const syntax = combineExtensions([...(extensions.micromarkExtensions ?? []), boundsSyntax()]);

function remarkSyntax(this: Processor): undefined {
  const data = this.data();
  data.micromarkExtensions = [syntax];
  data.fromMarkdownExtensions = extensions.fromMarkdownExtensions ?? [];
}

/**
 * Markdown's syntax as this blog reads it, titles and bodies alike: CommonMark, GFM, and emphasis and bare addresses that
 * work beside CJK punctuation.
 */
export const parser = remark().use(remarkSyntax).use(remarkBounds).freeze();

/**
 * A document as a tree. What else is markup in it is asked for only where it may be there.
 * @throws TooHeavyError as `remarkBounds` does.
 */
export function parseMarkdown(markdown: string, { math }: Syntax = DEFAULT_SYNTAX): Root {
  if (math === false || !MAY_BE_MATH.test(markdown)) return parser.parse(markdown);
  return remark().use(remarkSyntax).use(remarkBounds).use(remarkFormulas, { markdown, math }).parse(markdown);
}
