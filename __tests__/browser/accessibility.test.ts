import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { violations } from './support/axe';
import { builtSite } from './support/built-site';
import { samplePages } from './support/pages';

describe('accessibility (axe, WCAG 2.2 AA)', () => {
  const site = builtSite();

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const { type, path } of samplePages()) {
      test(`${type} ${path}, ${colorScheme}`, async () => {
        // axe is a script of the test's, which the site's policy would not let in.
        const { page, context } = await site.open({ colorScheme, bypassCSP: true });
        await page.goto(site.at(path));
        for (const width of [360, 1440]) {
          await page.setViewportSize({ width, height: 800 });
          assert.deepEqual(await violations(page), [], `at ${width} px`);
        }
        await context.close();
      });
    }
  }
});
