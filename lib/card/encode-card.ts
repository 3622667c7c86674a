import { CARD_SIZE } from './card';
import { fillOutline, type Shade } from './fill-outline';
import type { Picture, PlacedGlyph } from './picture';
import { IndexedPixels, indexedPng, type Rgb } from './png';
import { strokeLine } from './stroke-line';

/** `--paper`, `--ink`, `--soft` and `--rule` of `components/tokens.css`, by day. */
const PAPER = '#fcfdfd';
const INK = '#19201d';
const SOFT = '#525a57';
const RULE = '#d0d5d3';

/**
 * The sixteen colours of a picture, by place: paper, ink in shades, among them those of the rule and of the small print, and the accent
 * in shades. So the edges of letters and lines are smooth, and a pixel takes half a byte.
 */
const SHADES_OF_INK = [0.09, 0.19, 0.31, 0.45, 0.6, 0.75, 0.88, 1];
const RULE_SHADE = 0.19;
const SOFT_SHADE = 0.75;
const SHADES_OF_ACCENT = 7;
const ACCENT_FROM = SHADES_OF_INK.length + 1;

/** Which of the shades a pixel has, by how much of it a letter covers, from 0 to 255. */
const SHADE_OF: Readonly<Record<PlacedGlyph['colour'], Uint8Array>> = {
  ink: nearestShades(1),
  soft: nearestShades(SOFT_SHADE),
};

function nearestShades(full: number): Uint8Array {
  const shades = [0, ...SHADES_OF_INK];
  return Uint8Array.from({ length: 256 }, (_, cover) => {
    const wanted = (cover / 255) * full;
    const off = shades.map((shade) => Math.abs(shade - wanted));
    return off.indexOf(Math.min(...off));
  });
}

/** A card's picture as PNG, 15 to 30 KB. */
export function encodeCard({ glyphs, rule, drawing, accent }: Picture): Uint8Array {
  const pixels = new IndexedPixels(CARD_SIZE.width, CARD_SIZE.height);
  for (let y = rule.y; y < rule.y + rule.thickness; y++)
    for (let x = rule.x; x < rule.x + rule.width; x++)
      pixels.raise(x, y, SHADES_OF_INK.indexOf(RULE_SHADE) + 1);
  for (const glyph of glyphs) putGlyph(glyph, pixels);
  if (drawing !== undefined) strokeLine(drawing.line, drawing, new Accent(pixels));
  return indexedPng(pixels, coloursOf(accent));
}

/** Shades of the accent. */
class Accent {
  constructor(private readonly pixels: IndexedPixels) {}

  shade(x: number, y: number, cover: number): void {
    // V8 takes a third longer for Math.round.
    const shade = Math.floor(cover * SHADES_OF_ACCENT + 0.5);
    if (shade > 0) this.pixels.raise(x, y, ACCENT_FROM - 1 + shade);
  }
}

function putGlyph({ d, x, y, scale, colour }: PlacedGlyph, pixels: IndexedPixels): void {
  // Letters stand on whole rows, and begin at a quarter of a pixel: so each is needed in few forms.
  const quarters = Math.round(x * 4);
  const column = Math.floor(quarters / 4);
  const row = Math.round(y);
  const { left, top, width, height, cover } = shadeOf(d, scale, (quarters - column * 4) / 4);
  const shades = SHADE_OF[colour];
  for (let j = 0; j < height; j++)
    for (let i = 0; i < width; i++) {
      const shade = shades[cover[j * width + i] ?? 0] ?? 0;
      if (shade > 0) pixels.raise(column + left + i, row + top + j, shade);
    }
}

/** Letters that were filled before; at most so many, since Chinese has thousands. */
const filled = new Map<string, Map<number, Shade>>();
const MOST_KEPT = 2000;
let kept = 0;

function shadeOf(d: string, scale: number, shift: number): Shade {
  const forms = filled.get(d) ?? new Map<number, Shade>();
  // A unit of a font is less than a pixel.
  const key = scale + 1000 * shift;
  const known = forms.get(key);
  if (known !== undefined) return known;
  if (kept >= MOST_KEPT) {
    filled.clear();
    kept = 0;
  }
  const shade = fillOutline(d, scale, shift);
  filled.set(d, forms.set(key, shade));
  kept += 1;
  return shade;
}

function coloursOf(accent: string): Rgb[] {
  const ink = SHADES_OF_INK.map((shade) => mix(INK, shade));
  ink[SHADES_OF_INK.indexOf(RULE_SHADE)] = rgb(RULE);
  ink[SHADES_OF_INK.indexOf(SOFT_SHADE)] = rgb(SOFT);
  const shades = Array.from({ length: SHADES_OF_ACCENT }, (_, at) =>
    mix(accent, (at + 1) / SHADES_OF_ACCENT),
  );
  return [rgb(PAPER), ...ink, ...shades];
}

/** So much of a colour on paper. */
function mix(colour: string, part: number): Rgb {
  const [paper, full] = [rgb(PAPER), rgb(colour)];
  const at = (i: 0 | 1 | 2) => Math.round(paper[i] + (full[i] - paper[i]) * part);
  return [at(0), at(1), at(2)];
}

/** @param colour as `#rrggbb`. */
function rgb(colour: string): Rgb {
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}
