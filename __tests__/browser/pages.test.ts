import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { launch } from './support/chromium';
import { isDark, open } from './support/open';
import { overflow } from './support/overflow';
import { OUT, pagesOf, samplePages } from './support/pages';
import { type Served, serve } from './support/site';

const WIDTHS = [320, 360, 768, 1440];

describe('the exported site', () => {
  let browser: Browser;
  let site: Served;
  before(async () => {
    browser = await launch();
    site = await serve(OUT);
  });
  after(async () => {
    await browser.close();
    await site.close();
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const { type, path } of samplePages()) {
      test(`${type} ${path} holds at each width, ${colorScheme}`, async () => {
        const { page, context, troubles } = await open(browser, site.origin, { colorScheme });
        await page.goto(site.at(path), { waitUntil: 'load' });
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 800 });
          assert.deepEqual(await overflow(page), [], `at ${width} px`);
        }
        assert.equal(await isDark(page), false, 'only a choice of the reader sets the theme');
        const paper = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
        const lightness = Number(/oklch\(([\d.]+)/.exec(paper)?.[1]);
        assert.equal(lightness < 0.5, colorScheme === 'dark', `the paper is ${paper}`);
        assert.deepEqual(troubles, []);
        await context.close();
      });
    }
  }

  for (const { type, path } of samplePages()) {
    test(`${type} ${path} has its landmarks and its head`, async () => {
      const { page, context } = await open(browser, site.origin);
      const response = await page.goto(site.at(path));
      assert.equal(response?.status(), 200);
      const counts = await page.evaluate(() =>
        ['h1', 'main', 'body > header', 'body > footer', 'header nav[aria-label]', 'a.skip'].map(
          (selector) => [selector, document.querySelectorAll(selector).length],
        ),
      );
      assert.deepEqual(
        counts.filter(([, count]) => count !== 1),
        [],
      );
      const head = await page.evaluate(() => ({
        h1: document.querySelector('h1')?.textContent?.trim(),
        title: document.title,
        lang: document.documentElement.lang,
        policy: document.querySelectorAll('meta[http-equiv=Content-Security-Policy]').length,
        canonical: document.querySelectorAll('link[rel=canonical]').length,
      }));
      assert.ok(head.h1, 'h1 has a text');
      assert.ok(head.title, 'title');
      assert.ok(head.lang, 'lang');
      assert.equal(head.policy, 1, 'a policy');
      assert.equal(head.canonical, 1, 'a canonical link');
      await context.close();
    });
  }

  test('what is not there is a 404 with a way on', async () => {
    const { page, context, troubles } = await open(browser, site.origin);
    const response = await page.goto(site.at('/no/such/page/'));
    assert.equal(response?.status(), 404);
    assert.equal(await page.locator('h1').count(), 1);
    await page.locator('main a[href="/"]').first().click();
    await page.waitForURL(site.at('/'));
    assert.deepEqual(troubles, []);
    await context.close();
  });

  test('all posts hold at 320 px, load no framework and give no trouble', async () => {
    const { page, context, troubles } = await open(browser, site.origin);
    await page.setViewportSize({ width: 320, height: 800 });
    const wrong: Record<string, string[]> = {};
    for (const { path } of pagesOf('post')) {
      await page.goto(site.at(path), { waitUntil: 'load' });
      const scripts = await page.evaluate(() =>
        performance
          .getEntriesByType('resource')
          .map(({ name }) => name)
          .filter((name) => name.includes('/_next/static/chunks/') && name.endsWith('.js')),
      );
      const found = [...(await overflow(page)), ...scripts, ...troubles.splice(0)];
      if (found.length > 0) wrong[path] = found;
    }
    assert.deepEqual(wrong, {});
    await context.close();
  });

  test('an old address leads on to its post', async () => {
    const { page, context, troubles } = await open(browser, site.origin);
    for (const { path } of pagesOf('redirect')) {
      await page.goto(site.at(path));
      await page.waitForURL((url) => decodeURI(url.pathname) !== path);
      assert.equal(await page.locator('main article h1').count(), 1, path);
    }
    assert.deepEqual(troubles, []);
    await context.close();
  });
});
