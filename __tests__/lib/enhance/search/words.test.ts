import {
  excerptPieces,
  isAkin,
  type Piece,
  searchable,
  termsOf,
  titleLength,
  titlePieces,
  wordsOf,
} from '../../../../lib/enhance/search/words';

/** `a [b] c`: what was found in brackets. */
const shown = (pieces: readonly Piece[]) =>
  pieces.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('');

test.each<[string, string, boolean]>([
  ['consistency.', 'consistent', true],
  ['Parties', 'party', true],
  ['party', 'parties', true],
  ['flies', 'fly', true],
  ['consistency', 'consistncy', true],
  ['std::vector<int>', 'vector', true],
  ['readFileSync', 'sync', true],
  ['foo_bar', 'bar', true],
  ['foo-bar', 'foo-bar', true],
  ['foo+bar', 'bar', true],
  ['Größe', 'grosse', true],
  ['Größe', 'große', true],
  ['“C++”', 'c++', true],
  ['C', 'c++', false],
  ['consistency', 'c++', false],
  ['C', 'c#', false],
  ['C++', 'catenate', false],
  ['re', 'reads', false],
  ['20250615', '2021-03', false],
  ['2021-03-07', '2021-03', true],
  ['分布', '分布式系统', true],
  ['文章', '分布式系统', false],
  ['and', 'a read', false],
  ['a', 'a read', true],
  ['and', 'read a', true],
  ['…', 'a', false],
  ['anything', '', false],
])('in %j is what %j asks for: %s', (word, query, akin) => {
  expect(isAkin(word, termsOf(query))).toBe(akin);
});

test.each([
  ['<script>', 'script'],
  ['a=b', 'a b'],
  ['C++ and C#', 'C++ and C#'],
  ['"two words"', '"two words"'],
  ['node:fs', 'node:fs'],
  ['分布式 $PATH', '分布式 PATH'],
  ['<>', ''],
])('Pagefind is asked for %j as %j', (query, asked) => {
  expect(searchable(query)).toBe(asked);
});

describe('the words of a page', () => {
  test('where spaces stand between them', () => {
    expect(wordsOf('a  <b>\n&lt; c', 'a  &lt;b&gt;\n&lt; c')).toEqual({
      list: ['a', '<b>', '&lt;', 'c'],
      joint: ' ',
    });
  });
  test('where none do', () => {
    const raw = ['强', '一致', '&lt;b&gt;', '&lt;', '性'].join('\u200B');
    expect(wordsOf('强一致<b>&lt;性', raw)).toEqual({ list: ['强', '一致', '<b>', '&lt;', '性'], joint: '' });
  });
});

describe('a title', () => {
  test('with spaces', () => {
    const words = wordsOf('Clocks & <leases>. Text', 'Clocks & &lt;leases&gt;. Text');
    expect(titleLength(words, 'Clocks & <leases>')).toBe(3);
    expect(shown(titlePieces(words, 'Clocks & <leases>', new Set([2, 3])))).toBe('Clocks & <[leases]>');
  });
  test('without', () => {
    const words = wordsOf('强一致性. 文章', ['强', '一致', '性', '. ', '文章'].join('\u200B'));
    expect(titleLength(words, '强一致性')).toBe(4);
    expect(titleLength(wordsOf('强性. 文', '强\u200B性. \u200B文'), '强性')).toBe(2);
    expect(shown(titlePieces(words, '强一致性', new Set([1, 3])))).toBe('强[一致]性');
  });
});

describe('an excerpt', () => {
  const words = (count: number) => ({
    list: Array.from({ length: count }, (_, i) => `w${i}.`),
    joint: ' ' as const,
  });
  test('of a short text is all of it but the title', () => {
    expect(shown(excerptPieces(words(5), new Set([0, 3]), 2))).toBe('w2. [w3]. w4.');
  });
  test('is cut where most was found', () => {
    const text = shown(excerptPieces(words(200), new Set([10, 100, 105, 110]), 2));
    expect(text).toMatch(/^… w95\. .*\[w100\].*\[w105\].*\[w110\].* …$/);
    expect(text).not.toContain('w10.');
  });
  test('goes to the end of the text and not beyond', () => {
    expect(shown(excerptPieces(words(50), new Set([49]), 2))).toMatch(/^… w22\. .* \[w49\]\.$/);
  });
  test('begins the text where nothing in it was found', () => {
    expect(shown(excerptPieces(words(50), new Set([0]), 2))).toMatch(/^w2\. w3\..* …$/);
  });
  test('of nothing is nothing', () => {
    expect(excerptPieces({ list: ['Title'], joint: ' ' }, new Set([0]), 1)).toEqual([]);
  });
  test('shows no word without end', () => {
    const text = shown(excerptPieces({ list: ['x'.repeat(10_000)], joint: ' ' }, new Set(), 0));
    expect(text.length).toBeLessThan(100);
  });
});
