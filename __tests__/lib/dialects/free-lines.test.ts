import { freeLines } from '../../../lib/dialects/free-lines';

/** The lines that are free, as text. */
const free = (text: string) => {
  const lines = text.split('\n');
  const are = freeLines(lines);
  return lines.filter((_, at) => are[at]);
};

test.each([
  ['a fence and what is in it', 'a\n```js\nb\n```\nc', ['a', 'c']],
  ['a fence within a longer one', '````\n```\na\n````\nb', ['b']],
  ['a fence of the other sign', '~~~\n```\n~~~\na', ['a']],
  ['a line that opens another fence does not close one', '```\n```js\na\n```\nb', ['b']],
  ['a fence that nobody closes', 'a\n```\nb\nc', ['a']],
  ['an indented fence', '- a\n\n  ```\n  b\n  ```\nc', ['- a', '', 'c']],
])('%s', (_, text, expected) => {
  expect(free(text)).toEqual(expected);
});
