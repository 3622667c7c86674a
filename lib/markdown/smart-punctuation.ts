import type { Quotes } from './quotes';

/** What stands for code and pictures in the text around them: neither space nor punctuation. */
export const OPAQUE = '\ufffc';

/** A stretch of a text, `[start, end)`, and what shall stand there. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

const MARK = /["']|\.{3,}|-{2,}/g;
const SPACE = /[\s\u00a0]/;
const WORD = /[\p{L}\p{N}\p{M}\ufffc]/u;
const OPENER = /[\s\u00a0([{<«“‘„‚—–/-]/;
/** Words that begin with an apostrophe, and decades. */
const ELISION =
  /^(?:\d\ds?(?!\w)|(?:tis|twas|twere|twill|em|til|till|cause|bout|n|round|kay|nuff|cuz)(?!\w))/i;

/**
 * The quotes, apostrophes, dashes and ellipses of one block of text, as edits in order. Cautious: an inch mark, an
 * option (`--force`) or a spread (`...args`) that was written as text stays what it is.
 */
export function smartPunctuation(text: string, quotes: Quotes): Edit[] {
  const edits: Edit[] = [];
  const openSingle: number[] = [];
  let openDouble = false;
  for (const match of text.matchAll(MARK)) {
    const [mark] = match;
    const start = match.index;
    const end = start + mark.length;
    const before = text[start - 1] ?? ' ';
    const after = text[end] ?? ' ';
    const replace = (by: string) => edits.push({ start, end, text: by });
    if (mark === '"') {
      const opens = canOpen(before, after);
      if (opens && !(openDouble && !SPACE.test(before) && SPACE.test(after))) {
        openDouble = true;
        replace(quotes.double[0]);
      } else if (openDouble || !/\d/.test(before)) {
        openDouble = false;
        replace(quotes.double[1]);
      }
    } else if (mark === "'") {
      if (canOpen(before, after) && !ELISION.test(text.slice(end, end + 8)) && closesLater(text, end)) {
        openSingle.push(edits.length);
        replace(quotes.single[0]);
      } else if (openSingle.length > 0 && !WORD.test(after)) {
        openSingle.pop();
        replace(quotes.single[1]);
      } else if (!/\d/.test(before) || /[a-z]/i.test(after)) {
        replace('’');
      }
    } else if (mark === '...') {
      if (WORD.test(after) ? WORD.test(before) : after !== '/' && after !== '\\') replace('…');
    } else if (mark === '--') {
      if (SPACE.test(before) && SPACE.test(after)) replace('–');
      else if (/\d/.test(before) && /\d/.test(after)) replace('–');
      else if (/\p{L}/u.test(before) && /\p{L}/u.test(after)) replace('—');
    } else if (mark === '---') {
      if (
        before !== '-' &&
        (WORD.test(before) || SPACE.test(before)) &&
        (WORD.test(after) || SPACE.test(after))
      )
        replace('—');
    }
  }
  return edits;
}

/** How far a single quotation may reach; what is farther apart are two apostrophes. */
const REACH = 300;

function canOpen(before: string, after: string): boolean {
  return !SPACE.test(after) && (OPENER.test(before) || before === '"' || before === "'");
}

/** Whether a single quote that closes follows: one behind a character and not before a letter. */
function closesLater(text: string, from: number): boolean {
  return /[^\s]'(?![\p{L}\p{N}])/u.test(text.slice(from, from + REACH));
}
