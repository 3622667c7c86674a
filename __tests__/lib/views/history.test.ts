import { viewsDigest } from '../../../lib/build/freshness';
import type { BlogHistory } from '../../../lib/history/post-history';
import type { Change } from '../../../lib/history/text-changes';
import type { Problem } from '../../../lib/problems/problem';
import { ROUTES } from '../../../lib/routes/routes';
import { pagePaths, pageTypes } from '../../../lib/routes/site-paths';
import { archiveView } from '../../../lib/views/archive';
import { historyView } from '../../../lib/views/history';
import { postView } from '../../../lib/views/post';
import { blog, post } from '../../blog';

const revision = (id: string, day: string) => ({
  commit: id,
  time: Date.parse(`${day}T12:00:00Z`),
  subject: `Subject ${id}`,
  blob: id,
  source: 'posts/a.md',
});
const three = [revision('1', '2026-05-01'), revision('2', '2026-06-01'), revision('3', '2026-07-01')];
const history = (revisions = three): BlogHistory => ({
  revisions: new Map([['posts/a.md', revisions]]),
  problems: [],
});
const FILES = { 'posts/a.md': post(['title: A'], 'Text.\n'), 'posts/b.md': post() };
const change = (text: string): Change[] => [{ kind: 'changed', pieces: [['+', text]] }];

test('a post that was changed leads to its history, the others to none', () => {
  const content = blog(FILES, { history: true }, { history: history() });
  expect(postView(content, '/posts/a/')?.history).toEqual({ href: '/posts/a/history/', changes: 2 });
  expect(postView(content, '/posts/b/')).not.toHaveProperty('history');
  expect(pageTypes(content).get('/posts/a/history/')).toBe('history');
  expect(pagePaths(content)).not.toContain('/posts/b/history/');
  const row = ROUTES.find(({ type }) => type === 'history');
  expect(row).toMatchObject({ inSitemap: false, inSearch: false });
});

test('the page holds what each revision changed, the newest first, and asks not to be found', () => {
  const content = blog(
    FILES,
    { history: true },
    { history: history(), changesOf: () => [change('Two'), 'too much'] },
  );
  const view = historyView(content, '/posts/a/history/');
  expect(view).toMatchObject({
    meta: { noindex: true },
    post: { href: '/posts/a/', label: 'A' },
    published: { iso: '2026-05-01' },
    revisions: [
      { date: { iso: '2026-07-01' }, subject: 'Subject 3' },
      { date: { iso: '2026-06-01' }, subject: 'Subject 2', changes: change('Two') },
    ],
  });
  expect(view?.revisions[0]).not.toHaveProperty('changes');
  expect(historyView(content, '/posts/b/history/')).toBeUndefined();
});

test('of a long history the newest changes, as far as a page holds them', () => {
  const long = 'x'.repeat(15_000);
  const content = blog(
    FILES,
    { history: true },
    { history: history(), changesOf: () => [change(long), change(long)] },
  );
  const shown = historyView(content, '/posts/a/history/')?.revisions.map(
    ({ changes }) => changes !== undefined,
  );
  expect(shown).toEqual([true, false]);
});

test('without the key, there is none; drafts and posts whose address is taken have none', () => {
  expect(blog(FILES, {}, { history: history() }).histories.size).toBe(0);
  const draft = { ...FILES, 'posts/a.md': post(['draft: true']) };
  expect(blog(draft, { history: true }, { history: history(), drafts: true }).histories.size).toBe(0);
  const taken = { ...FILES, 'posts/c.md': post(['permalink: /posts/a/history/']) };
  const content = blog(taken, { history: true }, { history: history() });
  expect(pageTypes(content).get('/posts/a/history/')).toBe('post');
  expect(postView(content, '/posts/a/')).not.toHaveProperty('history');
});

test('why there is no history is told with the problems', () => {
  const problem: Problem = { file: 'site.config.ts', severity: 'warning', message: 'no', rule: 'history' };
  const content = blog(FILES, { history: true }, { history: { revisions: new Map(), problems: [problem] } });
  expect(content.problems).toContainEqual(problem);
});

describe('the date of the last change', () => {
  const updated = (lines: string[], config: object) =>
    blog({ 'posts/a.md': post(lines) }, config, { history: history() }).posts[0]?.updated?.day;
  test('comes from git only where the configuration says so, and front matter does not', () => {
    expect(updated([], {})).toBeUndefined();
    expect(updated([], { history: true })).toBeUndefined();
    expect(updated([], { updatedFrom: 'git' })).toBe('2026-07-01');
    expect(updated(['updated: 2026-05-20'], { updatedFrom: 'git' })).toBe('2026-05-20');
  });
});

test('a new revision of one post changes what is said of that post, and of nothing else', () => {
  const at = (revisions: typeof three) => {
    const content = blog(FILES, { history: true }, { history: history(revisions) });
    return {
      digest: viewsDigest(content),
      a: postView(content, '/posts/a/'),
      b: postView(content, '/posts/b/'),
      archive: archiveView(content, '/archive/'),
      history: historyView(content, '/posts/a/history/'),
    };
  };
  const [before, after] = [at(three), at([...three, revision('4', '2026-08-01')])];
  expect(after.digest).not.toBe(before.digest);
  expect(after.a).not.toEqual(before.a);
  expect(after.history).not.toEqual(before.history);
  expect(after.b).toEqual(before.b);
  expect(after.archive).toEqual(before.archive);
  expect(at(three)).toEqual(before);
});
