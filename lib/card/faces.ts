import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Font } from 'harfbuzzjs';

/** Where the fonts are, relative to the project. `README.md` there says what each is, and how it was made. */
const FOLDER = 'lib/card/fonts';

/** A font, and which characters it is asked for: so that a large file is read only where a title needs it. */
interface Face {
  file: string;
  holds: RegExp;
}

/** Chinese, Japanese, Korean, and the marks that are set among them. */
export const CJK =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u30ff\uff00-\uffef]/u;

const EMOJI: Face = { file: 'NotoEmoji-Regular.ttf', holds: /\p{Emoji}/u };
const EAST_ASIAN: Face = { file: 'NotoSerifCJKsc-Regular.subset.otf', holds: /./u };
const SERIF: Face = { file: 'CharisSIL-Regular.ttf', holds: /./u };
const SANS: Face = { file: 'NotoSans-Regular.subset.ttf', holds: /./u };

/** In the order in which they are asked. */
const OTHERS: readonly Face[] = [
  { file: 'NotoSerif-Greek.subset.ttf', holds: /\p{Script=Greek}/u },
  { file: 'NotoNaskhArabic-Regular.ttf', holds: /[\p{Script_Extensions=Arabic}]/u },
  { file: 'NotoSerifHebrew-Regular.ttf', holds: /\p{Script=Hebrew}/u },
  { file: 'NotoSerifDevanagari-Regular.ttf', holds: /\p{Script_Extensions=Devanagari}/u },
  { file: 'NotoSerifThai-Regular.ttf', holds: /\p{Script_Extensions=Thai}/u },
  { ...EAST_ASIAN, holds: CJK },
  { file: 'NotoSansMath-Regular.subset.ttf', holds: /[\p{S}\p{P}\p{Script=Common}]/u },
  { file: 'NotoSansSymbols2-Regular.subset.ttf', holds: /[\p{S}\p{P}\p{N}]/u },
  EMOJI,
];

/** How a line is set: `serif` as the site's texts are, `sans` as its small print is. */
export type Voice = 'serif' | 'sans';

const FACES: Readonly<Record<Voice, readonly Face[]>> = {
  serif: [SERIF, ...OTHERS, SANS],
  sans: [SANS, ...OTHERS, SERIF],
};

/** Characters that join or choose others, and have no shape of their own. */
const INVISIBLE = /^[\p{Default_Ignorable_Code_Point}\u200c\u200d]$/u;

/** What is shown as a picture unless its author says otherwise: 😀, ☺️, 🇦🇹, 1️⃣. */
const PICTURE = /^(?:\p{Emoji_Presentation}|\p{Emoji}\ufe0f|\p{Regional_Indicator}|[0-9#*]\ufe0f?\u20e3)/u;

/**
 * The font that has all characters of one that a reader sees (a grapheme); `undefined` where none has.
 * @param amongCjk whether Chinese or Japanese stands beside it: quotation marks and dashes are wide there.
 */
export function faceFor(grapheme: string, voice: Voice, amongCjk: boolean): Promise<string | undefined> {
  const key = `${voice} ${amongCjk} ${grapheme}`;
  const known = faces.get(key) ?? findFace(grapheme, voice, amongCjk);
  faces.set(key, known);
  return known;
}

/** What `faceFor` has found: a title is measured many times. */
const faces = new Map<string, Promise<string | undefined>>();

async function findFace(grapheme: string, voice: Voice, amongCjk: boolean): Promise<string | undefined> {
  const picture = PICTURE.test(grapheme) ? [EMOJI] : [];
  const marks = amongCjk && /^[·—‘’“”…‥]$/u.test(grapheme) ? [EAST_ASIAN] : [];
  const visible = [...grapheme].filter((character) => !INVISIBLE.test(character));
  for (const { file, holds } of [...picture, ...marks, ...FACES[voice]]) {
    if (!visible.every((character) => holds.test(character) || /\p{M}/u.test(character))) continue;
    const { font } = await loadFace(file);
    if (visible.every((character) => font.nominalGlyph(character.codePointAt(0) ?? 0) !== undefined))
      return file;
  }
  return undefined;
}

interface Loaded {
  font: Font;
  /** The outline of a glyph, as a path of SVG. */
  outline(glyph: number): string;
  /** Units of the font in the size of its type. */
  unitsPerEm: number;
}

const loaded = new Map<string, Promise<Loaded>>();

/** A font of the folder, read at the first call. */
export function loadFace(file: string): Promise<Loaded> {
  const known = loaded.get(file) ?? readFace(file);
  loaded.set(file, known);
  return known;
}

async function readFace(file: string): Promise<Loaded> {
  const { Blob, Face, Font } = await import('harfbuzzjs');
  const bytes = new Uint8Array(readFileSync(path.join(process.cwd(), FOLDER, file)));
  const face = new Face(new Blob(bytes.buffer));
  const font = new Font(face);
  const outlines = new Map<number, string>();
  const outline = (glyph: number) => {
    const d = outlines.get(glyph) ?? font.glyphToPath(glyph);
    outlines.set(glyph, d);
    return d;
  };
  return { font, outline, unitsPerEm: face.upem };
}
