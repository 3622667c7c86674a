/** A text of an old file, and the encoding that it was in. */
interface OldText {
  text: string;
  encoding: string;
}

/** The encoding that editors of a language wrote before UTF-8 was common, by the beginning of its tag. */
const OF_LANGUAGE: readonly (readonly [language: RegExp, encodings: readonly string[]])[] = [
  [/^zh-(?:tw|hk|mo|hant)/i, ['big5', 'gb18030']],
  [/^zh/i, ['gb18030', 'big5']],
  [/^ja/i, ['shift_jis', 'euc-jp']],
  [/^ko/i, ['euc-kr']],
  [/^(?:ru|uk|bg|be)/i, ['windows-1251']],
  [/^(?:cs|pl|hu|sk|hr)/i, ['windows-1250']],
];

/** So many bytes of a hundred are beyond ASCII in a text that is not in Latin letters. */
const MANY = 20;

/**
 * The text of a file that is not UTF-8, as posts of Chinese or Japanese Windows often were; `undefined` where it is, or where no
 * encoding fits.
 * @param language of the blog, where its configuration names one.
 */
export function oldText(bytes: Uint8Array, language: string | undefined): OldText | undefined {
  const mark = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0);
  const marked = mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : undefined;
  if (marked !== undefined) return attempt(bytes, marked);
  if (bytes.includes(0) || attempt(bytes, 'utf-8') !== undefined) return undefined;
  const known = OF_LANGUAGE.find(([pattern]) => pattern.test(language ?? ''))?.[1] ?? [];
  const beyond = bytes.reduce((count, byte) => count + (byte > 0x7f ? 1 : 0), 0);
  const guessed = known.length === 0 && beyond * 100 > bytes.length * MANY ? ['gb18030'] : [];
  for (const encoding of [...known, ...guessed, 'windows-1252']) {
    const read = attempt(bytes, encoding);
    if (read !== undefined) return read;
  }
  return undefined;
}

function attempt(bytes: Uint8Array, encoding: string): OldText | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return { text: encoding === 'windows-1252' ? text.replace(/[\x80-\x9f]/g, fromWindows) : text, encoding };
  } catch {
    return undefined;
  }
}

/** The signs of Windows-1252 between 80 and 9F, which some versions of Node take for control characters. */
const OF_WINDOWS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

function fromWindows(sign: string): string {
  return OF_WINDOWS[sign.charCodeAt(0) - 0x80] ?? sign;
}
