import sharp from 'sharp';
import type { Card } from '../../../lib/card/card';
import { encodeCard } from '../../../lib/card/encode-card';
import { pictureOf } from '../../../lib/card/picture';
import { setLine } from '../../../lib/card/set-line';

const CARD: Card = {
  title: 'A drawing for every post',
  language: 'en',
  direction: 'ltr',
  site: 'Beyond Chaos',
  lines: ['1 November 2026 · Notes'],
  seed: 'a-drawing',
  accent: '#046c46',
  voice: 'serif',
};

test('all text is outlines, so that no font of the machine matters', async () => {
  const { glyphs, missing } = await pictureOf(CARD);
  expect(glyphs).toHaveLength([CARD.title, CARD.site, ...CARD.lines].join('').replaceAll(' ', '').length);
  expect(glyphs.every(({ d }) => d.startsWith('M'))).toBe(true);
  expect(missing).toEqual([]);
});

test('the drawing has the accent, and a blog without drawings has none', async () => {
  expect(await pictureOf({ ...CARD, accent: '#8a2be2' })).toMatchObject({ accent: '#8a2be2', drawing: {} });
  const { seed: _, ...plain } = CARD;
  const { drawing, rule } = await pictureOf(plain);
  expect(drawing).toBeUndefined();
  expect(rule.width).toBeGreaterThan(1000);
});

test('a title that runs from right to left stands at the right, the drawing at the left', async () => {
  const { glyphs, drawing } = await pictureOf({
    ...CARD,
    title: 'مرحبا بالعالم',
    language: 'ar',
    direction: 'rtl',
    site: 'مدونة',
    lines: [],
  });
  expect(Math.min(...glyphs.map(({ x }) => x))).toBeGreaterThan(560);
  expect(drawing?.x).toBeLessThan(72);
});

test('a date in the language of the site keeps its order beside a title that runs the other way', async () => {
  const small = async (direction: 'ltr' | 'rtl', at: string) => {
    const { glyphs } = await pictureOf({
      ...CARD,
      title: 'مرحبا',
      language: 'ar',
      direction,
      site: '',
      lines: [at],
    });
    const soft = glyphs.filter(({ colour }) => colour === 'soft').sort((a, b) => a.x - b.x);
    return soft.map(({ d }) => d);
  };
  const english = await small('ltr', '8 June 2026');
  expect(await small('rtl', '8 June 2026')).toEqual(english);
  expect(new Set(english).size).toBeGreaterThan(5);
});

test('the longest title keeps clear of the rule', async () => {
  const { glyphs, rule } = await pictureOf({ ...CARD, title: 'why not '.repeat(62), site: '', lines: [] });
  expect(rule.y - Math.max(...glyphs.map(({ y }) => y))).toBeGreaterThan(34);
});

/** An ellipsis in Latin, and among Chinese. */
const ellipses = async () => {
  const lines = await Promise.all(
    ['…', '从…'].map((text) => setLine(text, { voice: 'serif', language: 'en', direction: 'ltr' })),
  );
  return lines.map(({ glyphs }) => glyphs.at(-1)?.d ?? 'none');
};

test.each([
  ['500 characters', 'why not '.repeat(62)],
  ['one long word', 'x'.repeat(500)],
  ['Chinese', '从小数点后第四位开始'.repeat(50)],
  ['emoji', '🎉'.repeat(200)],
])('a title of %s stays between name and rule, and ends with an ellipsis', async (_, title) => {
  const { glyphs: all } = await pictureOf({ ...CARD, title, site: '', lines: [] });
  expect(all.length).toBeGreaterThan(20);
  expect(Math.max(...all.map(({ x }) => x))).toBeLessThan(640);
  expect(Math.max(...all.map(({ y }) => y))).toBeLessThan(520);
  expect(Math.min(...all.map(({ y }) => y))).toBeGreaterThan(120);
  expect((await ellipses()).some((shape) => all.at(-1)?.d === shape)).toBe(true);
});

test('a title of which no font has anything leaves the drawing and the name', async () => {
  const { glyphs, missing } = await pictureOf({ ...CARD, title: '𓀀𓀁', lines: [] });
  expect(missing).toEqual(['𓀀', '𓀁']);
  expect(glyphs.length).toBe('BeyondChaos'.length);
});

/** What a reader sees at a pixel. */
async function colourAt(png: Uint8Array, x: number, y: number): Promise<string> {
  const pixel = await sharp(png)
    .extract({ left: x, top: y, width: 1, height: 1 })
    .removeAlpha()
    .raw()
    .toBuffer();
  return `#${pixel.toString('hex')}`;
}

test('paper, rule, ink and accent have their colours', async () => {
  const { seed: _, ...plain } = { ...CARD, title: '———' };
  const png = encodeCard(await pictureOf(plain));
  expect(await colourAt(png, 2, 2)).toBe('#fcfdfd');
  expect(await colourAt(png, 300, 519)).toBe('#d0d5d3');
  const colours = async (picture: Uint8Array) => {
    const { data } = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    return new Set(
      Array.from({ length: data.length / 3 }, (_, at) => data.toString('hex', at * 3, at * 3 + 3)),
    );
  };
  expect(await colours(png)).toContain('19201d');
  expect(await colours(png)).not.toContain('8a2be2');
  const drawn = await colours(encodeCard(await pictureOf({ ...CARD, accent: '#8a2be2' })));
  expect(drawn).toContain('8a2be2');
  expect(drawn.size).toBeLessThanOrEqual(16);
});

test.each([
  ['Latin', 'A drawing for every post, and a title for every drawing'],
  ['Chinese', '从小数点后第四位开始：浮点数的舍入误差“有多大”——以及为什么'],
  ['500 characters', 'why not '.repeat(62)],
  ['emoji', '🎉👩‍💻'.repeat(100)],
])('%s: a PNG of the size that networks ask for, and no heavier than 60 KB', async (_, title) => {
  const png = Buffer.from(encodeCard(await pictureOf({ ...CARD, title })));
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  expect(png.length).toBeLessThan(60_000);
});
