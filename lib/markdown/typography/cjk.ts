/** Chinese, Japanese and Korean letters, halves of rare Chinese ones (beyond U+FFFF), and fullwidth Latin letters. */
export const CJK_LETTER =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Bopomofo}ーｰ\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\ud840-\ud888]/u;

/** The same as a part of other patterns, without Korean, which has spaces between its words. */
const UNSPACED =
  '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Bopomofo}ー\\u3000-\\u303f\\u30fb\\ufe30-\\ufe4f\\uff01-\\uff9f\\uffe0-\\uffe6';

/** Marks that Chinese and Japanese share with other scripts. */
const SHARED = '‘’“”…—·';

const END_UNSPACED = new RegExp(`[${UNSPACED}]$`, 'u');
const START_UNSPACED = new RegExp(`^[${UNSPACED}]`, 'u');
const END_EITHER = new RegExp(`[${UNSPACED}${SHARED}]$`, 'u');
const START_EITHER = new RegExp(`^[${UNSPACED}${SHARED}]`, 'u');

/**
 * Whether a line break between two texts is no space, as in Chinese and Japanese (CSS Text 3, "segment break
 * transformation"): one side is such a letter or punctuation mark, and so is the other, or it is a mark that they share
 * with other scripts (`“`).
 */
export function joinsLines(before: string, after: string): boolean {
  return (
    (END_UNSPACED.test(before) && START_EITHER.test(after)) ||
    (END_EITHER.test(before) && START_UNSPACED.test(after))
  );
}
