import { quotesOf } from '../../../../lib/markdown/typography/quotes';
import { smartPunctuation } from '../../../../lib/markdown/typography/smart-punctuation';

function smart(text: string, language = 'en'): string {
  const quotes = quotesOf(language);
  if (quotes === undefined) return text;
  let result = '';
  let done = 0;
  for (const { start, end, text: by } of smartPunctuation(text, quotes)) {
    result += text.slice(done, start) + by;
    done = end;
  }
  return result + text.slice(done);
}

test.each([
  ['"a"', '“a”'],
  ["'a'", '‘a’'],
  ["it's", 'it’s'],
  ["the users' rights", 'the users’ rights'],
  ["'tis the '90s, rock 'n' roll", '’tis the ’90s, rock ’n’ roll'],
  ['"\'a\' b"', '“‘a’ b”'],
  ['"a \'b\'"', '“a ‘b’”'],
  ['("a")', '(“a”)'],
  ['["a"]', '[“a”]'],
  ['a—"b"', 'a—“b”'],
  ['he said, "a," and "b."', 'he said, “a,” and “b.”'],
  ['6\'2" tall', '6\'2" tall'],
  ['a 12" disc', 'a 12" disc'],
  ['"12" is a number', '“12” is a number'],
  ['wait...', 'wait…'],
  ['wait...what', 'wait…what'],
  ['f(...args)', 'f(...args)'],
  ['../x and .../x', '../x and .../x'],
  ['....', '....'],
  ['a -- b', 'a – b'],
  ['a---b', 'a—b'],
  ['a--b', 'a—b'],
  ['1914--1918', '1914–1918'],
  ['git commit --amend', 'git commit --amend'],
  ['-- x', '– x'],
  ['"', '”'],
  ['\ufffc\'s and "\ufffc"', '\ufffc’s and “\ufffc”'],
  ['“already” it’s', '“already” it’s'],
  // Nested, at every place.
  ['"\'a\'"', '“‘a’”'],
  ['\'"a"\'', '‘“a”’'],
  ['She said "he said \'no\'".', 'She said “he said ‘no’”.'],
  ['She said "he said \'no\'." Then', 'She said “he said ‘no’.” Then'],
  ['"\'a\'", "b"; \'"c"\', \'d\'', '“‘a’”, “b”; ‘“c”’, ‘d’'],
  ['("\'a\'")', '(“‘a’”)'],
  ["\"'a,' b 'c'\"—d", '“‘a,’ b ‘c’”—d'],
  ["\"'a' and 'b'\": c", '“‘a’ and ‘b’”: c'],
  ["\"don't 'stop' it's\"", '“don’t ‘stop’ it’s”'],
  ["'a \"b 'c' d\" e'", '‘a “b ‘c’ d” e’'],
  ['"a "b', '“a “b'],
  ['".env" and "-x"', '“.env” and “-x”'],
  ['key="value"', 'key=“value”'],
  ['"" and ("")', '“” and (“”)'],
  ['" a "', '“ a ”'],
  // Without spaces.
  ['他说"好"吗、"hydroxo-oxo"、"oxo-oxo"的。', '他说“好”吗、“hydroxo-oxo”、“oxo-oxo”的。'],
  ["我能'吞下'玻璃，它是'word'的", '我能‘吞下’玻璃，它是‘word’的'],
  ['これは"重要"です。（"重要"）「"重要"」', 'これは“重要”です。（“重要”）「“重要”」'],
  ['그는"안녕"이라고. \'네\'라고', '그는“안녕”이라고. ‘네’라고'],
  ['他说"她说\'好\'"，"走"。', '他说“她说‘好’”，“走”。'],
  ["在Tom's店", '在Tom’s店'],
])('%s → %s', (written, set) => {
  expect(smart(written)).toBe(set);
});

test.each([
  ['de', '"a" \'b\'', '„a“ ‚b‘'],
  ['fr-CH', '"a"', '«\u00a0a\u00a0»'],
  ['pl', '"a"', '„a”'],
  ['sv', '"a"', '”a”'],
  ['ru', '"a"', '«a»'],
  ['zh-Hans', '"a" it\'s...', '"a" it\'s...'],
  ['ja', '"a"', '"a"'],
  ['constructor', '"a"', '"a"'],
])('in %s: %s → %s', (language, written, set) => {
  expect(smart(written, language)).toBe(set);
});
