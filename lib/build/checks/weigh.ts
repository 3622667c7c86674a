import { brotliCompressSync, constants } from 'node:zlib';

/** What a reader's browser fetches to show a page's text, in bytes as they travel. */
export interface Weight {
  html: number;
  /** Of linked style sheets. */
  css: number;
  /** Of linked scripts. */
  js: number;
  /** About how much of `html` is the inline style. */
  style: number;
  /** HTML, CSS and JS. */
  total: number;
}

/** What fits into a connection's first flight: ten packets (RFC 6928). */
export const PAGE_BUDGET = 14_600;

/**
 * The weight of a page with the style sheets and scripts that it links, by Brotli.
 * @param quality of the compression, 0 to 11.
 */
export function weighPage(
  html: string,
  css: readonly string[] = [],
  js: readonly string[] = [],
  quality: number = constants.BROTLI_MAX_QUALITY,
): Weight {
  const brotli = (text: string) => compressed(text, quality);
  const sum = (texts: readonly string[]) => texts.reduce((total, text) => total + brotli(text), 0);
  const inline = [...html.matchAll(/<style[^>]*>(.*?)<\/style>/gs)].map(([, text]) => text).join('');
  const weight = { html: brotli(html), css: sum(css), js: sum(js), style: brotli(inline) };
  return { ...weight, total: weight.html + weight.css + weight.js };
}

function compressed(text: string, quality: number): number {
  const bytes = Buffer.from(text);
  if (bytes.length === 0) return 0;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return brotliCompressSync(bytes, { params }).length;
}
