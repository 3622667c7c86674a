import { decodedFileOf, exportedFileOf } from '../../../../lib/build/next-pages/export-names';

test.each([
  ['/', 'index.html'],
  ['/posts/a/', 'posts/a/index.html'],
  ['/a/b.html', 'a/b.html/index.html'],
  ['/tags/c#/', 'tags/c%23/index.html'],
  ['/question?/', 'question%3F/index.html'],
  ['/100% sure/', '100% sure/index.html'],
  ['/50%25 off/', '50%25 off/index.html'],
  ['/c%23/', 'c%2523/index.html'],
  ['/%2f/', '%252f/index.html'],
  ['/从/"é" 😀/', '从/"é" 😀/index.html'],
])('Next exports the page at %s as %s', (path, file) => {
  expect(exportedFileOf(path)).toBe(file);
});

test.each([
  ['tags/c%23/index.html', 'tags/c#/index.html'],
  ['question%3F/index.html', 'question?/index.html'],
  ['50%25 off/index.html', '50%25 off/index.html'],
  ['100% sure/index.html', '100% sure/index.html'],
  ['c%2523/index.html', 'c%23/index.html'],
])('%s is served as %s', (exported, served) => {
  expect(decodedFileOf(exported)).toBe(served);
});
