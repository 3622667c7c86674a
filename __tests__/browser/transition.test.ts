import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { builtSite } from './support/built-site';
import { pagesOf } from './support/pages';

describe('from one page to the next', () => {
  const site = builtSite();

  test('the drawing of the entry that is followed grows into that of the post', async () => {
    const { page, context } = await site.open({ reducedMotion: 'no-preference' });
    await page.goto(site.at('/'));
    assert.deepEqual(await moving(page), []);
    // Not the first one: only the entry that is followed counts.
    const link = page.locator('.entry h2 a').nth(1);
    await link.focus();
    assert.deepEqual(await moving(page), [`entry of ${await link.textContent()}`]);
    await page.goto(site.at(pagesOf('post')[0]?.path ?? ''));
    assert.deepEqual(await moving(page), ['head of the post']);
    await context.close();
  });

  for (const [reducedMotion, moves] of [
    ['no-preference', true],
    ['reduce', false],
  ] as const) {
    test(`a page ${moves ? 'takes' : 'does not take'} the place of the other by a transition (${reducedMotion})`, async () => {
      const { page, context } = await site.open({ reducedMotion });
      await page.addInitScript(() => {
        addEventListener('pagereveal', ({ viewTransition }) => {
          Object.assign(globalThis, { isTransition: viewTransition !== null });
        });
      });
      await page.goto(site.at('/'));
      await page.locator('.entry h2 a').nth(1).click();
      await page.waitForURL((url) => url.pathname !== '/');
      // A page is revealed when it is first painted, which may be after it has loaded.
      await page.waitForFunction(() => 'isTransition' in globalThis);
      assert.equal(await page.evaluate(() => Reflect.get(globalThis, 'isTransition')), moves);
      await context.close();
    });
  }
});

/** What has the name by which a drawing of one page becomes that of the next; two of one name would stop the transition. */
function moving(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((element) => getComputedStyle(element).viewTransitionName === 'orbit')
      .map((element) => {
        const entry = element.closest('.entry');
        return entry
          ? `entry of ${entry.querySelector('h2')?.textContent}`
          : element.closest('.post-head')
            ? 'head of the post'
            : 'other';
      }),
  );
}
