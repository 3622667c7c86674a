/** Paper of the light theme, behind the mark: home screens show no transparency. */
const PAPER = '#fcfdfd';

/**
 * An icon of a drawn mark, as PNG.
 * @param size of each side, in pixels.
 * @param maskable systems cut such an icon to their own shapes, so that the mark keeps to the middle.
 */
export async function iconPng(svg: string, size: number, maskable: boolean): Promise<Uint8Array> {
  const { open } = await import('./open');
  const drawn = Math.round(size * (maskable ? 0.56 : 0.8));
  const before = Math.floor((size - drawn) / 2);
  const after = size - drawn - before;
  // In its own size: what is made larger blurs.
  const sized = svg.replace('<svg', `<svg width="${drawn}" height="${drawn}"`);
  const icon = open(new TextEncoder().encode(sized))
    .extend({ top: before, bottom: after, left: before, right: after, background: PAPER })
    .flatten({ background: PAPER })
    .png({ palette: true, colours: 32, compressionLevel: 9 });
  return new Uint8Array(await icon.toBuffer());
}

/** A favicon.ico with one picture of 32 pixels, as PNG, which every browser reads: head, one entry of the directory, picture. */
export function icoOf(png: Uint8Array, size: number): Uint8Array {
  const head = new DataView(new ArrayBuffer(22));
  head.setUint16(2, 1, true);
  head.setUint16(4, 1, true);
  head.setUint8(6, size);
  head.setUint8(7, size);
  head.setUint16(10, 1, true);
  head.setUint16(12, 32, true);
  head.setUint32(14, png.length, true);
  head.setUint32(18, 22, true);
  return Buffer.concat([new Uint8Array(head.buffer), png]);
}
