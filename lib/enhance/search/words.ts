/** A piece of a text, and whether it is what the reader looks for. */
export interface Piece {
  text: string;
  hit: boolean;
}

/** Words as Pagefind counts them. */
export interface Words {
  list: readonly string[];
  /** What stands between two of them: nothing in scripts that know no spaces. */
  joint: '' | ' ';
}

/** What Pagefind puts between the words of such scripts. */
const CUT = '\u200B';

/**
 * The words of a page.
 * @param content its text.
 * @param raw the same with `<` and `>` escaped, and cuts between words that have no space between them.
 */
export function wordsOf(content: string, raw: string): Words {
  if (!raw.includes(CUT)) return { list: content.split(/\s+/), joint: ' ' };
  let at = 0;
  const list = raw.split(CUT).map((word) => {
    // A text may hold `&lt;` of its own.
    const text = content.startsWith(word, at) ? word : word.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
    at += text.length;
    return text;
  });
  return { list, joint: '' };
}

/** A query without the signs that Pagefind takes for a part of a word: `<script>`. Those of `C++` and `C#` are. */
export function searchable(query: string): string {
  return query.replace(/[^\p{L}\p{M}\p{N}\p{P}+]+/gu, ' ').trim();
}

/** A query's words, in the form that {@link isAkin} compares. */
export function termsOf(query: string): string[] {
  return query.split(/\s+/).map(plain).filter(Boolean);
}

/**
 * Whether a word is what one of the terms asks for. Pagefind finds by word stems, and where it has nothing better, by
 * anything that the term begins with: for "catenate", every "C". The latter is no help.
 */
export function isAkin(word: string, terms: readonly string[]): boolean {
  const parts = [word, ...word.split(/[^\p{L}\p{M}\p{N}+#]+|[+#_]+|(?<=\p{Ll})(?=\p{Lu})/u)].map(plain);
  return terms.some((term, index) => {
    // "a" is a word, and asks for no "and"; unless the reader is still at it.
    const whole = term.length < 3 && index < terms.length - 1 && !NO_SPACES.test(term);
    return parts.some((part) => part !== '' && (whole ? part === term : areAkin(part, term)));
  });
}

function areAkin(word: string, term: string): boolean {
  if (word.startsWith(term)) return true;
  if (/\d/.test(term)) return false;
  if (NO_SPACES.test(term)) return word.includes(term) || term.includes(word);
  const shared = sharedStart(word, term);
  if (shared < 2) return false;
  const rest = term.length - shared;
  // parties → party; and, shorter than half, flies → fly.
  return rest <= shared ? true : rest <= 3 && word.length === shared + 1;
}

const NO_SPACES = /\p{scx=Han}|\p{scx=Hiragana}|\p{scx=Katakana}|\p{scx=Thai}/u;

function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

/** Without case, accents and punctuation. `C++` and `C#` stay apart. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#]+/gu, '');
}

/** How many of the first words are the title. */
export function titleLength({ list, joint }: Words, title: string): number {
  if (joint === ' ') return title.trim().split(/\s+/).length;
  let count = 0;
  for (let length = 0; count < list.length && length < title.length; count += 1) {
    length += list[count]?.length ?? 0;
  }
  // The full stop that Pagefind sets after it.
  return /^[.\s]+$/.test(list[count] ?? '') ? count + 1 : count;
}

/** The title with what was found in it. */
export function titlePieces({ list, joint }: Words, title: string, hits: ReadonlySet<number>): Piece[] {
  if (joint === ' ') {
    const words = title.trim().split(/\s+/);
    return words.flatMap((word, index) => [
      ...(index > 0 ? [{ text: ' ', hit: false }] : []),
      ...wordPieces(word, hits.has(index)),
    ]);
  }
  const pieces: Piece[] = [];
  for (let index = 0, at = 0; at < title.length && index < list.length; index += 1) {
    const length = list[index]?.length ?? 0;
    pieces.push(...wordPieces(title.slice(at, at + length), hits.has(index)));
    at += length;
  }
  return pieces;
}

/** About two lines. */
const LENGTH = { ' ': 28, '': 60 };

/** No word in an excerpt is longer. */
const LONGEST = 60;

/** Where a text holds most of what was found, with what was found in it. `from` is the first word that counts. */
export function excerptPieces({ list, joint }: Words, hits: ReadonlySet<number>, from: number): Piece[] {
  const length = LENGTH[joint];
  const places = [...hits].filter((place) => place >= from).sort((a, b) => a - b);
  const [first = from] = places;
  const within = (start: number) => places.filter((place) => place >= start && place < start + length).length;
  const best = places.reduce((found, place) => (within(place) > within(found) ? place : found), first);
  // What goes before a word helps to understand it.
  const start = Math.max(from, Math.min(best - Math.floor(length / 5), list.length - length));
  const end = Math.min(list.length, start + length);
  const pieces: Piece[] = start > from ? [{ text: '… ', hit: false }] : [];
  for (let index = start; index < end; index += 1) {
    const word = list[index] ?? '';
    const text = word.length > LONGEST ? `${word.slice(0, LONGEST)}…` : word;
    if (index > start && joint !== '') pieces.push({ text: joint, hit: false });
    pieces.push(...wordPieces(text, hits.has(index)));
  }
  return end < list.length ? [...pieces, { text: ' …', hit: false }] : pieces;
}

/** A word's punctuation is not what was found. */
function wordPieces(word: string, hit: boolean): Piece[] {
  if (!hit) return [{ text: word, hit }];
  const [, before = '', core = '', after = ''] =
    /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{M}\p{N}+#]*)$/su.exec(word) ?? [];
  if (core === '') return [{ text: word, hit }];
  return [
    { text: before, hit: false },
    { text: core, hit },
    { text: after, hit: false },
  ].filter(({ text }) => text !== '');
}
