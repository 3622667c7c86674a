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

/** Where each letter is put, at the left end. */
const places = (svg: string) =>
  [...svg.matchAll(/<path transform="matrix\(\S+ 0 0 \S+ (\S+) (\S+)\)" d="M[^"]*"\/>/g)].map(([, x, y]) => ({
    x: Number(x),
    y: Number(y),
  }));

test('all text is outlines, so that no font of the machine matters', async () => {
  const { svg, missing } = await pictureOf(CARD);
  expect(svg).not.toMatch(/<text|font/);
  expect(missing).toEqual([]);
});

test('the drawing has the accent, and a blog without drawings has none', async () => {
  expect((await pictureOf({ ...CARD, accent: '#8a2be2' })).svg).toContain('stroke="#8a2be2"');
  const { seed: _, ...plain } = CARD;
  expect((await pictureOf(plain)).svg).not.toContain(CARD.accent);
});

test('a title that runs from right to left stands at the right, the drawing at the left', async () => {
  const { svg } = await pictureOf({
    ...CARD,
    title: 'مرحبا بالعالم',
    language: 'ar',
    direction: 'rtl',
    site: 'مدونة',
    lines: [],
  });
  expect(Math.min(...places(svg).map(({ x }) => x))).toBeGreaterThan(560);
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
  const { svg } = await pictureOf({ ...CARD, title, site: '', lines: [] });
  const all = places(svg);
  expect(all.length).toBeGreaterThan(20);
  expect(Math.max(...all.map(({ x }) => x))).toBeLessThan(640);
  expect(Math.max(...all.map(({ y }) => y))).toBeLessThan(520);
  expect(Math.min(...all.map(({ y }) => y))).toBeGreaterThan(120);
  expect((await ellipses()).some((shape) => svg.includes(shape))).toBe(true);
});

test('a title of which no font has anything leaves the drawing and the name', async () => {
  const { svg, missing } = await pictureOf({ ...CARD, title: '𓀀𓀁', lines: [] });
  expect(missing).toEqual(['𓀀', '𓀁']);
  expect(places(svg).length).toBe('BeyondChaos'.length);
});

test('what could end an SVG is letters only', async () => {
  const { svg } = await pictureOf({ ...CARD, title: ']]></svg><script>"&' });
  expect(svg).not.toContain('script');
  expect(svg.match(/<\/svg>/g)).toHaveLength(1);
});

test('a PNG of the size that networks ask for, and no heavier than 60 KB', async () => {
  const { svg } = await pictureOf({
    ...CARD,
    title: '从小数点后第四位开始：浮点数的舍入误差“有多大”——以及为什么',
  });
  const png = Buffer.from(await encodeCard(svg));
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  expect(png.length).toBeLessThan(60_000);
});
