import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { builtSite } from './support/built-site';
import { postWith } from './support/pages';

describe('embeds', () => {
  const site = builtSite();

  test('ask nothing of the other site until a reader clicks; the page’s own policy then allows the frame', async () => {
    const context = await site.newContext();
    const asked: string[] = [];
    await context.route(/^https:/, (route) => {
      asked.push(route.request().url());
      return route.fulfill({ contentType: 'text/html', body: '<p id="there">the frame</p>' });
    });
    const page = await context.newPage();
    const refused: string[] = [];
    page.on('console', (message) => {
      if (/Content Security Policy/.test(message.text())) refused.push(message.text());
    });
    await page.goto(site.at(postWith('data-frame="').path), { waitUntil: 'load' });
    const plate = page.locator('a[data-frame]').first();
    const frame = (await plate.getAttribute('data-frame')) ?? '';
    await plate.scrollIntoViewIfNeeded();
    assert.deepEqual(asked, []);
    await plate.focus();
    await page.keyboard.press('Enter');
    await page.frameLocator('.embed iframe').first().locator('#there').waitFor();
    assert.deepEqual(asked, [frame]);
    assert.deepEqual(refused, []);
    await page.waitForFunction(() => document.activeElement?.localName === 'iframe');
    await context.close();
  });

  test('are links without scripts, and promise nothing', async () => {
    const { page, context } = await site.open({ javaScriptEnabled: false });
    await page.goto(site.at(postWith('data-frame="').path));
    const plate = page.locator('a[data-frame]').first();
    assert.match((await plate.getAttribute('href')) ?? '', /^https:\/\//);
    assert.equal(await plate.locator('small').isVisible(), false);
    await context.close();
  });
});
