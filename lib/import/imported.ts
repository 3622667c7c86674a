/** What is made of an export of another system. Plain data. */
export interface Imported {
  files: ImportedFile[];
  /** What needs a hand, in the order of the export. */
  notes: Note[];
}

/** A file to be written, relative to the project. */
interface ImportedFile {
  to: string;
  kind: 'post' | 'draft' | 'page';
  text: string;
}

/** What a blogger is to look at. */
export interface Note {
  /** The file that it is about; `''` for the export as a whole. */
  file: string;
  message: string;
}

/** An export that cannot be read; its message is one sentence. */
export class ExportError extends Error {}

/** A name that nothing else of the import has: `posts/2020-01-01-kite.md`, then `…-kite-2.md`. */
export function freeName(wanted: string, taken: Set<string>): string {
  let name = wanted;
  for (let count = 2; taken.has(name); count++) name = wanted.replace(/\.md$/, `-${count}.md`);
  taken.add(name);
  return name;
}

/** As a part of a file's name: letters, digits and hyphens, in any script. */
export function namePart(text: string): string {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 80) || 'untitled'
  );
}
