import { quotesOf } from '../../../lib/markdown/quotes';
import { smartPunctuation } from '../../../lib/markdown/smart-punctuation';

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
