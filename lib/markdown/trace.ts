import { z } from 'zod';
import type { MarkdownContext } from './context';

/** A question that rendering a document asked about the world, and the answer as JSON. */
export interface Lookup {
  about: 'link' | 'image' | 'drawing';
  url: string;
  answer: string;
}

/** Lookups as they are read from where they were kept. */
export const lookupsSchema: z.ZodType<Lookup[]> = z.array(
  z.strictObject({
    about: z.enum(['link', 'image', 'drawing']),
    url: z.string(),
    answer: z.string(),
  } satisfies Record<keyof Lookup, z.ZodType>),
);

/** A context that notes what it is asked: with the document, all that its HTML depends on. */
export function traced(context: MarkdownContext): { context: MarkdownContext; lookups(): Lookup[] } {
  const notes = new Map<string, Lookup>();
  const note = <T>(about: Lookup['about'], url: string, answer: T): T => {
    notes.set(`${about} ${url}`, { about, url, answer: JSON.stringify(answer) });
    return answer;
  };
  return {
    context: {
      ...context,
      resolveLink: (url) => note('link', url, context.resolveLink(url)),
      resolveImage: (url) => note('image', url, context.resolveImage(url)),
      drawings: {
        graph: context.drawings.graph,
        kept: (digest) => note('drawing', digest, context.drawings.kept(digest) ?? null) ?? undefined,
      },
    },
    lookups: () => [...notes.values()],
  };
}

/** Whether the world still gives the same answers. */
export function stillTrue(lookups: readonly Lookup[], context: MarkdownContext): boolean {
  return lookups.every((each) => answerTo(each, context) === each.answer);
}

/** What the world answers to a question now, as JSON. */
export function answerTo({ about, url }: Pick<Lookup, 'about' | 'url'>, context: MarkdownContext): string {
  if (about === 'drawing') return JSON.stringify(context.drawings.kept(url) ?? null);
  return JSON.stringify(about === 'link' ? context.resolveLink(url) : context.resolveImage(url));
}
