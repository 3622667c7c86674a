import type { Content } from '../content';
import { sizeOf } from '../files/media';
import type { RenderedMarkdown } from '../markdown/context';
import { renderKept } from '../markdown/kept-markdown';
import { plainText } from '../markdown/plain-text';
import { type MarkdownSource, renderExcerpt, renderMarkdown } from '../markdown/render';
import { excerptOf } from '../post/excerpt';
import type { Post } from '../post/post';
import { markdownContext, type Referrer } from '../references';

/** A post's body as its page shows it: dear, so that no listing asks for it. */
export function renderPost(post: Post, content: Content): Promise<RenderedMarkdown> {
  return renderBody(post, content);
}

/** Any document's body: anew in `next dev`, where the code that renders may change under us; else what an earlier build kept. */
export function renderBody(from: Referrer & { body: string }, content: Content): Promise<RenderedMarkdown> {
  const source: MarkdownSource = { path: from.source, markdown: from.body };
  const context = markdownContext(from, content, sizeOf);
  return content.preview ? renderMarkdown(source, context) : renderKept(source, context);
}

/** The same, by the post's file. */
export async function renderPostAt(source: string, content: Content): Promise<RenderedMarkdown | undefined> {
  const post = content.bySource.get(source.normalize('NFC'));
  return post && renderPost(post, content);
}

/** The body of the page about the blog. */
export function renderAbout(content: Content): Promise<RenderedMarkdown> {
  return renderBody(content.about, content);
}

/** What a listing shows of a post: what its author wrote as a description, else its beginning. */
export async function renderPostExcerpt(
  post: Post,
  content: Content,
): Promise<{ html: string; more: boolean }> {
  const { markdown, more } =
    post.description === undefined ? excerptOf(post.body) : { markdown: post.description, more: true };
  const context = markdownContext(post, content, sizeOf);
  return { html: await renderExcerpt({ path: post.source, markdown }, context), more };
}

/** Search engines cut descriptions at about this many characters. */
const DESCRIPTION = 160;

const summaries = new WeakMap<Post, string>();

/** One plain line about a post, for rows, cards and `<meta name="description">`: many ask, so it is made once. */
export function summaryOf(post: Post): string {
  const known = summaries.get(post) ?? shorten(plainText(post.description ?? excerptOf(post.body).markdown));
  summaries.set(post, known);
  return known;
}

/** Cut at a word's end, with an ellipsis; Chinese and Japanese, which have none, between characters. */
export function shorten(text: string, length = DESCRIPTION): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const chars = [...line];
  if (chars.length <= length) return line;
  const cut = chars.slice(0, length - 1).join('');
  const space = cut.lastIndexOf(' ');
  return `${(space > length / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:.!?–—-]+$/, '')}…`;
}
