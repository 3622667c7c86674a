import { parse } from 'yaml';
import { AUTHOR_FILE, authorsFile } from '../../../lib/import/authors';

test.each([
  ['blog/authors.yml', true],
  ['data/authors/default.mdx', true],
  ['src/content/authors/ada.json', true],
  ['content/blog/author.yaml', true],
  ['blog/authors.md/x.md', false],
  ['posts/authors.md', false],
  ['content/blog/on-authors.md', false],
])('%s tells of authors: %s', (name, expected) => {
  expect(AUTHOR_FILE.test(name)).toBe(expected);
});

test.each<[string, Record<string, string>, unknown]>([
  ['one file', { 'blog/authors.yml': 'ada:\n  name: Ada\n' }, { ada: { name: 'Ada' } }],
  [
    'a file for each',
    { 'data/authors/ada.mdx': '---\nname: Ada\n---\n\nText.\n', 'data/authors/bob.json': '{"name": "Bob"}' },
    { ada: { name: 'Ada' }, bob: { name: 'Bob' } },
  ],
  [
    'a list',
    { 'content/authors.yaml': '- id: ada\n  name: Ada\n- 3\n- bio: x\n' },
    { ada: { id: 'ada', name: 'Ada' } },
  ],
  ['one author alone', { 'content/author.json': '{"name": "Ada"}' }, { Ada: { name: 'Ada' } }],
])('%s becomes authors.yml', (_, files, expected) => {
  const text = authorsFile(Object.entries(files).map(([name, each]) => ({ name, text: each })));
  expect(parse(text ?? '')).toEqual(expected);
});

test.each(['', 'a: [', '---\n', '3', `${'['.repeat(3000)}`])('of %j nothing is made', (text) => {
  expect(
    authorsFile([
      { name: 'blog/authors.yml', text },
      { name: 'data/authors/a.md', text },
    ]),
  ).toBeUndefined();
});
