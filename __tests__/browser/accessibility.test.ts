import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { source } from 'axe-core';
import type { Page } from 'playwright-core';
import { builtSite } from './support/built-site';
import { samplePages } from './support/pages';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

describe('accessibility (axe, WCAG 2.2 AA)', () => {
  const site = builtSite();

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const { type, path } of samplePages()) {
      test(`${type} ${path}, ${colorScheme}`, async () => {
        // axe is a script of the test's, which the site's policy would not let in.
        const { page, context } = await site.open({ colorScheme, bypassCSP: true });
        await page.goto(site.at(path));
        await page.evaluate(source);
        for (const width of [360, 1440]) {
          await page.setViewportSize({ width, height: 800 });
          assert.deepEqual(await violations(page), [], `at ${width} px`);
        }
        await context.close();
      });
    }
  }
});

/** What axe finds, a line each. */
function violations(page: Page): Promise<string[]> {
  return page.evaluate(async (values) => {
    const axe = Reflect.get(window, 'axe') as typeof import('axe-core');
    const results = await axe.run(document, { runOnly: { type: 'tag', values } });
    return results.violations.flatMap(({ id, nodes }) =>
      nodes.map(
        (node) => `${id}: ${node.html.slice(0, 120)} ${node.failureSummary?.replace(/\s+/g, ' ') ?? ''}`,
      ),
    );
  }, RULES);
}
