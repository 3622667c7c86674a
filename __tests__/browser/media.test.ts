import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { builtSite } from './support/built-site';
import { postWith, samplePages } from './support/pages';

describe('other media', () => {
  const site = builtSite();

  test('on paper all of the text stands, dark on light', async () => {
    const { page, context } = await site.open({ colorScheme: 'dark' });
    for (const { path } of samplePages()) {
      await page.emulateMedia({ media: 'screen' });
      await page.goto(site.at(path));
      const paragraphs = page.locator('main :is(h1, h2, h3, p, li, pre, td)').filter({ visible: true });
      const onScreen = await paragraphs.count();
      await page.emulateMedia({ media: 'print' });
      const prose = page.locator('.prose :is(h2, h3, p, li, pre, td)');
      const lost = await prose.evaluateAll(
        (elements) =>
          elements.filter((element) => !element.closest('details') && !element.checkVisibility()).length,
      );
      assert.equal(lost, 0, `text of ${path} is not printed`);
      assert.equal(await page.locator('h1').filter({ visible: true }).count(), 1, path);
      assert.ok(onScreen > 0, path);
      const ink = await page.evaluate(() => getComputedStyle(document.body).color);
      assert.ok(Number(/oklch\(([\d.]+)/.exec(ink)?.[1]) < 0.5, `the ink is ${ink}`);
      assert.equal(await page.locator('button').filter({ visible: true }).count(), 0, `a button of ${path}`);
    }
    await context.close();
  });

  test('who wants less motion gets none', async () => {
    const { page, context } = await site.open({ reducedMotion: 'reduce' });
    for (const { path } of samplePages()) {
      await page.goto(site.at(path));
      const moving = await page.evaluate(() => {
        const styled = [...document.querySelectorAll('*')].filter((element) => {
          const style = getComputedStyle(element);
          const seconds = [style.transitionDuration, style.animationDuration].flatMap((list) =>
            list.split(',').map((duration) => Number.parseFloat(duration)),
          );
          return style.scrollBehavior === 'smooth' || seconds.some((duration) => duration > 0.01);
        });
        // What follows the reader's own scrolling, such as the fading edge of a wide table, does not move by itself.
        const running = document.getAnimations().filter(({ timeline }) => timeline === document.timeline);
        return styled.map((element) => element.tagName).concat(running.map(String));
      });
      assert.deepEqual(moving, [], path);
    }
    // Only with a transition does a page that is left say so.
    await page.addInitScript(() => {
      addEventListener('pagereveal', (event) => {
        Object.assign(window, { moved: Reflect.get(event, 'viewTransition') !== null });
      });
    });
    await page.goto(site.at('/'));
    await page.locator('header a[href="/archive/"]').click();
    await page.waitForURL(site.at('/archive/'));
    await page.waitForFunction(() => 'moved' in window);
    assert.equal(await page.evaluate(() => Reflect.get(window, 'moved')), false);
    await context.close();
  });

  test('the contents follow the reader', async () => {
    const { page, context, troubles } = await site.open();
    await page.setViewportSize({ width: 1440, height: 800 });
    await page.goto(site.at(postWith('<nav class="toc"').path));
    const links = page.locator('nav.toc a');
    const third = links.nth(2);
    await third.click();
    await page.locator('nav.toc a[aria-current]').waitFor();
    await page.waitForFunction(() => {
      const current = document.querySelector<HTMLAnchorElement>('nav.toc a[aria-current]');
      return current?.hash === location.hash;
    });
    assert.deepEqual(troubles, []);
    await context.close();
  });
});
