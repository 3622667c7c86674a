import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkFriendlyStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** `~a~` is no deletion: `~` alone stands for "about" and for home directories. */
const GFM = { singleTilde: false } as const;

/** Markdown's syntax as this blog reads it: CommonMark, GFM, and emphasis that works beside CJK punctuation. */
export const parser = unified()
  .use(remarkParse)
  .use(remarkGfm, GFM)
  .use(remarkCjkFriendly)
  .use(remarkCjkFriendlyStrikethrough, GFM)
  .freeze();
