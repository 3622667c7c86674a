/**
 * A picture of SVG as PNG. Sixteen colours are enough for paper, ink and one accent, with their shades at the edges of letters and
 * lines: the file is half as large as with more, and made in a quarter of the time (docs/previews.md).
 */
export async function encodeCard(svg: string): Promise<Uint8Array> {
  // One thread an image, as it sets up: several cards are drawn at once.
  const { open } = await import('../images/open');
  const png = open(new TextEncoder().encode(svg)).png({
    palette: true,
    colours: 16,
    effort: 1,
    dither: 0,
    compressionLevel: 6,
  });
  return new Uint8Array(await png.toBuffer());
}
