import { breakLines, partsOf } from '../../../lib/card/break-lines';

/** Each character is one wide. */
const measure = async (text: string) => text.length;

const lines = (text: string, width: number, language = 'en') =>
  breakLines(partsOf(text, language), width, measure);

test('lines of nearly one width, as few as fit', async () => {
  expect(await lines('a drawing for every post', 20)).toEqual(['a drawing for', 'every post']);
  expect(await lines('one', 20)).toEqual(['one']);
});

test('no line begins with a mark that belongs to the one before', async () => {
  expect(partsOf('read — or not: why?', 'en')).toEqual(['read — ', 'or ', 'not: ', 'why?']);
  expect(partsOf('从小数点后：为什么', 'zh')).not.toContain('：');
  expect(partsOf('「作る」こと', 'ja')[0]).toBe('「作る」');
});

test('a blank that does not break holds a line together', () =>
  expect(partsOf('10\u00a0km run', 'en')).toEqual(['10\u00a0km ', 'run']));

test('a word may break behind its hyphen', () =>
  expect(partsOf('tongue-in-cheek', 'en')).toEqual(['tongue-', 'in-', 'cheek']));

test('languages without blanks break between words', () => {
  expect(partsOf('浮点数的舍入误差', 'zh').length).toBeGreaterThan(2);
  expect(partsOf('สวัสดีชาวโลก', 'th').length).toBeGreaterThan(1);
});

test('a word that is too wide is cut in pieces of about one width', async () => {
  const cut = await lines('Donaudampfschifffahrtsgesellschaft', 20);
  expect(cut.join('').replace('-', '')).toBe('Donaudampfschifffahrtsgesellschaft');
  expect(cut).toHaveLength(2);
  expect(cut[0]).toMatch(/-$/);
  expect(Math.max(...cut.map((line) => line.length))).toBeLessThanOrEqual(20);
});

test('nothing has no lines', async () => expect(await lines('', 20)).toEqual([]));
