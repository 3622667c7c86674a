import type { Content } from '../content';
import { digestOf } from '../digest';
import { sizeOf } from '../files/media';
import type { MarkdownContext, RenderedMarkdown } from '../markdown/context';
import { type MarkdownPiece, renderKept } from '../markdown/kept-markdown';
import type { Post } from '../post/post';
import type { Written } from '../post/written';
import { markdownContext, type Referrer } from '../references';
import type { TextRef } from './view';

/** Rendered texts, by the source of their document. */
export type Texts = Readonly<Record<string, RenderedMarkdown>>;

/** The texts that a view names, rendered: what is too dear to be part of it. */
export async function renderTexts(refs: readonly TextRef[], content: Content): Promise<Texts> {
  const rendered = await Promise.all(
    refs.map(async (ref) => {
      const text = textAt(ref, content);
      return [ref.source, text ? await renderKept(text.piece, text.context) : NOTHING] as const;
    }),
  );
  return Object.fromEntries(rendered);
}

const NOTHING: RenderedMarkdown = { html: '', headings: [], problems: [] };

/** A document's body. */
export function renderBody(from: Referrer & Written, content: Content): Promise<RenderedMarkdown> {
  return renderKept(bodyPiece(from), markdownContext(from, content, sizeOf));
}

/** A text that a view names, and the world as it sees it. */
export function textAt(
  { source, part }: TextRef,
  content: Content,
): { piece: MarkdownPiece; context: MarkdownContext } | undefined {
  const { about } = content;
  const post = content.bySource.get(source.normalize('NFC'));
  const from = post ?? (source === about.source ? about : undefined);
  if (from === undefined) return undefined;
  const piece = part === 'excerpt' && post ? excerptPiece(post) : bodyPiece(from);
  return { piece, context: markdownContext(from, content, sizeOf) };
}

function bodyPiece({ source, digest, body }: Referrer & Written): MarkdownPiece {
  return { path: source, part: 'body', digest, markdown: body };
}

function excerptPiece({ source, excerpt: { markdown } }: Post): MarkdownPiece {
  return { path: source, part: 'excerpt', digest: digestOf(markdown), markdown: () => markdown };
}
