import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { builtSite } from './support/built-site';
import { overflow } from './support/overflow';
import { pagesOf, samplePages } from './support/pages';

describe('without JavaScript', () => {
  const site = builtSite();
  const openPage = () => site.open({ javaScriptEnabled: false });

  test('a reader gets from the front page to a post, its category, the archive and the search', async () => {
    const { page, context, troubles } = await openPage();
    await page.goto(site.at('/'));
    const entry = page.locator('main article h2 a').first();
    const title = await entry.textContent();
    await entry.click();
    await page.waitForURL((url) => url.href !== site.at('/'));
    assert.equal(await page.locator('h1').textContent(), title);
    assert.match((await page.locator('.prose').textContent()) ?? '', /\S{2}/);

    await page.locator('main a[href^="/categories/"]').first().click();
    await page.waitForURL(/\/categories\/.+\/$/);
    await page
      .locator('main')
      .getByRole('link', { name: title ?? '', exact: true })
      .waitFor();

    await page.locator('header nav a[href="/archive/"]').click();
    await page.waitForURL(/\/archive\/$/);
    assert.equal(
      await page
        .locator('main')
        .getByRole('link', { name: title ?? '', exact: true })
        .count(),
      1,
    );

    await page.locator('header a.search').click();
    await page.waitForURL(/\/search\/$/);
    // What stands in for the search leads to everything that it would find.
    const ways = page.locator('main a[href="/archive/"]').filter({ visible: true });
    await ways.first().click();
    await page.waitForURL(/\/archive\/$/);
    assert.deepEqual(troubles, []);
    await context.close();
  });

  test('the pages of the front page lead to each post there is', async () => {
    const { page, context } = await openPage();
    await page.goto(site.at('/'));
    const found = new Set<string>();
    for (;;) {
      const titles = page.locator('main article h2 a');
      for (const href of await titles.evaluateAll((links) =>
        links.map((a) => a.getAttribute('href') ?? ''),
      )) {
        found.add(decodeURI(href));
      }
      const older = page.locator('main a[rel=next]');
      if ((await older.count()) === 0) break;
      const next = (await older.first().getAttribute('href')) ?? '';
      await older.first().click();
      await page.waitForURL(new URL(next, page.url()).href);
    }
    assert.deepEqual(
      [...found].sort(),
      pagesOf('post')
        .map(({ path }) => path)
        .sort(),
    );
    await context.close();
  });

  test('nothing is offered that only a script can do, and no page widens', async () => {
    const { page, context, troubles } = await openPage();
    await page.setViewportSize({ width: 320, height: 700 });
    for (const { path } of samplePages()) {
      await page.goto(site.at(path));
      const controls = page.locator(':is(button, input, kbd):not(.prose *)').filter({ visible: true });
      assert.equal(await controls.count(), 0, `a control on ${path}`);
      assert.deepEqual(await overflow(page), [], path);
    }
    assert.deepEqual(troubles, []);
    await context.close();
  });
});
