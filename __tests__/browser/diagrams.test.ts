import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { source } from 'axe-core';
import type { Page } from 'playwright-core';
import { builtSite } from './support/built-site';
import { overflow } from './support/overflow';
import { postWith } from './support/pages';

describe('diagrams and charts', () => {
  const site = builtSite();

  const address = () => site.at(postWith('class="plot').path);

  /** The colours that a page's drawings are made with. */
  const colours = (page: Page): Promise<string[]> =>
    page.$$eval('.diagram svg :is(path, rect, polygon, line, text)', (shapes) => [
      ...new Set(shapes.flatMap((shape) => [getComputedStyle(shape).fill, getComputedStyle(shape).stroke])),
    ]);

  test('hold to the policy, and load nothing', async () => {
    const { page, context, troubles } = await site.open();
    await page.goto(address());
    assert.ok((await page.$$('.diagram svg[role]')).length >= 5);
    assert.equal((await page.$$('.diagram :is(style, script, [style], foreignObject, image)')).length, 0);
    assert.deepEqual(troubles, []);
    await context.close();
  });

  test('follow the theme', async () => {
    const { page, context } = await site.open({ colorScheme: 'light' });
    await page.goto(address());
    const light = await colours(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    const dark = await colours(page);
    assert.ok(light.length > 4 && dark.length > 4);
    // Black would be what a browser does with a colour that it cannot read.
    assert.ok(![...light, ...dark].includes('rgb(0, 0, 0)'), [...light, ...dark].join(' '));
    // Patterns, and what is not drawn, are the same in both.
    assert.deepEqual(
      light.filter((colour) => colour.startsWith('rgb') && dark.includes(colour)),
      [],
    );
    await context.close();
  });

  test('have words that can be selected, in the type of the page', async () => {
    const { page, context } = await site.open();
    await page.goto(address());
    const [font, small] = await page.$eval('.diagram svg text', (text) => [
      getComputedStyle(text).fontFamily,
      getComputedStyle(document.querySelector('.diagram figcaption') ?? document.body).fontFamily,
    ]);
    assert.equal(font, small);
    const selected = await page.$eval('.diagram svg text', (text) => {
      getSelection()?.selectAllChildren(text);
      return getSelection()?.toString();
    });
    assert.ok(selected !== undefined && selected.length > 0);
    await context.close();
  });

  test('do not widen a telephone; wide ones scroll by keyboard, letters of charts keep their size', async () => {
    const { page, context } = await site.open({ viewport: { width: 320, height: 700 } });
    await page.goto(address());
    assert.deepEqual(await overflow(page), []);
    const region = page.locator('.diagram > [role=region]').first();
    await region.focus();
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(() => (document.activeElement?.scrollLeft ?? 0) > 0);
    const heights = await page.$$eval('.plot text', (texts) =>
      texts.map((text) => text.getBoundingClientRect().height),
    );
    assert.ok(Math.min(...heights.filter((height) => height > 0)) > 10);
    await context.close();
  });

  test('are told by their names, and by their source', async () => {
    const { page, context } = await site.open();
    await page.goto(address());
    const named = await page.$$eval('.diagram svg[role]', (drawings) =>
      drawings.map((each) => each.getAttribute('aria-label')),
    );
    assert.equal(new Set(named).size, named.length);
    const figures = await page.$$('.diagram');
    assert.equal((await page.$$('.diagram > details > :is(.code, .table)')).length, figures.length);
    await context.close();
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing, ${colorScheme}`, async () => {
      const { page, context } = await site.open({ colorScheme, bypassCSP: true });
      await page.goto(address());
      await page.evaluate(source);
      const found = await page.evaluate(async () => {
        const axe = Reflect.get(window, 'axe') as typeof import('axe-core');
        const { violations } = await axe.run('.prose');
        return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));
      });
      assert.deepEqual(found, []);
      await context.close();
    });
  }
});
