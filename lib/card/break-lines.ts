import { CJK } from './faces';

/** How wide a piece of text is. */
type Measure = (text: string) => Promise<number>;

/** What no line begins with, and what none ends with, in Chinese, Japanese and elsewhere. */
const NO_START =
  /^[\p{Pe}\p{Pf}–—!%,.:;?、。，．：；？！％…‥ー々〻ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ\u3099-\u309c]/u;
const NO_END = /[\p{Ps}\p{Pi}]$/u;
const WITHOUT_BLANKS = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** A text in the smallest parts that a line may end with. A part ends with the blanks behind it. */
export function partsOf(text: string, language: string): string[] {
  const words = new Intl.Segmenter(language, { granularity: 'word' }).segment(text);
  const parts: string[] = [];
  for (const { segment } of words) {
    const last = parts.at(-1);
    if (last !== undefined && !mayBreak(last, segment)) parts[parts.length - 1] = last + segment;
    else parts.push(segment);
  }
  return parts;
}

function mayBreak(before: string, after: string): boolean {
  if (/^\s/.test(after) || NO_START.test(after)) return false;
  if (/\s$/.test(before)) return !/[\u00a0\u202f]$/.test(before);
  if (NO_END.test(before)) return false;
  if (/[\p{L}\p{N}][-–—/]$/u.test(before)) return true;
  const pair = [[...before].at(-1) ?? '', [...after][0] ?? ''];
  return (
    pair.some((character) => CJK.test(character)) || pair.every((character) => WITHOUT_BLANKS.test(character))
  );
}

/**
 * A text in lines of nearly one width: as few as fit, none wider than `width`, each as short as that number allows. A part that is
 * wider than a line is cut between its characters.
 */
export async function breakLines(
  parts: readonly string[],
  width: number,
  measure: Measure,
): Promise<string[]> {
  const widths: [part: string, width: number][] = [];
  for (const part of parts) widths.push(...(await fitting(part, width, measure)));
  const blank = await measure(' ');
  const most = fill(widths, width, blank).length;
  let [narrow, wide] = [width / 2, width];
  for (let step = 0; step < 8; step++) {
    const middle = (narrow + wide) / 2;
    const fits = widths.every(([, each]) => each <= middle) && fill(widths, middle, blank).length <= most;
    if (fits) wide = middle;
    else narrow = middle;
  }
  return fill(widths, wide, blank).map((line) => line.trim());
}

/** A part as it is, or where it is wider than a line, in pieces of about one width; a word of letters gets hyphens. */
async function fitting(part: string, width: number, measure: Measure): Promise<[string, number][]> {
  const whole = await measure(part.trimEnd());
  if (whole <= width) return [[part, whole]];
  const hyphen = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}]+\P{L}*$/u.test(part) ? '-' : '';
  const room = width - (await measure(hyphen));
  const most = whole / Math.ceil(whole / room) + (room * Math.ceil(whole / room) - whole) / 2;
  const pieces: string[] = [''];
  for (const { segment } of new Intl.Segmenter('en').segment(part)) {
    const longer = (pieces.at(-1) ?? '') + segment;
    if (pieces.at(-1) === '' || (await measure(longer.trimEnd())) <= Math.min(most, room))
      pieces[pieces.length - 1] = longer;
    else pieces.push(segment);
  }
  const cut = pieces.map((piece, at) => (at < pieces.length - 1 ? piece + hyphen : piece));
  return Promise.all(
    cut.map(async (piece): Promise<[string, number]> => [piece, await measure(piece.trimEnd())]),
  );
}

function fill(parts: readonly (readonly [string, number])[], width: number, blank: number): string[] {
  const lines: string[] = [];
  let used = Infinity;
  for (const [part, each] of parts) {
    if (used + each > width) {
      lines.push('');
      used = 0;
    }
    lines[lines.length - 1] += part;
    used += each + (/\s$/.test(part) ? blank : 0);
  }
  return lines;
}
