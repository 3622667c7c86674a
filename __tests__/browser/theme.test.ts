import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { builtSite } from './support/built-site';
import { isDark } from './support/open';
import { pagesOf } from './support/pages';

describe('the theme', () => {
  const site = builtSite();

  const choice = (page: Page) => page.evaluate(() => document.documentElement.dataset.theme);

  /** The colour of the browser's own frame: that of the first `theme-color` whose media holds. */
  const frame = (page: Page) =>
    page.evaluate(
      () =>
        [...document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')].find(
          ({ media }) => matchMedia(media).matches,
        )?.content,
    );
  const FRAME = { light: '#fcfdfd', dark: '#111513' };

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`switches from the system's ${colorScheme} to light, dark and back, and stays switched`, async () => {
      const { page, context, troubles } = await site.open({ colorScheme });
      await page.goto(site.at('/'));
      const button = page.locator('button.theme');
      const stands = async (expected: 'light' | 'dark' | undefined, when: string) => {
        assert.equal(await choice(page), expected, when);
        const shown = expected ?? colorScheme;
        if (expected) assert.equal(await isDark(page), expected === 'dark', when);
        assert.equal(await frame(page), FRAME[shown], `the browser's frame ${when}`);
      };
      await stands(undefined, 'at first');
      const names = new Set([await button.getAttribute('title')]);
      for (const expected of ['light', 'dark'] as const) {
        await button.click();
        await stands(expected, `once it is ${expected}`);
        names.add(await button.getAttribute('title'));
        await page.reload();
        await stands(expected, 'after a reload');
      }
      assert.equal(names.size, 3, 'the button names each state');

      await page.locator('main article h2 a').first().click();
      await page.waitForURL((url) => url.pathname !== '/');
      await stands('dark', 'on another page');
      await page.emulateMedia({ colorScheme: 'light' });
      await stands('dark', 'whatever the system says');
      await page.emulateMedia({ colorScheme });

      await button.click();
      await stands(undefined, 'once more as the system');
      assert.equal(await page.evaluate(() => localStorage.getItem('theme')), null, 'nothing is kept');
      await page.reload();
      await stands(undefined, 'as the system, after a reload');
      assert.deepEqual(troubles, []);
      await context.close();
    });
  }

  test('is right before anything is painted', async () => {
    const { page, context } = await site.open({ colorScheme: 'light' });
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
    const { page, context, troubles } = await site.open({ colorScheme: 'light' });
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        },
      });
    });
    await page.goto(site.at('/'));
    for (const dark of [false, true, false]) {
      await page.locator('button.theme').click();
      assert.equal(await isDark(page), dark);
    }
    assert.deepEqual(troubles, []);
    await context.close();
  });

  test('ignores what others have stored', async () => {
    const { page, context, troubles } = await site.open({ colorScheme: 'dark' });
    await page.addInitScript(() => localStorage.setItem('theme', '"><script>alert(1)</script>'));
    await page.goto(site.at('/'));
    assert.equal(await choice(page), undefined);
    assert.deepEqual(troubles, []);
    await context.close();
  });

  test('of another tab is followed', async () => {
    const { page, context } = await site.open({ colorScheme: 'light' });
    await page.goto(site.at('/'));
    const other = await context.newPage();
    await other.goto(site.at('/archive/'));
    await other.locator('button.theme').click();
    await page.waitForFunction(() => document.documentElement.dataset.theme === 'light');
    await context.close();
  });
});
