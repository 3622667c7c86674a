import type { Root } from 'mdast';
import { remark } from 'remark';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkFriendlyStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkGfm from 'remark-gfm';
import { MAY_BE_MATH, remarkFormulas } from './math-syntax';
import { remarkBounds } from './remark-bounds';
import { remarkCjkAddresses } from './remark-cjk-addresses';
import { DEFAULT_SYNTAX, type Syntax } from './syntax';

/** `~a~` is no deletion: `~` alone stands for "about" and for home directories. */
const GFM = { singleTilde: false } as const;

function markdownParser() {
  return remark()
    .use(remarkGfm, GFM)
    .use(remarkCjkAddresses)
    .use(remarkCjkFriendly)
    .use(remarkCjkFriendlyStrikethrough, GFM)
    .use(remarkBounds);
}

/**
 * Markdown's syntax as this blog reads it, titles and bodies alike: CommonMark, GFM, and emphasis and bare addresses that
 * work beside CJK punctuation.
 */
export const parser = markdownParser().freeze();

/**
 * A document as a tree. What else is markup in it is asked for only where it may be there.
 * @throws TooHeavyError as `remarkBounds` does.
 */
export function parseMarkdown(markdown: string, { math }: Syntax = DEFAULT_SYNTAX): Root {
  if (math === false || !MAY_BE_MATH.test(markdown)) return parser.parse(markdown);
  return markdownParser().use(remarkFormulas, { markdown, math }).parse(markdown);
}
