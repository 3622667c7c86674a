import sharp from 'sharp';

/** A marker that stands in the metadata of every photo made here. */
export const MARKER = 'SERIAL-0815';

interface Photo {
  width?: number;
  height?: number;
  format?: 'jpeg' | 'png' | 'webp' | 'avif';
  /** As EXIF counts. */
  orientation?: number;
  colour?: string;
}

/** A noisy picture with a position, a camera and, if asked, an orientation in its EXIF. */
export function photo({
  width = 800,
  height = 600,
  format = 'jpeg',
  orientation,
  colour = '#246',
}: Photo = {}) {
  const noise = { type: 'gaussian' as const, mean: 0, sigma: 20 };
  const picture = sharp({ create: { width, height, channels: 3, background: colour, noise } });
  const tinted = picture.composite([
    { input: { create: { width, height, channels: 4, background: colour } }, blend: 'add' },
  ]);
  const exif = {
    IFD0: { Make: MARKER },
    IFD3: {
      GPSLatitudeRef: 'N',
      GPSLatitude: '51/1 30/1 0/1',
      GPSLongitudeRef: 'E',
      GPSLongitude: '7/1 0/1 0/1',
    },
  };
  const marked =
    orientation === undefined ? tinted.withExif(exif) : tinted.withExif(exif).withMetadata({ orientation });
  return marked.toFormat(format).toBuffer();
}
