import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { launch } from './support/chromium';
import { crawl } from './support/crawl';
import { fixtureFiles } from './support/fixture';
import { open } from './support/open';
import { copyProject, filesIn, mustBuild, type Project } from './support/project';
import { type Served, serve } from './support/site';

const ORIGIN = 'https://example.com';

describe('small blogs', () => {
  let browser: Browser;
  before(async () => {
    browser = await launch();
  });
  after(() => browser.close());

  test('one without posts is built, and all its addresses answer', { timeout: 240_000 }, async (t) => {
    const project = copyProject({ posts: {} });
    t.after(() => project.dispose());
    await mustBuild(project.folder);
    const site = await serve(project.out);
    t.after(() => site.close());
    const { wrong } = await crawl(site, ORIGIN);
    assert.deepEqual(wrong, []);
    assert.deepEqual(
      filesIn(project.out).filter((name) => /^media\/(?!@\/cards\/)/.test(name)),
      [],
    );
    const { page, context, troubles } = await open(browser, site.origin);
    for (const path of ['/', '/categories/', '/tags/', '/archive/', '/search/']) {
      await page.goto(site.at(path));
      assert.equal(await page.locator('h1').count(), 1, path);
      assert.doesNotMatch((await page.locator('body').textContent()) ?? '', /undefined|NaN|Invalid/, path);
    }
    assert.deepEqual(troubles, []);
    await context.close();
  });

  describe('one post, and a page with an island', () => {
    let project: Project;
    let site: Served;
    before(async () => {
      project = copyProject({
        posts: { 'only.md': '---\ntitle: The only one\ndate: 2024-01-01\n---\n\nIts text.\n' },
        files: fixtureFiles('island'),
      });
      await mustBuild(project.folder);
      site = await serve(project.out);
    });
    after(async () => {
      await site?.close();
      project?.dispose();
    });

    test('the post is all there is', async () => {
      const { page, context, troubles } = await open(browser, site.origin);
      await page.goto(site.at('/'));
      assert.equal(await page.locator('main article').count(), 1);
      await page.getByRole('link', { name: 'The only one' }).first().click();
      await page.waitForURL(site.at('/posts/only/'));
      assert.equal(await page.locator('h1').textContent(), 'The only one');
      assert.equal(await page.locator('a[rel=prev], a[rel=next], .toc').count(), 0);
      assert.deepEqual(troubles, []);
      await context.close();
    });

    test('the island counts clicks, under the policy', async () => {
      const { page, context, troubles } = await open(browser, site.origin);
      await page.goto(site.at('/island/'));
      const counter = page.locator('#counter');
      assert.equal(await counter.textContent(), 'Clicked 41 times', 'in the HTML');
      // A click before React is there is lost: the button is pressed until it counts.
      await page.waitForFunction(() => {
        const button = document.querySelector<HTMLButtonElement>('#counter');
        button?.click();
        return button?.textContent !== 'Clicked 41 times';
      });
      const before = Number.parseInt((await counter.textContent())?.slice(8) ?? '', 10);
      await counter.click();
      await page.getByText(`Clicked ${before + 1} times`).waitFor();
      await page.getByRole('link', { name: 'About' }).click();
      await page.waitForURL(site.at('/about/'));
      assert.deepEqual(troubles, []);
      await context.close();
    });

    test('an island that throws leaves the rest of its page, and other pages, as they are', async () => {
      const { page, context, troubles } = await open(browser, site.origin);
      await page.goto(site.at('/broken-island/'));
      await page.getByText('This island has sunk').waitFor();
      assert.equal(await page.locator('h1').textContent(), 'A page with an island that throws');
      assert.ok(troubles.some((trouble) => /thrown on purpose/.test(trouble)));
      await page.getByRole('link', { name: 'About' }).click();
      await page.waitForURL(site.at('/about/'));
      assert.equal(await page.locator('h1').count(), 1);
      await context.close();
    });

    test('pages without one load no framework', async () => {
      const { page, context } = await open(browser, site.origin);
      for (const path of ['/', '/posts/only/', '/archive/', '/search/', '/about/', '/nothing/']) {
        await page.goto(site.at(path), { waitUntil: 'load' });
        const scripts = await page.evaluate(() =>
          [...document.scripts].map(({ src }) => new URL(src || '/', location.href).pathname),
        );
        assert.deepEqual(
          scripts.filter((script) => script.includes('/chunks/')),
          [],
          path,
        );
        assert.equal(await page.evaluate(() => '__next_f' in window), false, path);
      }
      await context.close();
    });
  });
});
