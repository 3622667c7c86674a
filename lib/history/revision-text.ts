import { digestOf } from '../digest';
import { readText } from '../post/read-post';
import type { Site } from '../site/site';

/** The text of a revision, as readers could have seen it; `undefined` for a draft, and for what is no text. */
export function textOfRevision(source: string, bytes: Uint8Array, site: Site): string | undefined {
  const text = readText(source, bytes, site);
  if (text === undefined || text.draft || /(?:^|\/)_?drafts\//.test(source)) return undefined;
  return text.body.trim();
}

/** A digest of what tells one state of a text from another: white space does not. */
export function digestOfText(text: string): string {
  return digestOf(text.replace(/\s+/g, ' '));
}
