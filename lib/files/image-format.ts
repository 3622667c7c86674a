/** Formats of images that at least one browser shows. */
export type ImageFormat =
  | 'avif'
  | 'bmp'
  | 'gif'
  | 'heic'
  | 'ico'
  | 'jp2'
  | 'jpeg'
  | 'jxl'
  | 'png'
  | 'svg'
  | 'tiff'
  | 'webp';

/** What files of a format begin with, one character a byte; `.` is any. */
const BEGINNINGS: readonly [beginning: string, format: ImageFormat][] = [
  ['\x89PNG\r\n\x1a\n', 'png'],
  ['\xff\xd8\xff', 'jpeg'],
  ['GIF87a', 'gif'],
  ['GIF89a', 'gif'],
  ['RIFF....WEBP', 'webp'],
  ['BM', 'bmp'],
  ['\0\0\x01\0', 'ico'],
  ['\0\0\x02\0', 'ico'],
  ['II*\0', 'tiff'],
  ['MM\0*', 'tiff'],
  ['\xff\x0a', 'jxl'],
  ['\0\0\0\x0cJXL \r\n\x87\n', 'jxl'],
  ['\0\0\0\x0cjP  \r\n\x87\n', 'jp2'],
  ['\xff\x4f\xff\x51', 'jp2'],
];

/** The format of an image by its bytes; `undefined` for what is no image. */
export function formatOf(bytes: Uint8Array): ImageFormat | undefined {
  const head = latin(bytes, 0, 64);
  const known = BEGINNINGS.find(([beginning]) => begins(head, beginning))?.[1];
  if (known !== undefined) return known;
  const brands = brandsOf(head, bytes);
  if (brands.some((brand) => brand === 'avif' || brand === 'avis')) return 'avif';
  if (brands.some((brand) => /^(?:hei[cxms]|hev[cxms]|mif1|msf1)$/.test(brand))) return 'heic';
  return isSvg(bytes) ? 'svg' : undefined;
}

/** The names of what a file of the family of MP4 and HEIF holds. */
function brandsOf(head: string, bytes: Uint8Array): string[] {
  if (head.slice(4, 8) !== 'ftyp') return [];
  const end = Math.min(new DataView(bytes.buffer, bytes.byteOffset).getUint32(0), 256);
  return latin(bytes, 8, end).match(/[\s\S]{4}/g) ?? [];
}

/** An SVG's root is its first element, behind a declaration, comments and a doctype. */
function isSvg(bytes: Uint8Array): boolean {
  // Of UTF-16, every second byte is null.
  const text = latin(bytes, 0, 100_000)
    .replace(/\0/g, '')
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '');
  if (!text.trimStart().startsWith('<')) return false;
  return /^(?:[\w.-]+:)?svg[\s/>]/.test(
    text.replace(/<!--[\s\S]*?-->/g, '').split(/<(?=[a-zA-Z])/, 2)[1] ?? '',
  );
}

const COPY = 'copy the image here again';

/** Other kinds of files that are found under the names of images, each with what to do. */
const KINDS: readonly [beginning: string, sentence: string][] = [
  ['%PDF-', 'is a PDF, not an image; link to it, or save a page of it as PNG'],
  [
    'PK\x03\x04',
    'is an Office document or another ZIP archive, not an image; link to it, or save the image in it',
  ],
  ['\xd0\xcf\x11\xe0', 'is an Office document, not an image; link to it, or save the image in it'],
  ['8BPS', 'is a Photoshop file, which no browser shows; save the image as JPEG, PNG or WebP'],
  ['\x1f\x8b', 'is compressed with gzip, which browsers do not unpack here; save the image without it'],
  [
    '....ftyp',
    'is a video or another file without an image; write <video src="…" controls></video>, or link to it',
  ],
  ['version https://git-lfs', 'is a pointer of Git LFS, not the image; fetch the image with git lfs pull'],
  ['\x89PNG', `was changed by a program that took it for text; ${COPY}`],
  ['\xef\xbf\xbdPNG', `was changed by a program that took it for text; ${COPY}`],
];

/** What a file that is no image is, and what to do: the rest of a sentence; `undefined` where its bytes do not tell. */
export function otherKindOf(bytes: Uint8Array): string | undefined {
  const head = latin(bytes, 0, 1000);
  const kind = KINDS.find(([beginning]) => begins(head, beginning))?.[1];
  if (kind !== undefined) return kind;
  if (/^(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html|head|body)\b/i.test(head)) {
    return 'is a web page, not an image; save the image itself';
  }
  const isText = bytes
    .subarray(0, 1000)
    .every((byte) => byte >= 32 || (byte >= 9 && byte <= 13) || byte === ESCAPE);
  return isText ? `holds text, not an image; ${COPY}, or link to the file` : undefined;
}

const ESCAPE = 27;

function begins(head: string, beginning: string): boolean {
  if (head.length < beginning.length) return false;
  return [...beginning].every((character, i) => character === '.' || character === head[i]);
}

/** One character a byte. */
function latin(bytes: Uint8Array, from: number, to: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1', from, to);
}
