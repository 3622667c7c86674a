import { after, before } from 'node:test';
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';
import { launch } from './chromium';
import { type Opened, open } from './open';
import { OUT } from './pages';
import { type Served, serve } from './site';

/** The built site and a browser to look at it. */
export interface BuiltSite {
  /** The address of a path of the site. */
  at(path: string): string;
  /** Opens an empty page, which may ask only the site for anything. */
  open(options?: BrowserContextOptions): Promise<Opened>;
  /** A context of the browser that nobody watches. */
  newContext(options?: BrowserContextOptions): Promise<BrowserContext>;
}

/** Serves `out/` and starts a browser before the tests of the suite that calls this; ends both after them. */
export function builtSite(): BuiltSite {
  let running: { browser: Browser; site: Served } | undefined;
  before(async () => {
    const site = await serve(OUT);
    try {
      running = { site, browser: await launch() };
    } catch (error) {
      await site.close();
      throw error;
    }
  });
  after(async () => {
    await running?.browser.close();
    await running?.site.close();
  });
  const started = () => {
    if (running === undefined)
      throw new Error('The site is served while tests run, not while they are listed');
    return running;
  };
  return {
    at: (path) => started().site.at(path),
    open: (options) => open(started().browser, started().site.origin, options),
    newContext: (options) => started().browser.newContext(options),
  };
}
