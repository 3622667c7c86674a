import { CJK_LETTER } from '../typography/cjk';

/** Marks that end an address wherever they are: nobody writes them in one unencoded. */
const END =
  /[\u3000-\u3004\u3008-\u3020\u3030\u303d\ufe30-\ufe4f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65\uffe0-\uffe6“”„«»‹›]/;

/** Marks that an address may hold between letters: `/wiki/Navier–Stokes`, `/wiki/L’Été`, `/wiki/レオナルド・ダ・ヴィンチ`. */
const INNER = /[‘’‚…‥–—―·•・〜～]/;

/** What may stand before the first Chinese, Japanese or Korean letter of an address, beside such a letter. */
const BEFORE_LETTER = /[/=#_+:-]$|%[\da-f]{2}$|_\($/i;

/** The scheme and what is left of the host. */
const HOST = /^(?:https?:\/\/)?[^/?#]*$/i;

/** How an address goes on at a character. */
type Step = 'on' | 'end' | 'ask';

/**
 * Whether a bare address goes on with a character, or ends before it, since Chinese and Japanese have no spaces that
 * would end it. `/wiki/日本` holds letters of theirs where a name begins; behind Latin letters the text goes on:
 * `https://example.org/aです`. `ask`: what follows decides, see {@link holdsMark}.
 */
export function stepOf(before: string, char: string): Step {
  if (CJK_LETTER.test(char)) {
    const last = lastOf(before);
    if (CJK_LETTER.test(last) || INNER.test(last)) return 'on';
    const starts = HOST.test(before) ? /[/.-]$/.test(before) : BEFORE_LETTER.test(before);
    return starts ? 'on' : 'end';
  }
  if (END.test(char)) return 'end';
  return INNER.test(char) ? 'ask' : 'on';
}

/** Whether a mark such as `’` or `・` is a part of an address: it stands between two letters of one kind. */
export function holdsMark(before: string, after: string): boolean {
  const [left, right] = [lastOf(before), after];
  if (!/[\p{L}\p{N}]/u.test(left) || !/[\p{L}\p{N}]/u.test(right)) return false;
  return CJK_LETTER.test(left) === CJK_LETTER.test(right);
}

/** The last character of a text: rare Chinese ones are two units long. */
function lastOf(text: string): string {
  return [...text.slice(-2)].at(-1) ?? '';
}

/** Where a bare address ends that stands at the beginning of a text. */
export function addressEnd(text: string): number {
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (char < '\u0080') continue;
    const before = text.slice(0, i);
    const step = stepOf(before, char);
    if (step === 'end' || (step === 'ask' && !holdsMark(before, text.charAt(i + 1)))) return i;
  }
  return text.length;
}
