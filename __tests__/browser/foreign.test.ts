import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { launch } from './support/chromium';
import { OUT, samplePages } from './support/pages';
import { type Served, serve } from './support/site';

describe('by default', () => {
  let browser: Browser;
  let site: Served;
  before(async () => {
    browser = await launch();
    site = await serve(OUT);
  });
  after(async () => {
    await browser.close();
    await site.close();
  });

  test('no page asks another site for anything, however far a reader scrolls', async () => {
    const context = await browser.newContext();
    const foreign: string[] = [];
    context.on('request', (request) => {
      const { origin, protocol } = new URL(request.url());
      if (protocol.startsWith('http') && origin !== site.origin)
        foreign.push(`${request.frame().url()} asks for ${request.url()}`);
    });
    await context.route(/^https:/, (route) => route.abort());
    const page = await context.newPage();
    let visited = 0;
    for (const { path } of samplePages()) {
      await page.goto(site.at(path), { waitUntil: 'load' });
      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      await page.waitForLoadState('networkidle');
      visited++;
    }
    assert.ok(visited > 8);
    assert.deepEqual(foreign, []);
    await context.close();
  });
});
