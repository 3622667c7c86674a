import assert from 'node:assert/strict';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser, BrowserContext, Page, WebSocket } from 'playwright-core';
import { launch } from './support/chromium';
import { type Dev, startDev } from './support/dev';
import { copyProject, type Project } from './support/project';

const post = (title: string, body: string, more = '') =>
  `---\ntitle: ${title}\ndate: 2024-01-01\n${more}---\n\n${body}\n`;

describe('next dev', () => {
  let project: Project;
  let dev: Dev;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  before(async () => {
    project = copyProject({
      posts: {
        'first.md': post('First', 'Some words.'),
        // Markdown that packages look at with more scruples in `next dev` than in a build.
        'second.md': post('Second', 'Other words, <b>marks</b> and 见https://example.org/，好。'),
        'pictured/index.md': post('Pictured', '![A picture](a.svg)', 'redirect_from: [/rss.xml, /feed/]\n'),
        'pictured/a.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="20"/>',
        'drafts/unfinished.md': post('Unfinished', 'Half a sentence'),
        'later.md': post('Later', 'Not yet.').replace('2024', '2999'),
      },
    });
    dev = await startDev(project.folder);
    // Compiles: slow where the machine is busy.
    await fetch(`${dev.origin}/posts/first/`);
    browser = await launch();
    context = await browser.newContext();
    page = await context.newPage();
    page.setDefaultTimeout(180_000);
    page.setDefaultNavigationTimeout(180_000);
  });
  after(async () => {
    await browser?.close();
    await dev?.stop();
    project?.dispose();
  });

  /** Whether the socket is that of Next's page, and says something. */
  const speaks = (socket: WebSocket) =>
    socket.url().includes('/_next/') &&
    new Promise<boolean>((heard) => socket.once('framereceived', () => heard(true)));

  /**
   * Opens a page, and waits until its script listens and has hydrated it: Next forgets a change that it tells nobody of, or
   * that it tells a page which React is still taking over. On a busy machine a test is quicker than that. The page before is
   * left first: where it was just loading itself again, its socket was heard for the new page's, and never spoke.
   */
  const go = async (address: string) => {
    await page.goto('about:blank');
    const listens = page.waitForEvent('websocket', speaks);
    await page.goto(dev.origin + address);
    await listens;
    // Set by an effect of Next's router: none runs before it is mounted.
    await page.waitForFunction(() => 'nd' in window);
  };
  const body = () => page.locator('.prose');
  const shows = (text: string) => page.locator('main').getByText(text).first().waitFor();
  const gone = (text: string) => page.locator('main').getByText(text).first().waitFor({ state: 'detached' });

  test('an edit shows in the open page', async () => {
    await go('/posts/first/');
    assert.match((await body().textContent()) ?? '', /Some words/);
    project.write('posts/first.md', post('First', 'Words that are edited.'));
    await shows('Words that are edited.');
    project.write('posts/first.md', post('First and foremost', 'Words that are edited.'));
    await page.locator('h1', { hasText: 'First and foremost' }).waitFor();
  });

  test('a post that is added, renamed, deleted shows in the open front page', async () => {
    await go('/');
    await shows('Second');
    project.write('posts/third.md', post('A third one', 'Just added.'));
    await shows('A third one');
    renameSync(path.join(project.folder, 'posts/third.md'), path.join(project.folder, 'posts/fourth.md'));
    await page.locator('main a[href="/posts/fourth/"]').first().waitFor();
    assert.equal(await page.locator('main a[href="/posts/third/"]').count(), 0);
    project.remove('posts/fourth.md');
    await gone('A third one');
  });

  test('the first request for a post that was just added is right, for one just deleted a 404', async () => {
    project.write('posts/brand new.md', post('Brand new', 'Fresh.'));
    const response = await fetch(`${dev.origin}/posts/brand-new/`);
    assert.equal(response.status, 200);
    assert.match(await response.text(), /Fresh\./);
    project.remove('posts/brand new.md');
    assert.equal((await fetch(`${dev.origin}/posts/brand-new/`)).status, 404);
    assert.equal((await fetch(`${dev.origin}/no/such/page/`)).status, 404);
    assert.equal((await fetch(`${dev.origin}/`)).status, 200);
  });

  test('an image beside a post that is changed, added, deleted shows in its open page', async () => {
    await go('/posts/pictured/');
    const shown = page.locator('.prose img');
    assert.equal(await shown.getAttribute('height'), '20');
    project.write('posts/pictured/a.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="30"/>');
    await page.locator('.prose img[height="30"]').waitFor();
    project.remove('posts/pictured/a.svg');
    await shows('a.svg');
    project.write('posts/pictured/a.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="40"/>');
    await page.locator('.prose img[height="40"]').waitFor();
    const media = await fetch(`${dev.origin}/media/pictured/a.svg`);
    assert.equal(media.headers.get('content-type')?.startsWith('image/svg+xml'), true);
  });

  test('the feed is at its old addresses, too', async () => {
    const feed = await (await fetch(`${dev.origin}/feed.xml`)).text();
    assert.match(feed, /^<\?xml/);
    for (const at of ['/rss.xml', '/feed/']) assert.equal(await (await fetch(dev.origin + at)).text(), feed);
  });

  test('other feeds, their style sheet and texts for machines are what a build makes', async () => {
    const get = async (at: string) => {
      const response = await fetch(dev.origin + at);
      return [response.headers.get('content-type')?.replace(/;.*/, ''), await response.text()] as const;
    };
    const [json, rss, css, llms] = await Promise.all(
      ['/feed.json', '/feed.rss', '/feed.css', '/llms.txt'].map(get),
    );
    assert.deepEqual(
      [json, rss, css, llms].map((each) => each?.[0]),
      ['application/json', 'application/rss+xml', 'text/css', 'text/plain'],
    );
    assert.match(json?.[1] ?? '', /"version": "https:\/\/jsonfeed\.org/);
    assert.match(rss?.[1] ?? '', /<rss /);
    assert.match(css?.[1] ?? '', /This is a feed/);
    assert.match(llms?.[1] ?? '', /\[First/);
  });

  test('a broken post says what is wrong, with file and line, and only it', async () => {
    await go('/posts/second/');
    project.write(
      'posts/second.md',
      '---\ntitle: Second\ndate: 2024-01-01\ntags: [a, b\n---\n\nOther words.\n',
    );
    await page
      .locator('main')
      .getByText(/posts\/second\.md:\d+/)
      .first()
      .waitFor();
    await dev.says(/posts\/second\.md:\d+:\d+ error/);
    for (const address of ['/', '/posts/first/', '/archive/', '/categories/', '/feed.xml']) {
      assert.equal((await fetch(dev.origin + address)).status, 200, address);
    }
    project.write('posts/second.md', post('Second', 'Mended words.'));
    await shows('Mended words.');
  });

  test('comments that cannot be read are told in the page of their post, and only there', async () => {
    const file = 'posts/second.comments.json';
    const comment = { id: '1', author: 'Ada', date: '2026-05-01', text: 'Well said.' };
    project.write(file, JSON.stringify({ comments: [comment] }));
    await go('/posts/second/');
    await shows('Well said.');
    project.write(file, JSON.stringify({ comments: [{ ...comment, date: 'soon' }] }));
    await shows(`${file}:1:`);
    assert.equal((await fetch(`${dev.origin}/posts/first/`)).status, 200);
    assert.equal((await fetch(`${dev.origin}/`)).status, 200);
    project.write(file, JSON.stringify({ comments: [{ ...comment, text: 'Mended.' }] }));
    await shows('Mended.');
    project.remove(file);
    await gone('Mended.');
  });

  test('a wrong link is told in the page', async () => {
    await go('/posts/first/');
    project.write('posts/first.md', post('First', 'To [nowhere](secnd.md).'));
    const problem = page.getByRole('region', { name: 'Problems' });
    await problem.getByText('posts/first.md:6').first().waitFor();
    assert.match((await problem.textContent()) ?? '', /second\.md/);
    project.write('posts/first.md', post('First', 'To [somewhere](second.md).'));
    await problem.waitFor({ state: 'detached' });
    await page.locator('.prose a[href="/posts/second/"]').waitFor();
  });

  test('drafts and scheduled posts are shown, and marked as such', async () => {
    await go('/posts/unfinished/');
    await page.locator('main').getByText('Draft', { exact: true }).first().waitFor();
    await go('/posts/later/');
    await page.locator('main').getByText('Scheduled', { exact: true }).first().waitFor();
    await go('/');
    await shows('Unfinished');
    await shows('Later');
  });

  test('a slip in site.config.ts is told in a line, in the page and in the terminal, and mended without a restart', async () => {
    await go('/');
    const config = path.join(project.folder, 'site.config.ts');
    const good = readFileSync(config, 'utf8');
    for (const [from, to, line] of [
      ['"title"', '"title" "x"', /site\.config\.ts:2:11 error is no TypeScript: Expected ":"/],
      [
        '"language": "en"',
        '"language": "e n"',
        /site\.config\.ts:\d+:3 error language: must be a language tag/,
      ],
    ] as const) {
      const before = dev.said();
      writeFileSync(config, good.replace(from, to));
      await page.getByText(line).first().waitFor();
      assert.equal((await fetch(`${dev.origin}/`)).status, 500);
      assert.doesNotMatch(await dev.says(line, before), /^\s+at |lib\/site\/|─/m);
      writeFileSync(config, good);
      await shows('Second');
      assert.equal((await fetch(`${dev.origin}/`)).status, 200);
    }
  });

  test('the page about the blog follows its text', async () => {
    await go('/about/');
    project.write('pages/about.md', '# About\n\nAnother blog.\n');
    await shows('Another blog.');
  });
});
