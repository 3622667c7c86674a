/** Something that a text cannot say as Markdown, at its place in the file. */
export interface TextProblem {
  line: number;
  message: string;
}

/**
 * Makes Markdown that this blog reads of a text that was written for another system. Never throws.
 * @param name of the file, relative to the old site.
 * @returns no text where it cannot be read; the problems then say why, and else what the text lacks.
 */
export type Convert = (text: string, name: string) => { text?: string; problems: readonly TextProblem[] };
