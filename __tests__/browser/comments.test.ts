import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { PAGE_BUDGET, weighPage } from '../../lib/build/checks/weigh';
import type { SiteConfig } from '../../lib/site/site';
import { manyComments, TALK } from './posts/comments';
import { violations } from './support/axe';
import { launch } from './support/chromium';
import { open } from './support/open';
import { overflow } from './support/overflow';
import { copyProject, filesIn, mustBuild, type Project } from './support/project';
import { type Served, serve } from './support/site';

const COUNT = 5000;
const TEXT = 'A paragraph that says something about orbits, and why they never meet in one point.\n\n'.repeat(
  12,
);

const GISCUS: Partial<SiteConfig> = {
  comments: { provider: 'giscus', repo: 'me/blog', repoId: 'R_1', category: 'Talk', categoryId: 'DIC_1' },
};
const CUSDIS: Partial<SiteConfig> = { comments: { provider: 'cusdis', appId: 'app', load: 'near' } };
const ANALYTICS: Partial<SiteConfig> = { analytics: { provider: 'plausible', domain: 'me.test' } };

/** A frame of giscus: asks for a height, and shows what it is told. */
const FRAME = `<!doctype html><title>giscus</title><p id="there">the discussion</p><script>
  addEventListener('message', ({ data }) => { document.title = JSON.stringify(data) });
  parent.postMessage({ giscus: { resizeHeight: 456 } }, '*');
</script>`;

