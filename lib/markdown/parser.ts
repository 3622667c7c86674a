import { remark } from 'remark';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkFriendlyStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkGfm from 'remark-gfm';
import { remarkBounds } from './remark-bounds';
import { remarkCjkAddresses } from './remark-cjk-addresses';

/** `~a~` is no deletion: `~` alone stands for "about" and for home directories. */
const GFM = { singleTilde: false } as const;

/**
 * Markdown's syntax as this blog reads it, titles and bodies alike: CommonMark, GFM, and emphasis and bare addresses that
 * work beside CJK punctuation.
 */
export const parser = remark()
  .use(remarkGfm, GFM)
  .use(remarkCjkAddresses)
  .use(remarkCjkFriendly)
  .use(remarkCjkFriendlyStrikethrough, GFM)
  .use(remarkBounds)
  .freeze();
