import { digestOf } from '../digest';
import { DRAWINGS_FOLDER } from './drawings';

/** The size of letters for which drawings are laid out: a little larger than in the page, since fonts of readers may be wider. */
export const LAYOUT_SIZE = 13.6;

/** The digest by which the drawing of a diagram is found. Blanks at the ends of lines change no drawing. */
export function mermaidDigest(source: string): string {
  return digestOf('mermaid', source.replace(/[ \t]+$/gm, '').trim()).slice(0, 16);
}

/** The file of a drawing, relative to `posts/`. */
export function drawingName(digest: string): string {
  return `${DRAWINGS_FOLDER}/${digest}.svg`;
}

/** What a diagram calls itself: Mermaid's `accTitle: …`, or `title: …` of the lines between two `---` above it. */
export function mermaidTitle(source: string): string | undefined {
  const [, accessible] = /^[ \t]*accTitle[ \t]*:[ \t]*(\S.*)$/m.exec(source) ?? [];
  const [, head = ''] = /^\s*---\n([\s\S]*?)\n---/.exec(source) ?? [];
  const [, titled] = /^title[ \t]*:[ \t]*(\S.*)$/m.exec(head) ?? [];
  return (accessible ?? titled?.replace(/^(["'])(.*)\1$/, '$2'))?.trim();
}
