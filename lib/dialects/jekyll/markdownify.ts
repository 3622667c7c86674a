import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import remarkHtml from 'remark-html';
import { fromKramdown } from '../kramdown/kramdown';

// Not sanitised here: what it makes is a part of a post, which is sanitised as a whole.
const processor = remark()
  .use(remarkGfm, { singleTilde: false })
  .use(remarkHtml, { sanitize: false })
  .freeze();

/** The HTML of a piece of Markdown that a template shows within HTML, without a blank line in it. */
export function markdownify(markdown: string): string {
  const lines = markdown.split('\n').map((_, i) => i + 1);
  const { text } = fromKramdown(markdown, lines, { github: true, parseBlockHtml: false });
  // Ids of headings are a matter of pages.
  return String(processor.processSync(text.replace(/^(#{1,6} .*?) \{#[^{}\s]+\}$/gm, '$1')))
    .trim()
    .replace(/\n{2,}/g, '\n');
}
