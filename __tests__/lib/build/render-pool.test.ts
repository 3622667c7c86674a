import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { makePages } from '../../../lib/build/render-pool';
import { blog, post } from '../../blog';
import { inTemporaryFolder } from '../../temporary-folder';

inTemporaryFolder();

const NAMES = Array.from({ length: 120 }, (_, i) => `p${i}`);
const content = blog(Object.fromEntries(NAMES.map((name) => [`posts/${name}.md`, post()])));
const paths = NAMES.map((name) => `/posts/${name}/`);
const render = () => Promise.reject(new Error('so many pages are for threads'));

/** Puts a thread's program into the folder: it refuses each page, so that it needs none, and does at `/posts/p60/` what is said. */
function threadsThat(doAt60: string): void {
  mkdirSync('lib/build', { recursive: true });
  writeFileSync(
    'lib/build/page-worker.js',
    `const { existsSync } = require('node:fs');
    const { parentPort } = require('node:worker_threads');
    const refuse = (path) => parentPort.postMessage({ page: { refused: 'no ' + path } });
    parentPort.on('message', (path) => {
      if (path !== '/posts/p60/') return refuse(path);
      ${doAt60}
    });`,
  );
}

test('threads answer for every page', async () => {
  threadsThat('refuse(path)');
  const { refused } = await makePages(paths, content, render);
  expect(new Set(refused.keys())).toEqual(new Set(paths));
  expect(refused.get('/posts/p60/')).toBe('no /posts/p60/');
});

test.each<[string, string, string | RegExp]>([
  ['ends', 'process.exit(3)', 'posts/p60.md ended the thread that rendered it (3)'],
  ['throws', "throw new Error('boom')", /^posts\/p60\.md cannot be rendered: .*boom$/],
  [
    'says what a blogger can mend',
    "parentPort.postMessage({ failed: 'posts/p60.md changed', isExpected: true })",
    'posts/p60.md changed',
  ],
  [
    'fails at',
    "parentPort.postMessage({ failed: 'TypeError: x', isExpected: false })",
    'posts/p60.md cannot be rendered: TypeError: x',
  ],
])('a page that a thread %s is named', async (_, doAt60, message) => {
  threadsThat(doAt60);
  await expect(makePages(paths, content, render)).rejects.toThrow(message);
});

test('a page that takes longer than ten seconds is named while it is waited for', async () => {
  threadsThat(
    "const look = setInterval(() => existsSync('warned') && (clearInterval(look), refuse(path)), 5)",
  );
  const { setTimeout } = globalThis;
  // Ten seconds are a hundredth of one here.
  jest.spyOn(globalThis, 'setTimeout').mockImplementation((work, ms) => setTimeout(work, (ms ?? 0) / 1000));
  const warn = jest.spyOn(console, 'warn').mockImplementation((text: string) => {
    // The thread goes on only then.
    if (text.includes('p60')) writeFileSync('warned', '');
  });
  const { refused } = await makePages(paths, content, render);
  expect(existsSync('warned')).toBe(true);
  expect(warn.mock.calls.flat()).toContain(
    'posts/p60.md warning takes more than 10 seconds to be rendered; make it shorter, or simpler [render]',
  );
  expect(refused.size).toBe(paths.length);
});
