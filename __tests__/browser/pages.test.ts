import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { builtSite } from './support/built-site';
import { isDark } from './support/open';
import { overflow } from './support/overflow';
import { pagesOf, postWith, samplePages } from './support/pages';

const WIDTHS = [320, 360, 768, 1440];

describe('the exported site', () => {
  const site = builtSite();

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const { type, path } of samplePages()) {
      test(`${type} ${path} holds at each width, ${colorScheme}`, async () => {
        const { page, context, troubles } = await site.open({ colorScheme });
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
      const { page, context } = await site.open();
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

  test("the site's name, the search and the theme share a line at 320 px, and the menu has the next", async () => {
    const { page, context } = await site.open({ viewport: { width: 320, height: 800 } });
    await page.goto(site.at('/archive/'));
    const boxes = await page.evaluate(() =>
      ['.brand', 'header .search', '.theme', 'header nav'].map((selector) => {
        const box = document.querySelector(selector)?.getBoundingClientRect();
        return {
          selector,
          top: box?.top ?? 0,
          middle: ((box?.top ?? 0) + (box?.bottom ?? 0)) / 2,
          right: box?.right ?? 999,
        };
      }),
    );
    const [brand, search, theme, nav] = boxes;
    assert.ok(brand && search && theme && nav);
    for (const { selector, middle } of [search, theme])
      assert.ok(Math.abs(middle - brand.middle) < 2, selector);
    assert.ok(nav.top > theme.middle, 'the menu is below');
    for (const { selector, right } of boxes) assert.ok(right <= 320, `${selector} ends at ${right} px`);
    await context.close();
  });

  test('five items of a menu share a line at 320 px, and more of them stand as far apart on every line', async () => {
    const { page, context } = await site.open({ viewport: { width: 320, height: 800 } });
    await page.goto(site.at('/archive/'));
    const lines = (labels: readonly string[]) =>
      page.locator('header nav ul').evaluate((list, texts) => {
        const [item] = list.children;
        list.replaceChildren(
          ...texts.flatMap((text) => {
            const copy = item?.cloneNode(true);
            if (!(copy instanceof HTMLElement)) return [];
            const link = copy.querySelector('a');
            if (link !== null) link.textContent = text;
            return copy;
          }),
        );
        const boxes = [...list.children].map((each) => each.getBoundingClientRect());
        return [...new Set(boxes.map(({ top }) => top))].map((top) => {
          const row = boxes.filter((box) => box.top === top);
          return row.slice(1).map(({ left }, at) => Math.round(left - (row[at]?.right ?? 0)));
        });
      }, labels);
    const five = ['Posts', 'Categories', 'Archive', 'About', 'Now'];
    const [one = [], ...none] = await lines(five);
    assert.equal(one.length, 4);
    assert.deepEqual(none, []);
    const gaps = (await lines([...five, 'Projects', 'Photographs', 'Uses'])).flat();
    assert.deepEqual(new Set(gaps), new Set(one));
    await context.close();
  });

  test('a table takes the margin only as far as it needs, and what goes on behind an edge fades there', async () => {
    const { page, context } = await site.open({ viewport: { width: 1440, height: 900 } });
    const { path } = postWith('class="table broad"');
    const tables = () =>
      page.evaluate(async () => {
        // What a box that scrolls fades by follows a frame after its size: the first one measures, the second one has it.
        for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
        const column = document.querySelector('.prose > p')?.getBoundingClientRect().width ?? 0;
        return [
          ...document.querySelectorAll<HTMLElement>(
            '.prose > :is(.table, .code > pre), .code > pre, div.math',
          ),
        ].map((box) => ({
          broad: box.classList.contains('broad'),
          table: box.classList.contains('table'),
          beyond: Math.round(box.getBoundingClientRect().width - column),
          hides: box.scrollWidth > box.clientWidth,
          fades: getComputedStyle(box).maskImage !== 'none',
        }));
      });
    await page.goto(site.at(path));
    const wide = await tables();
    assert.ok(
      wide.some(({ broad, beyond }) => broad && beyond > 0),
      'a broad one goes beyond the column',
    );
    assert.deepEqual(
      wide.filter(({ table, broad, beyond }) => table && !broad && beyond !== 0),
      [],
    );
    await page.setViewportSize({ width: 360, height: 800 });
    const narrow = await tables();
    assert.ok(narrow.some(({ table, hides }) => table && hides) && narrow.some(({ hides }) => !hides));
    for (const boxes of [wide, narrow])
      assert.deepEqual(
        boxes.filter(({ hides, fades }) => hides !== fades),
        [],
      );
    await context.close();
  });

  test('in a text from right to left a table fades at its left end, and code and formulas at their right', async () => {
    const { page, context } = await site.open({ viewport: { width: 360, height: 800 } });
    await page.goto(site.at(postWith('class="table broad"').path));
    const ends = await page.evaluate(() => {
      document.documentElement.dir = 'rtl';
      return ['.table', '.code > pre', 'div.math'].map((selector) => {
        const box = document.querySelector(selector);
        if (box === null) return [selector];
        const { direction, animationDirection } = getComputedStyle(box);
        return [selector, direction, animationDirection];
      });
    });
    assert.deepEqual(ends, [
      ['.table', 'rtl', 'reverse'],
      ['.code > pre', 'ltr', 'normal'],
      ['div.math', 'ltr', 'normal'],
    ]);
    await context.close();
  });

  test('no head of a table runs into the next', async () => {
    const { page, context } = await site.open();
    await page.goto(site.at(postWith('class="table broad"').path));
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      const heads = await page
        .locator('.prose th')
        .evaluateAll((all) => all.map((th) => [th.textContent, th.scrollWidth - th.clientWidth]));
      assert.ok(heads.length > 0);
      assert.deepEqual(
        heads.filter(([, beyond]) => beyond !== 0),
        [],
        `at ${width} px`,
      );
    }
    await context.close();
  });

  test('images of a row share the width of the column', async () => {
    const { page, context } = await site.open();
    await page.goto(site.at(postWith('class="gallery"').path));
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      const rows = await page.locator('.gallery').evaluateAll((all) =>
        all.map((row) => {
          const images = [...row.querySelectorAll('img')].map((image) => image.getBoundingClientRect());
          const gaps = Number.parseFloat(getComputedStyle(row).columnGap) * (images.length - 1);
          const unfilled =
            row.getBoundingClientRect().width - gaps - images.reduce((sum, { width }) => sum + width, 0);
          return {
            images: images.length,
            unfilled: Math.abs(Math.round(unfilled)),
            tops: new Set(images.map(({ top }) => top)).size,
          };
        }),
      );
      assert.ok(rows.length > 0);
      for (const { images, unfilled, tops } of rows)
        assert.deepEqual([images > 1, unfilled, tops], [true, 0, 1]);
    }
    await context.close();
  });

  test('paper has no grid, at which browsers cut pages badly', async () => {
    const { page, context } = await site.open({ viewport: { width: 794, height: 1123 } });
    await page.emulateMedia({ media: 'print' });
    await page.goto(site.at(pagesOf('post')[0]?.path ?? '/'));
    const grids = await page.evaluate(() =>
      [...document.querySelectorAll('body, main, .sheet')]
        .filter((box) => getComputedStyle(box).display === 'grid')
        .map(({ className, tagName }) => `${tagName} ${className}`),
    );
    assert.deepEqual(grids, []);
    await context.close();
  });

  test('what pages tell search engines is data: the policy asks no digest of it', async () => {
    const { page, context, troubles } = await site.open();
    await page.goto(site.at('/'));
    const types = await page.evaluate(() => {
      const [script] = document.querySelectorAll('script[type="application/ld+json"]');
      return JSON.parse(script?.textContent ?? '').map((item: { '@type': string }) => item['@type']);
    });
    assert.deepEqual([types[0], types.length], ['WebSite', 2]);
    assert.deepEqual(troubles, []);
    await context.close();
  });

  test('what is not there is a 404 with a way on', async () => {
    const { page, context, troubles } = await site.open();
    const response = await page.goto(site.at('/no/such/page/'));
    assert.equal(response?.status(), 404);
    assert.equal(await page.locator('h1').count(), 1);
    await page.locator('main a[href="/"]').first().click();
    await page.waitForURL(site.at('/'));
    assert.deepEqual(troubles, []);
    await context.close();
  });

  test('all posts hold at 320 px, load no framework and give no trouble', async () => {
    const { page, context, troubles } = await site.open();
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
    const { page, context, troubles } = await site.open();
    for (const { path } of pagesOf('redirect')) {
      await page.goto(site.at(path));
      await page.waitForURL((url) => decodeURI(url.pathname) !== path);
      assert.equal(await page.locator('main article h1').count(), 1, path);
    }
    assert.deepEqual(troubles, []);
    await context.close();
  });
});
