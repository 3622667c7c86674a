import { CJK_LETTER } from './cjk';
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
const WORD_OR_SPACE = new RegExp(`${WORD.source}|${SPACE.source}`, 'u');
/** What stands before a quotation, beside white space. */
const OPENER = /[([{<«“‘„‚—–/（［｛「『【〔〈《“‘-]/;
/** What stands behind one. */
const CLOSER = /[)\]}>»”’.,;:!?…—–/）］｝」』】〕〉》、。，．；：！？·・-]/;
/** Words that begin with an apostrophe, and decades. */
const ELISION =
  /^(?:\d\ds?(?!\w)|(?:tis|twas|twere|twill|em|til|till|cause|bout|n|round|kay|nuff|cuz)(?!\w))/i;

/**
 * The quotes, apostrophes, dashes and ellipses of one block of text, as edits in order. Cautious: an inch mark, an
 * option (`--force`) or a spread (`...args`) that was written as text stays what it is.
 */
export function smartPunctuation(text: string, quotes: Quotes): Edit[] {
  const open = new OpenQuotes();
  const lastDouble = text.lastIndexOf('"');
  return [...text.matchAll(MARK)].flatMap(({ 0: mark, index: start }): Edit[] => {
    const end = start + mark.length;
    const by = isQuote(mark)
      ? quote(mark, formOf(mark, text, start, open, start < lastDouble), quotes)
      : dashOrEllipsis(mark, text[start - 1] ?? ' ', text[end] ?? ' ');
    return by === undefined ? [] : [{ start, end, text: by }];
  });
}

/** What dots or hyphens between two characters become; `undefined` where they stay. */
function dashOrEllipsis(mark: string, before: string, after: string): string | undefined {
  const both = (pattern: RegExp) => pattern.test(before) && pattern.test(after);
  switch (mark) {
    case '...':
      if (WORD.test(after)) return WORD.test(before) ? '…' : undefined;
      return after === '/' || after === '\\' ? undefined : '…';
    case '--':
      if (both(SPACE) || both(/\d/)) return '–';
      return both(/\p{L}/u) ? '—' : undefined;
    case '---':
      return both(WORD_OR_SPACE) ? '—' : undefined;
    default:
      return undefined;
  }
}

type Mark = '"' | "'";
type Form = 'open' | 'close' | 'apostrophe' | 'straight';

/** The quotations that are not closed yet, the innermost last. */
class OpenQuotes {
  private readonly marks: Mark[] = [];

  has(mark: Mark): boolean {
    return this.marks.includes(mark);
  }

  add(mark: Mark): void {
    this.marks.push(mark);
    // No author nests deeper: the outermost were never meant to close.
    if (this.marks.length > 8) this.marks.shift();
  }

  /** Ends a quotation, and those inside it that were never closed. */
  end(mark: Mark): void {
    const last = this.marks.lastIndexOf(mark);
    if (last >= 0) this.marks.length = last;
  }
}

/** What stands around a quotation mark, and around all marks that touch it: `"'a'"` opens twice and closes twice. */
interface QuotePlace {
  before: string;
  after: string;
  /** May stand before a quotation, and behind one. */
  opens: boolean;
  closes: boolean;
  /** Whether a mark of the same kind follows at once. */
  doubled: boolean;
}

function placeOf(text: string, at: number): QuotePlace {
  let [from, to] = [at, at + 1];
  while (isQuote(text[from - 1])) from--;
  while (isQuote(text[to])) to++;
  const [before, after] = [text[from - 1] ?? ' ', text[to] ?? ' '];
  return {
    before,
    after,
    opens: SPACE.test(before) || OPENER.test(before),
    closes: SPACE.test(after) || CLOSER.test(after),
    doubled: text[at + 1] === text[at],
  };
}

function isQuote(char: string | undefined): char is Mark {
  return char === '"' || char === "'";
}

/** What a straight mark is at its place. Marks are asked for in their order: `open` learns of each. */
function formOf(mark: Mark, text: string, at: number, open: OpenQuotes, more: boolean): Form {
  const place = placeOf(text, at);
  const form = mark === '"' ? double(place, open, more) : single(place, open, text, at + 1);
  if (form === 'open') open.add(mark);
  if (form === 'close') open.end(mark);
  return form;
}

/** `undefined` for a mark that stays straight. */
function quote(mark: Mark, form: Form, quotes: Quotes): string | undefined {
  const [open, close] = mark === '"' ? quotes.double : quotes.single;
  return { open, close, apostrophe: '’', straight: undefined }[form];
}

/** @param more whether another double quote follows in the text. */
function double(
  { before, after, opens, closes, doubled }: QuotePlace,
  open: OpenQuotes,
  more: boolean,
): Form {
  const isOpen = open.has('"');
  if (opens && !closes) return 'open';
  if (!opens && closes) return isOpen || !/\d/.test(before) ? 'close' : 'straight';
  if (opens) {
    if (isOpen) return SPACE.test(before) && !SPACE.test(after) ? 'open' : 'close';
    return doubled || more || !SPACE.test(after) ? 'open' : 'close';
  }
  if (isOpen) return 'close';
  return more && !/\d/.test(before) ? 'open' : 'straight';
}

function single(place: QuotePlace, open: OpenQuotes, text: string, end: number): Form {
  const { before, after, opens, closes } = place;
  const isOpen = open.has("'");
  const inWord = isLatin(before) && isLatin(after);
  if (opens && !(closes && (isOpen || SPACE.test(after)))) {
    if (ELISION.test(text.slice(end, end + 8)) || !closesLater(text, end)) return lone(place);
    return 'open';
  }
  if (isOpen && !inWord) return 'close';
  if (CJK_LETTER.test(before) && !closes && closesLater(text, end)) return 'open';
  return CJK_LETTER.test(before) || CJK_LETTER.test(after) ? 'straight' : lone(place);
}

/** A mark without a partner: an apostrophe, unless it stands for feet or minutes. */
function lone({ before, after }: QuotePlace): Form {
  return !/\d/.test(before) || /[a-z]/i.test(after) ? 'apostrophe' : 'straight';
}

/** A letter of a script that writes apostrophes in its words. */
function isLatin(char: string): boolean {
  return WORD.test(char) && !CJK_LETTER.test(char);
}

/** How far a single quotation may reach; what is farther apart are two apostrophes. */
const REACH = 300;

/** Whether a single quote that closes follows: one behind a character, and not in the middle of a word. */
function closesLater(text: string, from: number): boolean {
  const ahead = text.slice(from, from + REACH);
  for (const { index } of ahead.matchAll(/(?<=\S)'/g)) {
    if (!isLatin(ahead[index + 1] ?? ' ') || CJK_LETTER.test(ahead[index - 1] ?? '')) return true;
  }
  return false;
}
