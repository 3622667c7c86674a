import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import mime from 'mime';
import { z } from 'zod';
import { readCache, textKey, writeCache } from '../build/cache/cache';
import { look } from '../images/look';
import { withoutMetadata } from '../images/metadata';
import { type Looked, rasterFacts } from '../images/raster-facts';
import { inParallel } from '../in-parallel';
import { mediaElement } from '../markdown/media/media-tag';
import { type ImageFacts, imageFacts } from './image-facts';
import { formatOf } from './image-format';

const facts = new Map<string, { stamp: string; facts: ImageFacts }>();

/** The facts of a file, as long as its stamp is the same. */
export type KeptFacts = [file: string, stamp: string, facts: ImageFacts];

/** What was found by this process and, if it is told, by one before. */
export function keptFacts(before: readonly KeptFacts[] = []): KeptFacts[] {
  for (const [file, stamp, found] of before) facts.set(file, { stamp, facts: found });
  return [...facts].map(([file, { stamp, facts: found }]) => [file, stamp, found]);
}

/**
 * What is known of a file that is shown as an image; nothing of one that is not there. What only decoding tells is known of images
 * that `lookAtImages` was given, in this process or before.
 * @param file relative to the project. An unchanged file is read once per process.
 */
export function factsOf(file: string): ImageFacts {
  try {
    const place = path.join(process.cwd(), file);
    // A video has no facts that its name does not tell, and may be large.
    if (mediaElement(file) !== undefined) return imageFacts(file, new Uint8Array());
    const stamp = stampOf(place);
    const known = facts.get(file);
    if (known?.stamp === stamp) return known.facts;
    const found = factsIn(file, readFileSync(place));
    facts.set(file, { stamp, facts: found });
    return found;
  } catch {
    return {};
  }
}

/**
 * The drawing of a diagram; `undefined` where it cannot be read.
 * @param file relative to the project.
 */
export function drawingIn(file: string): string | undefined {
  try {
    return readFileSync(path.join(process.cwd(), file), 'utf8');
  } catch {
    return undefined;
  }
}

function stampOf(place: string): string {
  const { mtimeMs, ctimeMs, size } = statSync(place);
  return `${mtimeMs} ${ctimeMs} ${size}`;
}

function factsIn(file: string, bytes: Uint8Array): ImageFacts {
  const found = imageFacts(file, bytes);
  const { format, width, height, problem } = found;
  if (format === undefined || format === 'svg' || problem !== undefined || !width || !height) return found;
  const raster = rasterFacts(bytes, format, { width, height });
  return withLook({ ...found, raster }, keptLook(raster.digest));
}

function withLook(found: ImageFacts, looked: Looked | undefined): ImageFacts {
  if (found.raster === undefined || looked === undefined) return found;
  const { damage } = looked;
  return { ...found, raster: { ...found.raster, ...looked }, ...(damage && { problem: damage }) };
}

/** Under the digest of an image's bytes. */
const lookKey = (digest: string) => textKey('look', digest);

const lookedSchema = z.strictObject({
  seen: z.literal(true),
  tone: z.string().exactOptional(),
  webp: z.literal(true).exactOptional(),
  damage: z.string().exactOptional(),
} satisfies Record<keyof Looked, z.ZodType>);

function keptLook(digest: string): Looked | undefined {
  return lookedSchema.safeParse(readCache(lookKey(digest))).data;
}

/**
 * Decodes those of the files that are images and were never decoded, and keeps what that tells: `factsOf` knows it from then on.
 * @param progress is told how many are done, of how many.
 */
export async function lookAtImages(
  files: Iterable<string>,
  progress: (done: number, of: number) => void = () => {},
): Promise<void> {
  const unknown = [...files].filter((file) => DECODED.test(file) && !isLookedAt(file));
  let done = 0;
  await inParallel(unknown, async (file) => {
    await lookAt(file);
    done += 1;
    progress(done, unknown.length);
  });
}

/**
 * Whether there is nothing to decode, or what it tells is known; and kept, since a build's threads find it in the cache alone: with the
 * manifest there and the cache gone, they would make other pages than the build has planned.
 */
function isLookedAt(file: string): boolean {
  const found = factsOf(file);
  if (found.raster === undefined || found.raster.animated) return true;
  const kept = keptLook(found.raster.digest);
  if (kept !== undefined) learn(file, kept);
  return kept !== undefined;
}

function learn(file: string, looked: Looked): void {
  const known = facts.get(file);
  if (known !== undefined) facts.set(file, { ...known, facts: withLook(known.facts, looked) });
}

/** Names of images that are decoded, and published without metadata. */
export const DECODED = /\.(?:jpe?g|png|webp|avif)$/i;

async function lookAt(file: string): Promise<void> {
  const { format, raster } = factsOf(file);
  if (format === undefined || raster === undefined) return;
  const looked = await look(bytesAt(file), format, raster);
  writeCache(lookKey(raster.digest), looked);
  learn(file, looked);
}

/** @param file relative to the project. */
export function bytesAt(file: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(path.join(process.cwd(), file)));
}

export interface Media {
  bytes: Uint8Array<ArrayBuffer>;
  contentType: string;
}

/** A file of `posts/`, without metadata if it is an image; `undefined` where there is none of that name. */
export function readMedia(name: string, assets: ReadonlyMap<string, string>): Media | undefined {
  const file = assets.get(name);
  if (file === undefined) return undefined;
  return { bytes: cleanBytesAt(file), contentType: mime.getType(file) ?? 'application/octet-stream' };
}

/** What is published of a file of `posts/`: its bytes, of a photo without where and with what it was taken. */
export function cleanBytesAt(file: string): Uint8Array<ArrayBuffer> {
  const bytes = bytesAt(file);
  return DECODED.test(file) ? withoutMetadata(bytes, formatOf(bytes)) : bytes;
}
