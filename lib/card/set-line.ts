import bidiFactory from 'bidi-js';
import { CJK, faceFor, loadFace, type Voice } from './faces';

/** How a line is set. */
export interface Style {
  voice: Voice;
  /** BCP 47: Japanese and Chinese write some characters in different ways. */
  language: string;
  /** Of the line as a whole, `auto` by its first letter; words of the other direction in it run their own way. */
  direction: 'ltr' | 'rtl' | 'auto';
}

/** The outline of a glyph as a path of SVG in units of its font, `y` upwards; where it is put, and how large such a unit is. */
export interface Glyph {
  d: string;
  x: number;
  y: number;
  scale: number;
}

/** A line of text as outlines, 1 unit to the size of the type, from `0 0` at the left end of the base line. */
interface SetLine {
  width: number;
  glyphs: Glyph[];
  /** Characters that no font has. They are left out. */
  missing: string[];
}

const bidi = bidiFactory();

/** A part of a line that one font sets in one direction. */
interface Run {
  text: string;
  face: string;
  level: number;
}

/** Sets a line of text in outlines: by HarfBuzz, so that Arabic joins, and Devanagari and emoji combine, as they should. */
export async function setLine(text: string, style: Style): Promise<SetLine> {
  const { runs, missing } = await runsOf(text.normalize('NFC'), style);
  const line: SetLine = { width: 0, glyphs: [], missing };
  for (const run of inVisualOrder(runs)) await addRun(line, run, style);
  return line;
}

async function runsOf(
  text: string,
  { voice, direction }: Style,
): Promise<{ runs: Run[]; missing: string[] }> {
  const { levels } = bidi.getEmbeddingLevels(text, direction);
  const runs: Run[] = [];
  const missing = new Set<string>();
  for (const { segment, index } of graphemes.segment(text)) {
    const face = await faceFor(segment, voice, isAmongCjk(text, index, segment.length));
    if (face === undefined) {
      missing.add(segment);
      continue;
    }
    const level = levels[index] ?? 0;
    const last = runs.at(-1);
    if (last?.face === face && last.level === level) last.text += segment;
    else runs.push({ text: segment, face, level });
  }
  return { runs, missing: [...missing] };
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

function isAmongCjk(text: string, at: number, length: number): boolean {
  const before = text.slice(0, at).match(/[\p{L}\p{N}\u3000-\u30ff\uff00-\uffef](?=[^\p{L}\p{N}]*$)/u)?.[0];
  const after = /[\p{L}\p{N}\u3000-\u30ff\uff00-\uffef]/u.exec(text.slice(at + length))?.[0];
  return CJK.test(before ?? after ?? '');
}

/** UAX #9, L2: from the highest level to the lowest odd one, what stands at it or above is turned round. */
function inVisualOrder(runs: readonly Run[]): Run[] {
  const ordered = [...runs];
  for (let level = Math.max(0, ...runs.map((run) => run.level)); level > 0; level--) {
    for (let from = 0; from < ordered.length; from++) {
      let to = from;
      while ((ordered[to]?.level ?? -1) >= level) to++;
      ordered.splice(from, to - from, ...ordered.slice(from, to).reverse());
      from = Math.max(from, to - 1);
    }
  }
  return ordered;
}

async function addRun(line: SetLine, { text, face, level }: Run, { language }: Style): Promise<void> {
  const { Buffer, Direction, shape } = await import('harfbuzzjs');
  const { font, outline, unitsPerEm } = await loadFace(face);
  const buffer = new Buffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  buffer.setDirection(level % 2 === 1 ? Direction.RTL : Direction.LTR);
  buffer.setLanguage(language);
  shape(font, buffer);
  const scale = 1 / unitsPerEm;
  for (const glyph of buffer.getGlyphInfosAndPositions()) {
    const { codepoint, xOffset = 0, yOffset = 0, xAdvance = 0 } = glyph;
    const d = outline(codepoint);
    if (d !== '') line.glyphs.push({ d, x: line.width + xOffset * scale, y: -yOffset * scale, scale });
    line.width += xAdvance * scale;
  }
}
