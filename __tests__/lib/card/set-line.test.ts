import { type Style, setLine } from '../../../lib/card/set-line';

const LATIN: Style = { voice: 'serif', language: 'en', direction: 'ltr' };
const ARABIC: Style = { voice: 'serif', language: 'ar', direction: 'rtl' };

const shapes = async (text: string, style = LATIN) => (await setLine(text, style)).glyphs.map(({ d }) => d);

test('a line is as wide as its characters, which have outlines', async () => {
  const { width, glyphs, missing } = await setLine('Hi', LATIN);
  expect(glyphs).toHaveLength(2);
  expect(glyphs[0]?.d).toMatch(/^M/);
  expect(width).toBeGreaterThan(0.8);
  expect(width).toBeLessThan(1.4);
  expect(missing).toEqual([]);
});

test('what no font has is told and left out, never a box', async () => {
  const { glyphs, missing } = await setLine('a𓀀b', LATIN);
  expect(missing).toEqual(['𓀀']);
  expect(glyphs.map(({ d }) => d)).toEqual(await shapes('ab'));
});

test.each([
  ['Greek', 'Ελλάδα'],
  ['Cyrillic', 'Привет'],
  ['Arabic', 'مرحبا'],
  ['Hebrew', 'שלום'],
  ['Devanagari', 'पहली'],
  ['Thai', 'สวัสดี'],
  ['Chinese', '从小数点后第四位开始，“有多大”——'],
  ['traditional Chinese', '繁體中文標題'],
  ['Japanese', '骨と直の字、ゲーム「作る」'],
  ['Korean', '한국어'],
  ['signs', '→ ✓ ∀x≠y © ½ € №'],
  ['emoji', '🎉 👩‍💻 🇦🇹 ☺️ 1️⃣'],
])('the fonts have %s', async (_, text) => {
  expect(await setLine(text, LATIN)).toMatchObject({ missing: [], width: expect.any(Number) });
  for (const voice of ['serif', 'sans'] as const)
    expect((await setLine(text, { ...LATIN, voice })).glyphs.length).toBeGreaterThan(0);
});

test('Arabic letters join: each has another shape in a word than alone', async () => {
  const [alone] = await shapes('ب', ARABIC);
  expect(await shapes('ببب', ARABIC)).not.toContain(alone);
});

test('a line that runs from right to left begins at the right, and its numbers run as ever', async () => {
  const [one] = await shapes('1', ARABIC);
  const [two] = await shapes('2', ARABIC);
  const line = await shapes('ا 12', ARABIC);
  expect(line.slice(0, 2)).toEqual([one, two]);
  expect(line.at(-1)).toEqual((await shapes('ا', ARABIC))[0]);
});

test('a word of the other direction keeps its order among its neighbours', async () => {
  const { glyphs } = await setLine('שלום URL', { ...ARABIC, language: 'he' });
  expect(glyphs.slice(0, 3).map(({ d }) => d)).toEqual(await shapes('URL'));
});

test('Japanese and Chinese write a character in their own way', async () => {
  const [chinese] = await shapes('直', { ...LATIN, language: 'zh-Hans' });
  const [japanese] = await shapes('直', { ...LATIN, language: 'ja' });
  expect(japanese).not.toEqual(chinese);
});

test('quotation marks among Chinese are wide, elsewhere not', async () => {
  const among = (await setLine('说“是”', LATIN)).width;
  expect(among).toBeCloseTo(4, 1);
  expect((await setLine('“”', LATIN)).width).toBeLessThan(1.2);
});

test('a family of emoji is one picture', async () => {
  expect(await shapes('👩‍💻')).toHaveLength(1);
});

test('control characters and broken surrogates have no shape and break nothing', async () => {
  const { glyphs } = await setLine('a\u0007b\ud800c', LATIN);
  expect(glyphs).toHaveLength(3);
});
