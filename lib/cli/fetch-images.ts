import { digestOf } from '../digest';
import { formatOf, type ImageFormat } from '../files/image-format';
import { remoteImages, withAddresses } from '../markdown/media/remote-images';

/** What the fetching of images does to the world. */
export interface World {
  /** @throws Error that says why there is no answer. */
  ask(address: string): Promise<Uint8Array>;
  /** The text of a file now: an author may have gone on writing. */
  read(file: string): string;
  write(file: string, content: Uint8Array | string): void;
}

/** What became of the remote images of a post. */
export interface Fetched {
  said: string[];
  failed: number;
}

/** Formats that browsers show. */
const ENDINGS: Partial<Record<ImageFormat, string>> = {
  avif: 'avif',
  gif: 'gif',
  jpeg: 'jpg',
  png: 'png',
  svg: 'svg',
  webp: 'webp',
};

/**
 * Fetches the remote images of a post into `images/` beside it, and writes their new addresses into it.
 * @param source relative to the project, with forward slashes.
 * @param text the file as it was read.
 */
export async function fetchImages(source: string, text: string, world: World): Promise<Fetched> {
  const folder = source.replace(/[^/]*$/, '');
  const said: string[] = [];
  const changes: { from: number; to: number; address: string }[] = [];
  const known = new Map<string, Promise<{ name: string; bytes: Uint8Array }>>();
  let failed = 0;
  for (const { line, column, url, at } of remoteImages(text)) {
    const place = `${source}:${line}:${column}`;
    try {
      if (at === undefined) throw new Error('its address is written with escapes; write it without');
      const fetched = known.get(url) ?? fetchImage(url, world);
      known.set(url, fetched);
      const { name, bytes } = await fetched;
      world.write(`${folder}images/${name}`, bytes);
      changes.push({ ...at, address: `images/${name}` });
      said.push(`${place} ${url} is images/${name}`);
    } catch (error) {
      failed++;
      const why = error instanceof Error ? error.message : String(error);
      said.push(`${place} warning ${url} stays as it is: ${why} [image]`);
    }
  }
  if (changes.length === 0) return { said, failed };
  if (world.read(source) !== text)
    return {
      said: [`${source} warning was changed meanwhile, and stays as it is; run this again [file]`],
      failed: failed + 1,
    };
  world.write(source, withAddresses(text, changes));
  return { said, failed };
}

async function fetchImage(url: string, { ask }: World): Promise<{ name: string; bytes: Uint8Array }> {
  const bytes = await ask(url);
  if (bytes.length === 0) throw new Error('it is empty');
  const format = formatOf(bytes);
  const ending = format && ENDINGS[format];
  if (ending === undefined)
    throw new Error(
      format === undefined ? 'it is no image' : `it is ${format.toUpperCase()}, which browsers do not show`,
    );
  return { name: `${nameOf(url)}-${digestOf(bytes).slice(0, 8)}.${ending}`, bytes };
}

/** The last part of an address, as far as any system can have it as the name of a file. */
function nameOf(url: string): string {
  const last = new URL(url).pathname.split('/').at(-1) ?? '';
  const plain = last
    .replace(/\.\w{1,5}$/, '')
    .replace(/%[\da-f]{2}/gi, '-')
    .replace(/[^\w-]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return plain.slice(0, 40).toLowerCase() || 'image';
}
