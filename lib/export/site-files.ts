import { readFileSync, statSync } from 'node:fs';

/** What a file of the site holds: its bytes, or the place on the disk where they are, so that large files need not be in memory. */
export type FileContent = Uint8Array | { from: string };

/** What each file below `out/` is to hold, by its decoded name with forward slashes (`posts/a/index.html`). */
export type SiteFiles = Map<string, FileContent>;

/** A file's bytes, wherever they are. */
export function bytesOf(content: FileContent): Uint8Array {
  return 'from' in content ? readFileSync(content.from) : content;
}

export function sizeOf(content: FileContent): number {
  return 'from' in content ? statSync(content.from).size : content.byteLength;
}

/** A file's text, in UTF-8. */
export function textOfFile(content: FileContent): string {
  return new TextDecoder().decode(bytesOf(content));
}
