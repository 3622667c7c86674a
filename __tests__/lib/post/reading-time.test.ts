import fc from 'fast-check';
import { readingTime } from '../../../lib/post/reading-time';

const words = (n: number, word = 'word') => Array.from({ length: n }, () => word).join(' ');
const lines = (n: number, line = 'const a = b(c);') => Array.from({ length: n }, () => line).join('\n');
const fence = (code: string, mark = '```') => `${mark}ts\n${code}\n${mark}\n`;
const URL = 'https://example.com/a-rather/long-path/to/some-where.html?with=a&query=string#fragment';

test.each<[string, string, number]>([
  ['an empty text', '', 1],
  ['blank lines', '\n\n\n', 1],
  ['one word', 'Hello', 1],
  ['225 words', words(225), 1],
  ['450 words', words(450), 2],
  ['2,250 words', words(2250), 10],
  ['words with apostrophes, hyphens and points inside', words(450, 'don’t-stop.it'), 2],
  ['punctuation alone', words(2000, '– * | --- #'), 1],
  ['accented, Greek, Cyrillic and Arabic words', words(225, 'é́té λόγος слово كلمة'), 4],
  ['a word of 10,000 characters', 'a'.repeat(10_000), 1],
  ['800 Chinese characters', '混'.repeat(800), 2],
  ['Chinese with its punctuation', '秩序，混沌。'.repeat(200), 2],
  ['Japanese of three scripts', 'データの一貫性。'.repeat(200), 4],
  ['1,200 Hangul syllables', '일관성 '.repeat(400), 3],
  ['characters outside the first plane', '𠮷'.repeat(800), 2],
  ['English and Chinese mixed: each at its own pace', `${words(450)}\n\n${'混'.repeat(800)}`, 4],
  ['Thai, which has no spaces', 'ความสอดคล้อง'.repeat(250), 3],
  ['150 lines of code in listings', fence(lines(30)).repeat(5), 2],
  ['a listing of 10,000 lines', fence(lines(10_000)), 1],
  ['code in a fence of tildes, in a quotation', '> ~~~\n> a b c d e f g h\n> ~~~\n'.repeat(75), 1],
  ['a fence that is never closed', `\`\`\`\n${words(900)}`, 1],
  ['a fence closed by a longer one only', `\`\`\`\`\n\`\`\`\n${words(900)}\n\`\`\`\`\`\n${words(450)}`, 2],
  ['a code span of three backticks', `\`\`\`not a fence\`\`\`\n${words(450)}`, 2],
  ['CRLF', `\`\`\`\r\nx\r\n\`\`\`\r\n${words(450)}`, 2],
  ['tags with many attributes', words(225, '<img alt="a b c d" src="x y z" title="e f g h">'), 1],
  ['text inside tags', words(450, '<b class="x y">word</b>'), 2],
  ['a comparison, which is not a tag', words(90, '1 < 2 and 3 > 2'), 2],
  ['comments', `<!-- ${words(2000)}\n\n${words(2000)} -->`, 1],
  ['a comment that is never closed', `${words(450)} <!-- ${words(2000)}`, 2],
  ['scripts, styles and drawings', `<STYLE>${words(900)}</STYLE><svg>${words(900)}</svg>${words(450)}`, 2],
  ['links: the text is read, the address is not', words(225, `[two words](${URL} "and a title")`), 2],
  ['links by reference', words(225, '[two words][some long reference name]'), 2],
  ['parentheses in an address', words(450, '[word](/wiki/Set_(a_b))'), 2],
  ['images: neither description nor address', words(900, `![a long description](${URL})`), 1],
  ['bare addresses: one word each', words(450, URL), 2],
  ['addresses in angle brackets', words(450, `<${URL}>`), 2],
  ['definitions', lines(900, `[some name]: ${URL} "and its title"`), 1],
  ['footnotes, which are read', lines(150, '[^1]: two words'), 2],
  ['entities', words(2000, '&nbsp; &#8212; &amp;'), 1],
  ['template tags', words(900, '{% include figure.html a="b" c="d" %}'), 1],
])('%s', (_, markdown, minutes) => {
  expect(readingTime(markdown)).toBe(minutes);
});

test('is a whole number from 1 for any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const minutes = readingTime(text);
      expect(Number.isInteger(minutes) && minutes >= 1).toBe(true);
    }),
  );
});

test('grows with the text', () => {
  fc.assert(
    fc.property(fc.nat(4000), fc.nat(4000), (a, b) => {
      expect(readingTime(words(a + b))).toBeGreaterThanOrEqual(readingTime(words(a)));
    }),
    { numRuns: 20 },
  );
});

// Each makes a careless regular expression quadratic: a megabyte would take minutes.
test.each([
  '<!--',
  '<',
  '<svg',
  '](',
  '[',
  '![',
  '](a(',
  '{%',
  '&',
  '<a href="',
  '`',
  '```\n',
  'a.',
  '> ',
  ' ',
  '[',
])('stays quick on a megabyte of %j', (piece) => {
  // A search that backtracks takes minutes here, and Jest's limit ends it.
  expect(readingTime(piece.repeat(1_000_000 / piece.length))).toBeGreaterThanOrEqual(1);
});
