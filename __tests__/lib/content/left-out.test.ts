import { leftOut } from '../../../lib/content/left-out';
import { blog, post } from '../../blog';

test.each<[Record<string, string>, string]>([
  [{ 'posts/a.md': post() }, ''],
  [{ 'posts/a.md': post(['draft: true']) }, '1 draft'],
  [
    {
      'posts/a.md': post(['draft: true']),
      'posts/b.md': post(['date: 2026-12-24']),
      'posts/c.md': post(['date: 2026-12-01 09:00']),
      'posts/drafts/d.md': 'Text.\n',
      'posts/e.md': post(['expires: 2026-06-01']),
      'posts/f.md': post(['unlisted: true']),
    },
    '2 drafts, 2 scheduled (next: 2026-12-01 09:00 Europe/Vienna, posts/c.md), 1 expired',
  ],
])('%#', (files, expected) => expect(leftOut(blog(files, { timeZone: 'Europe/Vienna' }))).toBe(expected));

test('nothing, where drafts are shown', () => {
  expect(leftOut(blog({ 'posts/a.md': post(['draft: true']) }, {}, { drafts: true }))).toBe('');
});
