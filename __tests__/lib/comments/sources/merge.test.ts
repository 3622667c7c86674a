import { merged, savedIn, snapshotText } from '../../../../lib/comments/sources/merge';

const comment = (id: string, more: object = {}) => ({
  id,
  author: 'Ada',
  date: '2026-05-01',
  html: `<p>${id}</p>`,
  ...more,
});
const isOwn = (id: string) => id.startsWith('m-');
const ids = (comments: readonly { id: string; deleted?: boolean }[]) =>
  comments.map(({ id, deleted }) => (deleted ? `${id}†` : id));

test('what the source tells is as it tells it now; what others told stays', () => {
  const before = [comment('m-1'), comment('w-1'), comment('m-2')];
  const now = [comment('m-1', { html: 'edited' }), comment('m-3', { date: '2026-04-01' })];
  const after = merged(before, now, isOwn);
  expect(ids(after)).toEqual(['m-3', 'm-1', 'w-1']);
  expect(after[1]?.html).toBe('edited');
});

test('of what the source tells no longer, the place stays as long as there are answers, and no word', () => {
  const before = [
    comment('m-1', { edited: '2026-05-02' }),
    comment('m-2', { replyTo: 'm-1' }),
    comment('m-3', { replyTo: 'm-2' }),
  ];
  const after = merged(before, [comment('m-3', { replyTo: 'm-2' })], isOwn);
  expect(ids(after)).toEqual(['m-1†', 'm-2†', 'm-3']);
  expect(after[0]).toEqual({ id: 'm-1', author: 'Ada', date: '2026-05-01', deleted: true });
  expect(ids(merged(after, [], isOwn))).toEqual([]);
});

test('a file that tells some comments deletes none of the others', () => {
  expect(ids(merged([comment('m-1'), comment('x')], [comment('x', { html: 'new' })], () => false))).toEqual([
    'm-1',
    'x',
  ]);
});

test('a snapshot is written as it is read, and one that is wrong is told', () => {
  const text = snapshotText([comment('m-1')]);
  expect(text).toBe(
    `{\n  "comments": [\n    {\n      "id": "m-1",\n      "author": "Ada",\n      "date": "2026-05-01",\n      "html": "<p>m-1</p>"\n    }\n  ]\n}\n`,
  );
  expect(savedIn('a.json', text, 'UTC')).toEqual({ saved: [comment('m-1')] });
  expect(savedIn('a.json', undefined, 'UTC')).toEqual({ saved: [] });
  expect(savedIn('a.json', '{', 'UTC').problem).toMatch(/^a\.json:1:2 error JSON cannot be read/);
});
