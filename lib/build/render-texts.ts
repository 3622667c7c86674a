import type { Referrer } from '../addresses/referrer';
import { markdownContext } from '../addresses/resolve';
import type { Content } from '../content/content';
import { editionOf } from '../content/editions';
import { digestOf } from '../digest';
import type { MarkdownContext, RenderedMarkdown } from '../markdown/context';
import type { LazyBody } from '../post/lazy-body';
import type { Post } from '../post/post';
import type { Problem } from '../problems/problem';
import type { TextRef } from '../views/base-view';
import { type CommentsPiece, commentsPiece } from '../views/comments';
import { previewProblems } from '../views/preview-problems';
import { type Texts, textName } from '../views/texts';
import type { PageView } from '../views/view';
import { type KeptMarkdown, type MarkdownPiece, markdownKey, renderKept } from './cache/kept-markdown';

/** The texts that a view names, rendered: what is too dear to be part of it. */
export async function renderTexts(refs: readonly TextRef[], content: Content): Promise<Texts> {
  const pieces = await renderPieces(refs, content);
  return Object.fromEntries(pieces.map(({ source, rendered }) => [source, rendered]));
}

/** What the component of a page is given. */
export interface PageProps {
  view: PageView;
  texts: Texts;
  /** In `next dev`. */
  problems: readonly Problem[];
}

/** A view with what is too dear to be part of it: its texts, and in `next dev` what is wrong with them. */
export async function pageProps(view: PageView, content: Content): Promise<PageProps> {
  const texts = await renderTexts(view.texts ?? [], content);
  return { view, texts, problems: previewProblems(content, view, texts) };
}

/** A rendered text, with the key under which it is kept, and what it asked about the world. */
export interface RenderedPiece extends KeptMarkdown {
  /** As `textName` calls it. */
  source: string;
  key: string;
}

/** The same, with what must be known to tell whether they are still good. A text that is not there is left out. */
export async function renderPieces(refs: readonly TextRef[], content: Content): Promise<RenderedPiece[]> {
  const pieces = await Promise.all(
    refs.map(async (ref): Promise<RenderedPiece[]> => {
      const text = textAt(ref, content);
      if (text === undefined) return [];
      const { piece, context } = text;
      return [
        { source: textName(ref), key: markdownKey(piece, context), ...(await renderKept(piece, context)) },
      ];
    }),
  );
  return pieces.flat();
}

/** A document's body. */
export async function renderBody(from: Referrer & LazyBody, content: Content): Promise<RenderedMarkdown> {
  return (await renderKept(bodyPiece(from), markdownContext(from, content))).rendered;
}

/** A text that a view names, and the world as it sees it. */
export function textAt(
  ref: TextRef,
  content: Content,
): { piece: MarkdownPiece | CommentsPiece; context: MarkdownContext } | undefined {
  const post = content.bySource.get(ref.source.normalize('NFC'));
  if (post === undefined) return undefined;
  return { piece: pieceOf(post, ref, content), context: markdownContext(post, content) };
}

function pieceOf(post: Post, ref: TextRef, content: Content): MarkdownPiece | CommentsPiece {
  if (ref.part === 'body') return bodyPiece(post);
  return ref.part === 'excerpt' ? excerptPiece(post) : commentsPiece(post, ref, editionOf(post, content));
}

function bodyPiece({ source, digest, body, lines }: Referrer & LazyBody): MarkdownPiece {
  return { path: source, part: 'body', digest, markdown: body, ...(lines && { lines }) };
}

function excerptPiece({ source, excerpt: { markdown } }: Post): MarkdownPiece {
  return { path: source, part: 'excerpt', digest: digestOf(markdown), markdown: () => markdown };
}
