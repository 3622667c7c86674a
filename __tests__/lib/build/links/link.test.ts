import { splitLink, toLink } from '../../../../lib/build/links/link';

test.each([
  [{ file: 'a/index.html', fragment: '' }, 'a/index.html'],
  [{ file: 'a/index.html', fragment: 'part' }, 'a/index.html#part'],
  [{ file: 'c#/index.html', fragment: 'a#b' }, 'c%23/index.html#a#b'],
  [{ file: 'a%23b.png', fragment: '' }, 'a%2523b.png'],
  [{ file: '50% 日本?.png', fragment: '' }, '50%25 日本?.png'],
])('%j is written %s, and read back', (link, text) => {
  expect(toLink(link)).toBe(text);
  expect(splitLink(text)).toEqual(link);
});
