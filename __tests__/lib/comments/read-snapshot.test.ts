import { readSnapshot } from '../../../lib/comments/read-snapshot';
import { formatProblem } from '../../../lib/problems/format-problems';

const read = (text: string, timeZone = 'UTC') => {
  const { comments, problems } = readSnapshot('posts/a.comments.json', text, timeZone);
  return { comments, problems: problems.map(formatProblem) };
};

const one = (fields: object) =>
  JSON.stringify({ comments: [{ id: '1', author: 'Ada', date: '2026-05-01', ...fields }] });

test('a comment is what the file says, on one line where it is a name', () => {
  const { comments, problems } = read(
    one({
      author: ' Ada\n Lovelace ',
      html: '<p>Hello</p>',
      replyTo: 'x',
      link: 'https://a.test/1',
      edited: '2026-05-02',
    }),
  );
  expect(problems).toEqual([]);
  expect(comments).toEqual([
    {
      id: '1',
      author: 'Ada Lovelace',
      date: expect.objectContaining({ day: '2026-05-01' }),
      edited: expect.objectContaining({ day: '2026-05-02' }),
      html: '<p>Hello</p>',
      replyTo: 'x',
      link: 'https://a.test/1',
      deleted: false,
    },
  ]);
});

test('a moment is a day of the blog’s time zone', () => {
  const text = one({ date: '2026-05-01T22:30:00Z' });
  expect(read(text, 'Europe/Vienna').comments[0]?.date.day).toBe('2026-05-02');
  expect(read(text, 'America/New_York').comments[0]?.date.day).toBe('2026-05-01');
});

test('plain text is paragraphs, and no markup', () => {
  expect(read(one({ text: 'One <b>\ntwo\n\n\nThree' })).comments[0]?.html).toBe(
    '<p>One &lt;b&gt;<br>two</p><p>Three</p>',
  );
});

test.each([
  [
    '{',
    'posts/a.comments.json:1:2 error JSON cannot be read: the end stands where a name in double quotes should [comments]',
  ],
  ['[]', 'posts/a.comments.json:1:1 error must be an object such as { "comments": [] } [comments]'],
  ['{}', 'posts/a.comments.json:1:1 error comments: is missing [comments]'],
  ['', 'posts/a.comments.json:1:1 error JSON cannot be read [comments]'],
  [
    '{\n  "comments": {}\n}',
    'posts/a.comments.json:2:15 error comments: must be a list such as [{ "id": "1", "author": "Ada", "date": "2026-05-01", "text": "Hello." }] [comments]',
  ],
  [
    '{\n  "comments": [\n    { "id": "1", "author": "Ada", "date": "soon" }\n  ]\n}',
    'posts/a.comments.json:3:43 error date: "soon" is not a date; write 2026-05-01 [comments]',
  ],
  [
    '{ "comments": [{ "id": "a b", "author": "", "date": "2026-05-01" }] }',
    'posts/a.comments.json:1:24 error id: must consist of up to 200 letters, digits and . : _ - [comments]',
  ],
  [
    one({ autor: 'x' }),
    'posts/a.comments.json:1:59 error "autor" is not known; did you mean author? [comments]',
  ],
  [
    one({ link: 'javascript:alert(1)' }),
    'posts/a.comments.json:1:66 error link: must start with https:// [comments]',
  ],
  [one({ deleted: 'yes' }), 'posts/a.comments.json:1:69 error deleted: must be true or false [comments]'],
])('%s is a problem at its place', (text, expected) => {
  const { comments, problems } = read(text);
  expect(comments).toEqual([]);
  expect(problems[0]).toBe(expected);
});

test('all that is wrong is said at once, and two comments of one name are one thing', () => {
  const file = (...comments: object[]) => JSON.stringify({ comments }, undefined, 1);
  expect(read(file({ id: '1' }, { author: 1 })).problems).toHaveLength(5);
  const twice = file(
    { id: '1', author: 'A', date: '2026-05-01' },
    { id: '1', author: 'B', date: '2026-05-01' },
  );
  expect(read(twice).problems).toEqual([
    'posts/a.comments.json:9:10 error two comments have the id 1; give each its own [comments]',
  ]);
  expect(read(file(...Array.from({ length: 5000 }, () => ({ id: '1' })))).problems).toHaveLength(10);
});
