import fc from 'fast-check';
import type { Comment } from '../../../lib/comments/comment';
import { inThread } from '../../../lib/comments/thread-order';
import { dateAt } from '../../../lib/post/dates/dates';

const comment = (id: string, replyTo?: string, at = 0, deleted = false): Comment => ({
  id,
  ...(replyTo !== undefined && { replyTo }),
  author: 'Ada',
  date: dateAt(at * 60_000, 'UTC'),
  html: '',
  deleted,
});
const shown = (comments: readonly Comment[]) =>
  inThread(comments).map(({ comment: { id }, depth }) => `${depth}${id}`);

test('answers stand below what they answer, the oldest first', () => {
  expect(
    shown([
      comment('c', 'a', 3),
      comment('b', undefined, 2),
      comment('a', undefined, 1),
      comment('d', 'a', 2),
    ]),
  ).toEqual(['0a', '1d', '1c', '0b']);
});

test('an answer to what is not there answers the post, and a circle loses nobody', () => {
  expect(shown([comment('a', 'gone')])).toEqual(['0a']);
  expect(shown([comment('a', 'b'), comment('b', 'a'), comment('c', 'c')])).toEqual(['0a', '1b', '0c']);
});

test('a deleted comment stays as long as somebody has answered it', () => {
  const gone = comment('gone', undefined, 0, true);
  expect(shown([gone])).toEqual([]);
  expect(shown([gone, comment('b', 'gone', 1)])).toEqual(['0gone', '1b']);
  expect(shown([gone, comment('b', 'gone', 1, true)])).toEqual([]);
});

test('a thread may be as deep as it is long', () => {
  const chain = Array.from({ length: 20_000 }, (_, n) =>
    comment(`${n}`, n === 0 ? undefined : `${n - 1}`, n),
  );
  const thread = inThread(chain);
  expect(thread).toHaveLength(20_000);
  expect(thread.at(-1)?.depth).toBe(19_999);
});

test('whoever answers whom, everybody is there once, behind what they answer', () => {
  const ids = fc.constantFrom('a', 'b', 'c', 'd', 'e');
  const any = fc.uniqueArray(
    fc.record({ id: ids, replyTo: fc.option(ids, { nil: undefined }), at: fc.nat(3) }),
    {
      selector: ({ id }) => id,
    },
  );
  fc.assert(
    fc.property(any, (records) => {
      const comments = records.map(({ id, replyTo, at }) => comment(id, replyTo, at));
      const thread = inThread(comments);
      expect(thread.map(({ comment: { id } }) => id).sort()).toEqual(comments.map(({ id }) => id).sort());
      for (const [index, { parent, depth }] of thread.entries()) {
        const above = thread.findIndex((other) => other.comment === parent);
        expect(parent === undefined || above < index).toBe(true);
        expect(depth).toBe(parent === undefined ? 0 : (thread[above]?.depth ?? Number.NaN) + 1);
      }
    }),
  );
});
