import { source } from 'axe-core';
import type { Page } from 'playwright-core';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds on a page, a line each. The page must let its script in: `bypassCSP`. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(source);
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
