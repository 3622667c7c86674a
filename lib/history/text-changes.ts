import { diffArrays } from 'diff';

/** What became of a text, paragraph by paragraph. Plain data. */
export type Change =
  /** So many paragraphs stayed as they were. */
  | { kind: 'same'; paragraphs: number }
  /** A paragraph, in pieces that stayed, were added, or were removed. */
  | { kind: 'changed'; pieces: readonly Piece[] };

/** `=` stayed, `+` was added, `-` was removed. */
export type Piece = readonly [what: '=' | '+' | '-', text: string];

/** With more paragraphs, or more edits, two texts are not compared: the time grows with their product. */
const MOST_PARAGRAPHS = 4000;
const MOST_EDITS = 2000;

/** Two paragraphs that have less in common are two paragraphs, not one that was changed. */
const LEAST_IN_COMMON = 0.4;

/** So many added paragraphs are looked at for one that was removed: a text that was written anew need not be compared with all of itself. */
const REACH = 40;

/** The words, blanks and signs of a text in any language. */
const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

/** What became of a text; `undefined` where too much of it did. */
export function textChanges(before: string, after: string): Change[] | undefined {
  const [old, anew] = [paragraphsOf(before), paragraphsOf(after)];
  if (Math.max(old.length, anew.length) > MOST_PARAGRAPHS) return undefined;
  const runs = diffArrays(old, anew, { maxEditLength: MOST_EDITS });
  if (runs === undefined) return undefined;
  const changes: Change[] = [];
  let removed: string[] = [];
  let added: string[] = [];
  const settle = () => {
    changes.push(...paired(removed, added));
    [removed, added] = [[], []];
  };
  for (const run of runs) {
    if (run.removed) removed = run.value;
    else if (run.added) added = run.value;
    else {
      settle();
      changes.push({ kind: 'same', paragraphs: run.value.length });
    }
  }
  settle();
  return changes;
}

/** Separated by blank lines; white space at their ends is no part of them. */
function paragraphsOf(text: string): string[] {
  return text
    .split(/\n(?:[^\S\n]*\n)+/)
    .map((paragraph) => paragraph.trimEnd())
    .filter((paragraph) => paragraph !== '');
}

/** Paragraphs that stand in one place: each one removed is looked for in what was added, from where the last one was found. */
function paired(removed: readonly string[], added: readonly string[]): Change[] {
  const changes: Change[] = [];
  let next = 0;
  const words = added.map(wordsOf);
  for (const paragraph of removed) {
    const own = wordsOf(paragraph);
    const found = added.findIndex(
      (candidate, at) =>
        at >= next && at < next + REACH && isKin(paragraph, own, candidate, words[at] ?? new Set()),
    );
    if (found < 0) {
      changes.push({ kind: 'changed', pieces: [['-', paragraph]] });
      continue;
    }
    for (const whole of added.slice(next, found)) changes.push({ kind: 'changed', pieces: [['+', whole]] });
    changes.push({ kind: 'changed', pieces: piecesOf(paragraph, added[found] ?? '') });
    next = found + 1;
  }
  for (const whole of added.slice(next)) changes.push({ kind: 'changed', pieces: [['+', whole]] });
  return changes;
}

/** Whether one paragraph may have become the other: by the words that both have. */
function isKin(one: string, a: ReadonlySet<string>, other: string, b: ReadonlySet<string>): boolean {
  if (a.size === 0 || b.size === 0) return one.trim() === other.trim();
  let common = 0;
  for (const word of a) if (b.has(word)) common++;
  return common / Math.max(a.size, b.size) >= LEAST_IN_COMMON;
}

function wordsOf(text: string): Set<string> {
  return new Set(tokensOf(text).filter((token) => /[\p{L}\p{N}]/u.test(token)));
}

function piecesOf(before: string, after: string): Piece[] {
  const runs = diffArrays(tokensOf(before), tokensOf(after), { maxEditLength: MOST_EDITS });
  if (runs === undefined) {
    return [
      ['-', before],
      ['+', after],
    ];
  }
  return joined(runs.map((run): Piece => [run.added ? '+' : run.removed ? '-' : '=', run.value.join('')]));
}

/** A blank that stayed between two words that did not is a part of the change: "old words" became "new ones", not word by word. */
function joined(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  let [removed, added] = ['', ''];
  const settle = () => {
    const blank = blankAtEnds(removed, added);
    const end = (text: string) => (blank === '' ? text : text.slice(0, -blank.length));
    if (end(removed) !== '') out.push(['-', end(removed)]);
    if (end(added) !== '') out.push(['+', end(added)]);
    if (blank !== '') out.push(['=', blank]);
    [removed, added] = ['', ''];
  };
  for (const [i, [what, text]] of pieces.entries()) {
    const next = pieces[i + 1];
    if (what === '-') removed += text;
    else if (what === '+') added += text;
    else if (removed !== '' && added !== '' && /^[^\S\n]+$/.test(text) && next !== undefined) {
      removed += text;
      added += text;
    } else {
      settle();
      out.push([what, text]);
    }
  }
  settle();
  return out;
}

/** The white space at the end of both texts, which was not changed. */
function blankAtEnds(one: string, other: string): string {
  const [blank] = /\s*$/.exec(one) ?? [''];
  return other.endsWith(blank) ? blank : '';
}

function tokensOf(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
