import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import mime from 'mime';
import { mediaElement } from '../markdown/media-tag';
import { type ImageFacts, imageFacts } from './image-facts';

const facts = new Map<string, { stamp: string; facts: ImageFacts }>();

/** The facts of a file, as long as its stamp is the same. */
export type KeptFacts = [file: string, stamp: string, facts: ImageFacts];

/** What was found by this process and, if it is told, by one before. */
export function keptFacts(before: readonly KeptFacts[] = []): KeptFacts[] {
  for (const [file, stamp, found] of before) facts.set(file, { stamp, facts: found });
  return [...facts].map(([file, { stamp, facts: found }]) => [file, stamp, found]);
}

/**
 * What is known of a file that is shown as an image; nothing of one that is not there.
 * @param file relative to the project. An unchanged file is read once per process.
 */
export function factsOf(file: string): ImageFacts {
  try {
    const place = path.join(process.cwd(), file);
    // A video has no facts that its name does not tell, and may be large.
    if (mediaElement(file) !== undefined) return imageFacts(file, new Uint8Array());
    const stats = statSync(place);
    const stamp = `${stats.mtimeMs} ${stats.ctimeMs} ${stats.size}`;
    const known = facts.get(file);
    if (known?.stamp === stamp) return known.facts;
    const found = imageFacts(file, readFileSync(place));
    facts.set(file, { stamp, facts: found });
    return found;
  } catch {
    return {};
  }
}

/**
 * What a build has the route of media export: one file, since `output: 'export'` refuses a route without paths, and an empty
 * one, under a name that no file of the blogger's has. The files themselves go from `posts/` to `out/` without the detour.
 */
export const NO_MEDIA = '.none';

/** A file of `posts/`, its bytes as they are; `undefined` where there is none of that name. */
export function readMedia(
  name: string,
  assets: ReadonlyMap<string, string>,
): { bytes: Uint8Array<ArrayBuffer>; contentType: string } | undefined {
  const file = assets.get(name);
  if (file === undefined)
    return name === NO_MEDIA ? { bytes: new Uint8Array(), contentType: 'text/plain' } : undefined;
  const bytes = new Uint8Array(readFileSync(path.join(process.cwd(), file)));
  return { bytes, contentType: mime.getType(file) ?? 'application/octet-stream' };
}
