import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { builtSite } from './support/built-site';
import { overflow } from './support/overflow';
import { postWith, samplePages } from './support/pages';

/** A screen of 1280 × 1024 pixels at 400 % (WCAG 2.2, 1.4.10). */
const ZOOMED = { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 };

/** A page of each type, and the posts that show what a text can hold. */
function pages() {
  const features = ['class="callout', 'fig diagram', 'class="noted"', 'id="C"', 'class="embed'];
  return [...samplePages(), ...features.map(postWith)];
}

describe('at 400 %', () => {
  const site = builtSite();

  test('each page is read by scrolling one way, and nothing stands in the way', async () => {
    const { page, context } = await site.open(ZOOMED);
    const wrong: Record<string, string[]> = {};
    for (const { path } of pages()) {
      await page.goto(site.at(path));
      const found = [...(await overflow(page)), ...(await inTheWay(page)), ...(await cutOff(page))];
      if (found.length > 0) wrong[path] = found;
    }
    assert.deepEqual(wrong, {});
    await context.close();
  });

  test('text that is cut off, and what stands in the way, is found', async () => {
    const { page, context } = await site.open(ZOOMED);
    await page.goto(site.at('/'));
    await page.evaluate(() => {
      document.body.innerHTML = '<p>A line of text that is wider than its box is</p><div>A bar</div>';
      const [text, bar] = document.body.querySelectorAll<HTMLElement>('p, div');
      Object.assign(text?.style ?? {}, { width: '50px', overflow: 'hidden', whiteSpace: 'nowrap' });
      Object.assign(bar?.style ?? {}, { position: 'fixed', height: '150px', bottom: '0' });
    });
    assert.deepEqual(
      [...(await inTheWay(page)), ...(await cutOff(page))],
      ['DIV "A bar" covers 150 px of 256', 'P "A line of text that is wider t" is cut off'],
    );
    await context.close();
  });
});

/** What stays on the screen while the text scrolls below, and takes more than a third of the screen. */
function inTheWay(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.body.querySelectorAll('*')].flatMap((element) => {
      const { position, opacity } = getComputedStyle(element);
      const { height } = element.getBoundingClientRect();
      const isThere = /fixed|sticky/.test(position) && opacity !== '0' && element.checkVisibility();
      if (!isThere || height <= innerHeight / 3 || element.closest('.away')) return [];
      const text = element.textContent?.trim().slice(0, 30);
      return [`${element.tagName} "${text}" covers ${Math.round(height)} px of ${innerHeight}`];
    }),
  );
}

/** Boxes that show a part of their text only, and let nobody scroll to the rest. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.body.querySelectorAll('*')].flatMap((element) => {
      const { overflowX, overflowY } = getComputedStyle(element);
      const text = element.textContent?.trim() ?? '';
      const isCut =
        (/hidden|clip/.test(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
        (/hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + 1);
      // What is there for screen readers alone is cut off on purpose; a drawing says nothing in its edges.
      if (!isCut || text === '' || element.closest('.away, svg') || !element.checkVisibility()) return [];
      return element.clientWidth > 1 ? [`${element.tagName} "${text.slice(0, 30)}" is cut off`] : [];
    }),
  );
}
