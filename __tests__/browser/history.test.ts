import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { builtSite } from './support/built-site';
import { samplePages } from './support/pages';

describe('going back', () => {
  const site = builtSite();

  // Without the watch of the other tests: pages whose requests are intercepted are never kept.
  test('finds each type of page as it was left', async () => {
    const context = await site.newContext();
    const page = await context.newPage();
    await page.addInitScript(() => {
      addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted }));
      // Else what was said when the page was first shown is taken for what is said when it is shown again.
      addEventListener('pagehide', () => Reflect.deleteProperty(window, 'persisted'));
    });
    const lost: Record<string, unknown> = {};
    for (const { path } of samplePages()) {
      await page.goto(site.at(path));
      await page.goto(site.at('/robots.txt'));
      await page.goBack({ waitUntil: 'commit' });
      await page.waitForFunction(() => 'persisted' in window);
      if (await page.evaluate(() => Reflect.get(window, 'persisted'))) continue;
      lost[path] = await page.evaluate(() => {
        const [entry] = performance.getEntriesByType('navigation');
        return entry && 'notRestoredReasons' in entry ? JSON.stringify(entry.notRestoredReasons) : 'not kept';
      });
    }
    assert.deepEqual(lost, {});
    await context.close();
  });

  test('a theme chosen meanwhile is on', async () => {
    const context = await site.newContext({ colorScheme: 'light' });
    const page = await context.newPage();
    await page.goto(site.at('/'));
    await page.locator('header a[href="/archive/"]').click();
    await page.waitForURL(site.at('/archive/'));
    // From the system's theme over light to dark.
    await page.locator('button.theme').dblclick();
    await page.goBack({ waitUntil: 'commit' });
    await page.waitForFunction(() => document.documentElement.dataset.theme === 'dark');
    await context.close();
  });
});
