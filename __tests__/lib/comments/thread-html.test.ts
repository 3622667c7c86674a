import { JSDOM } from 'jsdom';
import { readSnapshot } from '../../../lib/comments/read-snapshot';
import { threadHtml } from '../../../lib/comments/thread-html';
import { inThread } from '../../../lib/comments/thread-order';
import { wordsOf } from '../../../lib/words/words-of';
import { TALK } from '../../browser/posts/comments';

const setting = { words: wordsOf('en'), language: 'en', pageOf: (id: string) => `/elsewhere/${id}/` };
const thread = inThread(readSnapshot('a', JSON.stringify(TALK), 'Europe/Vienna').comments);
const page = (html: string) => new JSDOM(html).window.document;

test('answers are within what they answer, down to a depth; below that they name it', () => {
  const document = page(threadHtml(thread, setting));
  const parentOf = (id: string) => document.getElementById(`C-${id}`)?.parentElement?.closest('article')?.id;
  expect(['mastodon-1', 'mastodon-2', 'mastodon-4', 'mastodon-5', 'mastodon-6'].map(parentOf)).toEqual([
    undefined,
    'C-mastodon-1',
    'C-mastodon-3',
    'C-mastodon-3',
    'C-mastodon-3',
  ]);
  const answer = document.querySelector('#C-mastodon-6 > p a');
  expect(answer?.textContent).toBe('in reply to Deep');
  expect(answer?.getAttribute('href')).toBe('#C-mastodon-5');
  expect(document.querySelector('#C-mastodon-2 > p')?.textContent).not.toContain('reply');
});

test('says who, when and whether it was changed, by the blog’s own calendar', () => {
  const document = page(threadHtml(thread, setting));
  expect(document.querySelector('#C-mastodon-1 > p')?.textContent).toBe('Ada Lovelace2 May 2026');
  expect(document.querySelector('#C-mastodon-2 > p')?.textContent).toBe(
    'The author2 May 2026edited 3 May 2026',
  );
  expect(document.querySelector('#C-mastodon-3 > div')?.textContent).toBe('This comment was deleted.');
  expect(document.querySelector('#C-rtl > div')?.getAttribute('dir')).toBe('auto');
});

test('an answer to what is on another page leads there', () => {
  const [first, ...rest] = thread;
  const document = page(threadHtml(rest, setting));
  expect(document.querySelector('#C-mastodon-2 > p a')?.getAttribute('href')).toBe(
    `/elsewhere/${first?.comment.id}/#C-mastodon-1`,
  );
});

test('no comment is anything but its text', () => {
  const html = threadHtml(thread, setting);
  expect(html).not.toMatch(/<script|<img|<iframe|onerror|javascript:|style=/);
  expect(html).toContain('&lt;script>alert(1)&lt;/script>');
  expect(html.match(/ id="[^"]*"/g)?.every((id) => id.startsWith(' id="C-'))).toBe(true);
});
