import { attractor, type Drawing } from '../post/drawing/attractor';
import { breakLines, partsOf } from './break-lines';
import { CARD_SIZE, type Card } from './card';
import { CJK } from './faces';
import { type Glyph, type Style, setLine } from './set-line';
import type { Placed } from './stroke-line';

/** A card's picture as plain data: what stands where, in pixels. */
export interface Picture {
  /** All text, in outlines. */
  glyphs: PlacedGlyph[];
  rule: { x: number; y: number; width: number; thickness: number };
  drawing?: Placed & { line: Drawing };
  /** Of the drawing, as `#rrggbb`. */
  accent: string;
  /** The characters that no font has, which are left out. */
  missing: string[];
}

/** A glyph's outline, where it is put, and how large a unit of its font is. */
export interface PlacedGlyph extends Glyph {
  colour: 'ink' | 'soft';
}

const MARGIN = 72;
/** Where the drawing stands: its box, square, and the gap beside it. */
const PLATE = 452;
const GAP = 44;
/** The base line of the site's name, the first line that a title may use, and the rule above the last lines. */
const NAME = 100;
const TOP = 150;
const RULE_AT = 520;
/** What a long title leaves free above the rule. */
const CLEAR = 24;

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

/** Lays a card out. */
export async function pictureOf(card: Card): Promise<Picture> {
  const missing = new Set<string>();
  const glyphs: PlacedGlyph[] = [];
  const isRtl = card.direction === 'rtl';
  const width = CARD_SIZE.width - 2 * MARGIN - (card.seed === undefined ? 0 : PLATE + GAP);
  const left = isRtl ? CARD_SIZE.width - MARGIN - width : MARGIN;
  const put = async (
    text: string,
    { size, y, ...style }: { size: number; y: number; colour: PlacedGlyph['colour'] } & Partial<Style>,
  ) => {
    const { colour } = style;
    const line = await setLine(text, { ...styleOf(card), ...style });
    for (const character of line.missing) missing.add(character);
    const x = isRtl ? left + width - line.width * size : left;
    for (const glyph of line.glyphs) glyphs.push(placed(glyph, x, y, size, colour));
  };
  const { lines, size } = await titleLines(card, width);
  const leading = size * leadingOf(card);
  // In the middle between name and rule, a little higher.
  const first = TOP + (RULE_AT - TOP - leading * lines.length) * 0.46 + size * 0.86;
  // The name, the date and the category are in the language of the site: "8 June 2026" does not turn round beside an Arabic title.
  const direction = 'auto';
  await put(card.site, { size: 30, y: NAME, colour: 'ink', direction });
  for (const [at, line] of lines.entries()) await put(line, { size, y: first + at * leading, colour: 'ink' });
  for (const [at, line] of (await smallPrint(card, width)).entries())
    await put(line, { size: 25, y: RULE_AT + 46 + at * 34, colour: 'soft', voice: 'sans', direction });
  return {
    glyphs,
    rule: { x: left, y: RULE_AT - 1, width, thickness: 2 },
    ...(card.seed !== undefined && { drawing: plate(card.seed, isRtl) }),
    accent: card.accent,
    missing: [...missing],
  };
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
  const room = RULE_AT - TOP - CLEAR;
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

function placed(
  { d, x, y, scale }: Glyph,
  left: number,
  baseLine: number,
  size: number,
  colour: PlacedGlyph['colour'],
): PlacedGlyph {
  return { d, x: left + x * size, y: baseLine + y * size, scale: scale * size, colour };
}

function plate(seed: string, isRtl: boolean): Placed & { line: Drawing } {
  const line = attractor(seed, 480);
  const [, , width = 480, height = 480] = line.viewBox.split(' ').map(Number);
  const scale = PLATE / width;
  const x = isRtl ? MARGIN - 12 : CARD_SIZE.width - MARGIN - PLATE + 12;
  return { line, x, y: (CARD_SIZE.height - height * scale) / 2, scale, thickness: 2.2 };
}
