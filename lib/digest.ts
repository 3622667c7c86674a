import { createHash } from 'node:crypto';

/** A digest of texts, 128 bits in hexadecimal: equal lists of texts have equal ones, and no others are to be expected. */
export function digestOf(...texts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  // With their lengths, so that no two lists read alike.
  if (texts.length > 1) hash.update(texts.map((text) => text.length).join(' '));
  for (const text of texts) hash.update(text);
  return hash.digest('hex').slice(0, 32);
}

/** The same of plain data, in the order of its keys. */
export function digestOfData(value: unknown): string {
  return digestOf(JSON.stringify(value) ?? '');
}

/**
 * The part of a digest that stands in the name of a published file: pages carry it. 48 bits: that two of a hundred thousand files share one
 * is not to be expected (1 in 50,000).
 */
export function nameDigest(...texts: readonly (string | Uint8Array)[]): string {
  return digestOf(...texts).slice(0, 12);
}
