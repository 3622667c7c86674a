import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { builtSite } from './support/built-site';
import { samplePages } from './support/pages';

describe('by default', () => {
  const site = builtSite();

  test('no page asks another site for anything, however far a reader scrolls', async () => {
    const context = await site.newContext();
    const { origin: own } = new URL(site.at('/'));
    const foreign: string[] = [];
    context.on('request', (request) => {
      const { origin, protocol } = new URL(request.url());
      if (protocol.startsWith('http') && origin !== own)
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
