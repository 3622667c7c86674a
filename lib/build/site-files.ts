import { readFileSync } from 'node:fs';
import { digestOf } from '../digest';

/**
 * What a file of the site holds: its bytes; or the place on the disk where they are; or what makes them, if anybody asks: so that
 * large files, and thousands of pages, need not be in memory.
 */
export type FileContent = Uint8Array | { from: string; key?: string } | { make(): Uint8Array; key: string };

/** What each file below `out/` is to hold, by its decoded name with forward slashes (`posts/a/index.html`). */
export type SiteFiles = Map<string, FileContent>;

/** A file's bytes, wherever they are. */
export function bytesOf(content: FileContent): Uint8Array {
  if ('make' in content) return content.make();
  return 'from' in content ? readFileSync(content.from) : content;
}

/** Tells contents apart without reading them, where that can be; equal keys, equal bytes. */
export function keyOf(content: FileContent): string {
  return 'key' in content && content.key !== undefined ? content.key : digestOf(bytesOf(content));
}

/** A file's text, in UTF-8. */
export function textOfFile(content: FileContent): string {
  return new TextDecoder().decode(bytesOf(content));
}
