import { withDate } from '../../../lib/import/with-date';

const DATE = '2020-05-01T10:00:00+08:00';

test.each([
  ['a.md', '---\ntitle: A\n---\nText.\n', `---\ndate: ${DATE}\ntitle: A\n---\nText.\n`],
  ['a.md', '---\n---\nText.\n', `---\ndate: ${DATE}\n---\nText.\n`],
  ['a.md', 'Text.\n\ndate: none\n', `---\ndate: ${DATE}\n---\n\nText.\n\ndate: none\n`],
  [
    'a.md',
    '---\ntitle: A\n---\ndate: of the text\n',
    `---\ndate: ${DATE}\ntitle: A\n---\ndate: of the text\n`,
  ],
])('%s with %j gets a date', (name, text, dated) => {
  expect(withDate(name, text, DATE)).toBe(dated);
});

test.each([
  ['a.md', '---\ntitle: A\nDate: 2019-01-01\n---\nText.\n'],
  ['a.md', '---\npublishDate: 2019-01-01\n---\n'],
  ['b/2019-01-01-a.md', '---\ntitle: A\n---\n'],
  ['a.md', '+++\ntitle = "A"\n+++\n'],
  ['a.md', '{ "title": "A" }\n'],
  ['a.md', '---\nnever closed\n'],
])('%s with %j stays as it is', (name, text) => {
  expect(withDate(name, text, DATE)).toBeUndefined();
});
