import { attractor } from '../post/attractor';
import { breakLines, partsOf } from './break-lines';
import { CARD_SIZE, type Card } from './card';
import { CJK, type Voice } from './faces';
import { type SetLine, type Style, setLine } from './set-line';

/** A card's picture as SVG, all text in outlines, and the characters that no font has, which are left out of it. */
export interface Picture {
  svg: string;
  missing: string[];
}

/** `--paper`, `--ink`, `--soft` and `--rule` of `components/tokens.css`, by day. */
const PAPER = '#fcfdfd';
const INK = '#19201d';
const SOFT = '#525a57';
const RULE = '#d0d5d3';

const MARGIN = 72;
/** Where the drawing stands: its box, square, and the gap beside it. */
const PLATE = 452;
const GAP = 44;
/** The base line of the site's name, the first line that a title may use, and the rule above the last lines. */
const NAME = 100;
const TOP = 150;
const RULE_AT = 520;

/** Sizes of a title, and how many lines each may take. */
const SIZES: readonly (readonly [size: number, lines: number])[] = [
  [84, 3],
  [70, 4],
  [60, 5],
  [50, 6],
  [42, 7],
  [34, 9],
];

const CUT_FROM = 50;

/** Draws a card. */
export async function pictureOf(card: Card): Promise<Picture> {
  const missing = new Set<string>();
  const isRtl = card.direction === 'rtl';
  const width = CARD_SIZE.width - 2 * MARGIN - (card.seed === undefined ? 0 : PLATE + GAP);
  const left = isRtl ? CARD_SIZE.width - MARGIN - width : MARGIN;
  const put = async (text: string, size: number, y: number, colour: string, voice: Voice) => {
    const line = await setLine(text, { ...styleOf(card), voice });
    for (const character of line.missing) missing.add(character);
    const x = isRtl ? left + width - line.width * size : left;
    return outlines(line, x, y, size, colour);
  };
  const { lines, size } = await titleLines(card, width);
  const leading = size * leadingOf(card);
  // In the middle between name and rule, a little higher.
  const first = TOP + (RULE_AT - TOP - leading * lines.length) * 0.46 + size * 0.86;
  const drawn: string[] = [await put(card.site, 30, NAME, INK, card.voice)];
  for (const [at, line] of lines.entries())
    drawn.push(await put(line, size, first + at * leading, INK, card.voice));
  drawn.push(`<path d="M${left} ${RULE_AT}h${width}" stroke="${RULE}" stroke-width="2"/>`);
  for (const [at, line] of (await smallPrint(card, width)).entries())
    drawn.push(await put(line, 25, RULE_AT + 46 + at * 34, SOFT, 'sans'));
  if (card.seed !== undefined) drawn.push(plate(card.seed, card.accent, isRtl));
  const { width: w, height: h } = CARD_SIZE;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}"><rect width="${w}" height="${h}" fill="${PAPER}"/>${drawn.join('')}</svg>`;
  return { svg, missing: [...missing] };
}

function styleOf({ voice, language, direction }: Card): Style {
  return { voice, language, direction };
}

/** Arabic and Devanagari reach further up and down than Latin. */
function leadingOf({ title }: Card): number {
  if (/\p{Script=Arabic}|\p{Script=Devanagari}|\p{Script=Thai}/u.test(title)) return 1.42;
  return CJK.test(title) ? 1.28 : 1.16;
}

/** The title in the largest size in which it fits; in the smallest, what fits of it, and `…`. */
async function titleLines(card: Card, width: number): Promise<{ lines: string[]; size: number }> {
  const measure = memo(async (text: string) => (await setLine(text, styleOf(card))).width);
  const parts = partsOf(card.title, card.language);
  const widest = Math.max(...(await Promise.all(parts.map((part) => measure(part.trimEnd())))));
  const room = RULE_AT - TOP;
  for (const [size, most] of SIZES) {
    const [, mostOfAll] = SIZES.at(-1) ?? [0, 0];
    const isLast = most === mostOfAll;
    // A word is cut before it makes the title a small one.
    if (widest * size > width && size > CUT_FROM) continue;
    const lines = await breakLines(parts, width / size, measure);
    const fitting = Math.min(most, Math.floor(room / (size * leadingOf(card))));
    if (lines.length <= fitting) return { lines, size };
    if (isLast) return { lines: await cut(lines, fitting, width / size, measure), size };
  }
  return { lines: [], size: 0 };
}

/** The first lines, the last of which ends with `…` at the end of a part. */
async function cut(
  lines: readonly string[],
  most: number,
  width: number,
  measure: (text: string) => Promise<number>,
): Promise<string[]> {
  const kept = lines.slice(0, most);
  const words = (kept.pop() ?? '').split(/(?<=\s)/);
  while (words.length > 1 && (await measure(`${words.join('').trimEnd()}…`)) > width) words.pop();
  return [
    ...kept,
    `${words
      .join('')
      .trimEnd()
      .replace(/[\p{P}\s]+$/u, '')}…`,
  ];
}

async function smallPrint(card: Card, width: number): Promise<string[]> {
  const style: Style = { ...styleOf(card), voice: 'sans' };
  const measure = memo(async (text: string) => (await setLine(text, style)).width);
  const lines: string[] = [];
  for (const line of card.lines) {
    const broken = await breakLines(partsOf(line, card.language), width / 25, measure);
    lines.push(...(broken.length > 2 ? await cut(broken, 2, width / 25, measure) : broken));
  }
  return lines.slice(0, 2);
}

function memo<V>(make: (text: string) => Promise<V>): (text: string) => Promise<V> {
  const known = new Map<string, Promise<V>>();
  return (text) => {
    const value = known.get(text) ?? make(text);
    known.set(text, value);
    return value;
  };
}

function outlines({ glyphs }: SetLine, x: number, y: number, size: number, colour: string): string {
  const paths = glyphs.map(({ d, x: dx, y: dy, scale }) => {
    const [tx, ty, k] = [x + dx * size, y + dy * size, scale * size].map((value) => Number(value.toFixed(5)));
    return `<path transform="matrix(${k} 0 0 -${k} ${tx} ${ty})" d="${d}"/>`;
  });
  return `<g fill="${colour}">${paths.join('')}</g>`;
}

function plate(seed: string, accent: string, isRtl: boolean): string {
  const { viewBox, d } = attractor(seed, 480);
  const [, , width = 480, height = 480] = viewBox.split(' ').map(Number);
  const scale = PLATE / width;
  const x = isRtl ? MARGIN - 12 : CARD_SIZE.width - MARGIN - PLATE + 12;
  const y = (CARD_SIZE.height - height * scale) / 2;
  return `<path transform="matrix(${scale} 0 0 ${scale} ${x} ${y})" d="${d}" fill="none" stroke="${accent}" stroke-width="${2.2 / scale}" stroke-linecap="round"/>`;
}
