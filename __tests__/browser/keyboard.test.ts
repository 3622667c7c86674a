import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { builtSite } from './support/built-site';
import { postWith, samplePages } from './support/pages';

describe('with the keyboard', () => {
  const site = builtSite();

  test('the skip link comes first, shows itself and leads to the text', async () => {
    const { page, context } = await site.open();
    for (const { path } of samplePages()) {
      await page.goto(site.at(path));
      const skip = page.locator('a.skip:focus');
      // The search page begins in its field: from there it is the last one on the way back.
      const inField = await page.evaluate(() => document.activeElement !== document.body);
      const before = inField ? await page.locator('header :is(a, button)').count() : 0;
      for (let i = 0; i < before; i += 1) await page.keyboard.press('Shift+Tab');
      await page.keyboard.press(inField ? 'Shift+Tab' : 'Tab');
      await skip.waitFor();
      const box = await skip.boundingBox();
      assert.ok(box && box.width > 50 && box.height >= 24 && box.x >= 0 && box.y >= 0, `seen on ${path}`);
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.activeElement?.tagName === 'MAIN');
    }
    await context.close();
  });

  for (const width of [360, 1440]) {
    test(`each stop is seen, in the order in which the page is read, and large enough, at ${width} px`, async () => {
      const { page, context } = await site.open({ viewport: { width, height: 800 } });
      const wrong: Record<string, string[]> = {};
      for (const { path } of samplePages()) {
        await page.goto(site.at(path));
        const found = await stops(page);
        if (found.length > 0) wrong[path] = found;
      }
      assert.deepEqual(wrong, {});
      await context.close();
    });
  }

  test('/ and Ctrl+K lead to the search, and / can be switched off', async () => {
    const { page, context, troubles } = await site.open();
    for (const key of ['/', 'Control+k']) {
      await page.goto(site.at('/about/'));
      await page.keyboard.press(key);
      await page.waitForURL((url) => url.pathname === '/search/');
      await page.waitForFunction(() => document.readyState === 'complete');
    }
    const field = page.locator('input[type=search]');
    await page.keyboard.press('Control+k');
    await page.locator('input[type=search]:focus').waitFor();
    await page.keyboard.type('a/b');
    assert.equal(await field.inputValue(), 'a/b', 'while typing, a slash is a slash');

    await page.locator('input[name=shortcuts]').uncheck();
    await page.goto(site.at('/about/'));
    await page.keyboard.press('/');
    assert.equal(new URL(page.url()).pathname, '/about/');
    await page.keyboard.press('Control+k');
    await page.waitForURL((url) => url.pathname === '/search/');
    assert.deepEqual(troubles, []);
    await context.close();
  });

  test('code is copied', async () => {
    const { page, context, troubles } = await site.open({
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.goto(site.at(postWith('</p><figure class="code"').path));
    const figure = page.locator('p + figure.code').first();
    const button = figure.getByRole('button', { name: 'Copy' });
    await button.focus();
    await page.keyboard.press('Enter');
    await figure.getByRole('button', { name: 'Copied' }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.ok(copied.trim() !== '');
    const shown = await figure.locator('pre').textContent();
    for (const line of copied.split('\n')) assert.ok(shown?.includes(line), line);
    assert.equal(await page.locator('output').first().textContent(), 'Copied');
    assert.deepEqual(troubles, []);
    await context.close();
  });

  test('where copying is not allowed, the code is selected', async () => {
    const { page, context } = await site.open();
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await page.goto(site.at(postWith('</p><figure class="code"').path));
    const figure = page.locator('p + figure.code').first();
    await figure.getByRole('button', { name: 'Copy' }).click();
    await figure.getByRole('button', { name: 'Selected' }).waitFor();
    const selected = await page.evaluate(() => getSelection()?.toString().trim() ?? '');
    assert.ok(selected.length > 0);
    await context.close();
  });
});

/** Walks through a page with Tab; what is wrong with its stops. */
interface Edges {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Whether a reader meets the first of two boxes first: left of the other in its row, or above it, but in no column to its right. */
function isBefore(box: Edges, other: Edges): boolean {
  const middle = (other.top + other.bottom) / 2;
  if (box.top < middle && box.bottom > middle) return box.right <= other.left;
  return box.bottom <= middle && box.left < other.right;
}

async function stops(page: Page): Promise<string[]> {
  const found: string[] = [];
  const total = await page.evaluate(
    () =>
      [...document.querySelectorAll('a[href], button, input, summary, [tabindex="0"]')].filter((element) =>
        element.checkVisibility(),
      ).length,
  );
  let last: (Edges & { inTime: boolean }) | undefined;
  for (let step = 0; step < Math.min(total, 150); step += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return undefined;
      const style = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      const inText = element.closest('p, li, td, h1, h2, h3, h4, figcaption, blockquote') !== null;
      return {
        name: `${element.tagName} ${element.textContent?.trim().slice(0, 30)}`,
        left: box.left,
        right: box.right,
        top: box.top + scrollY,
        bottom: box.bottom + scrollY,
        outlined: style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2,
        visible: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight,
        // The order of these is that of time, which comes back to where it has been.
        inTime: element.closest('.orbit') !== null,
        // It stands before a heading and is read behind it, after the heading's own links.
        isSign: element.matches('.anchor'),
        // WCAG 2.2, 2.5.8: not for what stands within a sentence.
        large: inText || (box.width >= 24 && box.height >= 24),
      };
    });
    if (stop === undefined) break;
    if (!stop.outlined) found.push(`${stop.name}: focus is not seen`);
    if (!stop.visible) found.push(`${stop.name}: is out of sight`);
    if (!stop.large) found.push(`${stop.name}: is smaller than 24 px`);
    if (last && !stop.isSign && !(stop.inTime && last.inTime) && isBefore(stop, last))
      found.push(`${stop.name}: comes too late`);
    last = stop;
  }
  if (last === undefined) found.push('nothing can be focused');
  return found;
}