describe('comments', () => {
  let browser: Browser;
  let project: Project;
  let site: Served;
  before(async () => {
    browser = await launch();
    project = copyProject({
      posts: {
        'talk.md': `---\ntitle: A post that is talked about\ndate: 2026-05-01\n---\n\n${TEXT}`,
        'talk.comments.json': JSON.stringify(TALK),
        'long.md': `---\ntitle: A post with many comments\ndate: 2026-05-02\n---\n\n${TEXT}`,
        'long.comments.json': JSON.stringify(manyComments(COUNT)),
        'quiet.md': `---\ntitle: A quiet post\ndate: 2026-05-03\ncomments: false\n---\n\n${TEXT}`,
      },
      config: GISCUS,
    });
    await mustBuild(project.folder);
    site = await serve(project.out);
  });
  after(async () => {
    await browser.close();
    await site?.close();
    project?.dispose();
  });
  const htmlOf = (page: string) => readFileSync(path.join(project.out, page, 'index.html'), 'utf8');

  test('are read without scripts, and the plate leads to the discussion', async () => {
    const { page, context, troubles } = await open(browser, site.origin, { javaScriptEnabled: false });
    await page.goto(site.at('/posts/talk/'));
    assert.equal(await page.getByText('As deep as it gets.').isVisible(), true);
    assert.match(
      (await page.locator('.talk a').getAttribute('href')) ?? '',
      /^https:\/\/github\.com\/me\/blog\/discussions/,
    );
    assert.equal(await page.locator('.talk small').isVisible(), false);
    assert.deepEqual(troubles, []);
    await context.close();
  });

  test('run nothing and load nothing, whatever they hold', async () => {
    const { page, context, troubles } = await open(browser, site.origin);
    await page.goto(site.at('/posts/talk/'), { waitUntil: 'networkidle' });
    assert.equal(await page.evaluate(() => Reflect.get(globalThis, 'hacked')), undefined);
    assert.deepEqual(troubles, []);
    await context.close();
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`have nothing that axe finds, and fit, ${colorScheme}`, async () => {
      const { page, context } = await open(browser, site.origin, { colorScheme, bypassCSP: true });
      for (const at of ['/posts/talk/', '/posts/long/comments/2/']) {
        await page.goto(site.at(at));
        for (const width of [320, 1440]) {
          await page.setViewportSize({ width, height: 800 });
          assert.deepEqual(await violations(page), [], `${at} at ${width} px`);
          assert.deepEqual(await overflow(page), [], `${at} at ${width} px`);
        }
      }
      await context.close();
    });
  }

  test('five thousand of them are on pages that arrive in one round trip, each once', () => {
    const pages = filesIn(project.out)
      .filter((name) => /^posts\/.*index\.html$/.test(name))
      .map((name) => name.replace(/\/index\.html$/, ''));
    for (const page of pages) {
      const { total } = weighPage(htmlOf(page), [], []);
      assert.ok(total <= PAGE_BUDGET - 1500, `${page} weighs ${total}`);
    }
    const ids = pages.flatMap((page) =>
      [...htmlOf(page).matchAll(/ id="C-n(\d+)"/g)].map(([, id]) => Number(id)),
    );
    assert.equal(ids.length, COUNT);
    assert.equal(new Set(ids).size, COUNT);
  });

  test('are found by the search, where they are', async () => {
    const { page, context, troubles } = await open(browser, site.origin);
    await page.goto(site.at(`/search/?q=${4000 * 7919}`));
    const hit = page.locator('main a[href*="/posts/long/comments/"]').first();
    await hit.waitFor();
    await hit.click();
    await page.locator('#C-n4000').waitFor();
    assert.deepEqual(troubles, []);
    await context.close();
  });

  test('a post that wants none has neither plate nor script nor a word of the service in its policy', () => {
    const quiet = htmlOf('posts/quiet');
    assert.doesNotMatch(quiet, /giscus|comments-[0-9a-f]+\.js|data-live|Comments/);
    assert.match(htmlOf('posts/talk'), /frame-src https:\/\/giscus\.app;/);
  });

  test('the service is loaded by a click, under the page’s own policy, and follows the theme', async () => {
    const context = await browser.newContext({ colorScheme: 'dark' });
    const { asked, refused, page } = await fakeHost(context, 'https://giscus.app', FRAME);
    await page.goto(site.at('/posts/talk/'), { waitUntil: 'load' });
    const plate = page.locator('.talk a');
    await plate.scrollIntoViewIfNeeded();
    assert.deepEqual(asked, []);
    await plate.focus();
    await page.keyboard.press('Enter');
    await page.frameLocator('.talk iframe').locator('#there').waitFor();
    assert.equal(asked.length, 1);
    const { searchParams } = new URL(asked[0] ?? '');
    assert.equal(searchParams.get('term'), 'posts/talk/');
    assert.equal(searchParams.get('theme'), 'dark');
    await page.waitForFunction(
      () => document.querySelector<HTMLElement>('.talk iframe')?.style.height === '456px',
    );
    await page.locator('button.theme').click();
    const frame = page.frames().find((each) => each.url().startsWith('https://giscus.app/'));
    await frame?.waitForFunction(() => document.title === '{"giscus":{"setConfig":{"theme":"light"}}}');
    assert.ok(frame);
    assert.deepEqual(refused, []);
    await context.close();
  });

  describe('of a service that stands in the page, and readers who are counted', () => {
    before(async () => {
      project.remove('posts/long.comments.json');
      project.write(
        'site.config.ts',
        readFileSync(path.join(project.folder, 'site.config.ts'), 'utf8').replace(
          /\n\};\s*$/,
          `,\n${JSON.stringify({ ...CUSDIS, ...ANALYTICS }).slice(1, -1)}\n};\n`,
        ),
      );
      await mustBuild(project.folder);
    });

    test('it is loaded when a reader comes near, under the policy', async () => {
      const context = await browser.newContext();
      const script = `const { pageId, theme } = window.__DATA__;
        document.querySelector('#root').textContent = 'Cusdis of ' + pageId + ', ' + theme;
        parent.postMessage(JSON.stringify({ from: 'cusdis', event: 'resize', data: 345 }), '*');`;
      const { asked, refused, page } = await fakeHost(
        context,
        'https://cusdis.com',
        script,
        'text/javascript',
      );
      await page.goto(site.at('/posts/talk/'), { waitUntil: 'load' });
      assert.deepEqual(asked, []);
      await page.locator('.talk button').scrollIntoViewIfNeeded();
      const frame = page.frameLocator('.talk iframe');
      await frame.getByText('Cusdis of /posts/talk/, light').waitFor();
      await page.waitForFunction(
        () => document.querySelector<HTMLElement>('.talk iframe')?.style.height === '345px',
      );
      assert.deepEqual(asked.sort(), [
        'https://cusdis.com/js/iframe.umd.js',
        'https://cusdis.com/js/style.css',
      ]);
      assert.deepEqual(refused, []);
      await context.close();
    });

    test('readers are counted on every page, and not those who ask not to be', async () => {
      for (const [asks, expected] of [
        [null, ['https://plausible.io/js/script.js']],
        ['1', []],
      ] as const) {
        const context = await browser.newContext();
        await context.addInitScript(
          `Object.defineProperty(navigator, 'doNotTrack', { get: () => ${JSON.stringify(asks)} })`,
        );
        const { asked, refused, page } = await fakeHost(
          context,
          'https://plausible.io',
          '',
          'text/javascript',
        );
        for (const at of ['/', '/posts/quiet/', '/archive/']) {
          asked.length = 0;
          await page.goto(site.at(at), { waitUntil: 'networkidle' });
          assert.deepEqual(asked, expected, at);
        }
        assert.deepEqual(refused, []);
        await context.close();
      }
    });
  });
});

/** A page in a context in which a host answers everything with one text; what it was asked, and what the policy refused. */
async function fakeHost(
  context: BrowserContext,
  origin: string,
  body: string,
  contentType = 'text/html',
): Promise<{ page: Page; asked: string[]; refused: string[] }> {
  const asked: string[] = [];
  const refused: string[] = [];
  await context.route(/^https:/, (route) => {
    const url = route.request().url();
    if (!url.startsWith(origin)) return route.abort();
    asked.push(url);
    return route.fulfill({
      contentType: url.endsWith('.css') ? 'text/css' : contentType,
      body: url.endsWith('.css') ? '' : body,
    });
  });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) refused.push(message.text());
  });
  return { page, asked, refused };
}
