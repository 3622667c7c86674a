import type { RenderedMarkdown } from '../markdown/context';

/** The texts that a view names, rendered, by the source of their document (`lib/build/render-texts.ts`). */
export type Texts = Readonly<Record<string, RenderedMarkdown>>;
