import type { RenderedMarkdown } from '../markdown/context';
import type { TextRef } from './base-view';

/** The texts that a view names, rendered, by `textName` (`lib/build/render-texts.ts`). */
export type Texts = Readonly<Record<string, RenderedMarkdown>>;

/** What a text is called among others: by the source of its document, and comments apart from the text that they are on. */
export function textName({ source, part }: Pick<TextRef, 'source' | 'part'>): string {
  return part.startsWith('comments') ? `${source}#comments` : source;
}
