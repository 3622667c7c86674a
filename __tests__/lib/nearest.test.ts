import { nearest } from '../../lib/nearest';

const known = ['title', 'date', 'tags', 'categories', 'description', 'lang'];

test.each([
  ['tilte', 'title'],
  ['tittle', 'title'],
  ['Title', 'title'],
  ['dat', 'date'],
  ['tgas', 'tags'],
  ['catgories', 'categories'],
  ['desciptoin', 'description'],
  ['ta', undefined],
  ['style', undefined],
  ['comments', undefined],
  ['', undefined],
])('%j means %j', (word, meant) => {
  expect(nearest(word, known)).toBe(meant);
});

test('prefers the nearest, then the first', () => {
  expect(nearest('recap', ['recaps', 'recap', 'racap'])).toBe('recap');
  expect(nearest('recap', ['racap', 'recas'])).toBe('racap');
  expect(nearest('recap', [])).toBeUndefined();
});

test('an exchange of neighbours is one slip, also after another slip', () => {
  expect(nearest('abcd', ['abdc'])).toBe('abdc');
  expect(nearest('xbdcefg', ['abcdefg'])).toBe('abcdefg');
});

test('takes composed and decomposed letters for the same', () => {
  expect(nearest('cafe\u0301', ['caf\u00e9'])).toBe('caf\u00e9');
});

test('finds a file among ten thousand', () => {
  const files = Array.from({ length: 10_000 }, (_, i) => `/posts/a-post-about-something-${i}/`);
  expect(nearest('/posts/a-psot-about-somthing-9999/', files)).toBe('/posts/a-post-about-something-9999/');
});
