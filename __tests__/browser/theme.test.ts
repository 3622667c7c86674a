import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launch } from './support/chromium';
import { isDark, open } from './support/open';
import { OUT, pagesOf } from './support/pages';
import { type Served, serve } from './support/site';

describe('the theme', () => {
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

  const choice = (page: Page) => page.evaluate(() => document.documentElement.dataset.theme);

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`switches from the system's ${colorScheme}, and stays switched`, async () => {
      const { page, context, troubles } = await open(browser, site.origin, { colorScheme });
      const other = colorScheme === 'dark' ? 'light' : 'dark';
      await page.goto(site.at('/'));
      assert.equal(await choice(page), undefined);
      const button = page.locator('button.theme');
      assert.equal(await button.getAttribute('aria-pressed'), String(colorScheme === 'dark'));
      await button.click();
      assert.equal(await choice(page), other);
      assert.equal(await button.getAttribute('aria-pressed'), String(other === 'dark'));

      await page.reload();
      assert.equal(await choice(page), other, 'after a reload');
      await page.locator('main article h2 a').first().click();
      await page.waitForURL((url) => url.pathname !== '/');
      assert.equal(await choice(page), other, 'on another page');
      assert.equal(await isDark(page), other === 'dark');

      await page.emulateMedia({ colorScheme: other });
      await page.emulateMedia({ colorScheme });
      assert.equal(await choice(page), other, 'the system does not overrule the reader');
      assert.deepEqual(troubles, []);
      await context.close();
    });
  }

  test('is right before anything is painted', async () => {
    const { page, context } = await open(browser, site.origin, { colorScheme: 'light' });
    await page.addInitScript(() => {
      localStorage.setItem('theme', 'dark');
      // What the root says when the first element of the body arrives, which is before it can be painted.
      new MutationObserver((_, observer) => {
        if (!document.body) return;
        Object.assign(window, { themeAtBody: document.documentElement.dataset.theme });
        observer.disconnect();
      }).observe(document, { childList: true, subtree: true });
    });
    for (const path of ['/', pagesOf('post')[0]?.path ?? '/', '/archive/', '/no/such/page/']) {
      await page.goto(site.at(path));
      assert.equal(await page.evaluate(() => Reflect.get(window, 'themeAtBody')), 'dark', path);
      const scripts = page.locator('head script:not([src])');
      const boot = await scripts.evaluateAll((all) =>
        all.some((script) => script.textContent?.includes('dataset.theme')),
      );
      assert.ok(boot, `${path} has it in the page, not behind a request`);
    }
    await context.close();
  });

  test('works where nothing may be stored', async () => {
    const { page, context, troubles } = await open(browser, site.origin, { colorScheme: 'light' });
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        },
      });
    });
    await page.goto(site.at('/'));
    await page.locator('button.theme').click();
    assert.equal(await isDark(page), true);
    await page.locator('button.theme').click();
    assert.equal(await isDark(page), false);
    assert.deepEqual(troubles, []);
    await context.close();
  });

  test('ignores what others have stored', async () => {
    const { page, context, troubles } = await open(browser, site.origin, { colorScheme: 'dark' });
    await page.addInitScript(() => localStorage.setItem('theme', '"><script>alert(1)</script>'));
    await page.goto(site.at('/'));
    assert.equal(await choice(page), undefined);
    assert.deepEqual(troubles, []);
    await context.close();
  });

  test('of another tab is followed', async () => {
    const { page, context } = await open(browser, site.origin, { colorScheme: 'light' });
    await page.goto(site.at('/'));
    const other = await context.newPage();
    await other.goto(site.at('/archive/'));
    await other.locator('button.theme').click();
    await page.waitForFunction(() => document.documentElement.dataset.theme === 'dark');
    await context.close();
  });
});
