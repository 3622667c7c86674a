import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { type Watch, watch } from './watch';

/** A page in a context of its own, watched. */
export interface Opened extends Watch {
  page: Page;
  context: BrowserContext;
}

/** Opens an empty page; `origin` is the only place it may ask for anything. */
export async function open(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions = {},
): Promise<Opened> {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(30_000);
  // esbuild, by which tsx compiles these tests, gives functions their names by this function.
  await context.addInitScript('globalThis.__name ??= (value) => value');
  const page = await context.newPage();
  return { page, context, ...(await watch(page, origin)) };
}

/** The theme that is on: the document's own colours, not what somebody says of them. */
export function isDark(page: Page): Promise<boolean> {
  return page.evaluate(() => getComputedStyle(document.documentElement).colorScheme === 'dark');
}
