import type { Page, Request } from 'playwright-core';

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
  'base64',
);

/** What went wrong on a page since it was opened: errors, violations of the policy, dialogs, requests elsewhere. */
export interface Watch {
  readonly troubles: string[];
}

/**
 * Watches a page, and keeps it off the network: images from elsewhere that the page itself shows are answered with a
 * pixel, everything else from elsewhere is a trouble.
 */
export async function watch(page: Page, origin: string): Promise<Watch> {
  const troubles: string[] = [];
  page.on('console', (message) => {
    // The answer that a missing page is to give.
    const own = message.location().url === page.url() && /status of 404/.test(message.text());
    if (message.type() === 'error' && !own) troubles.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => troubles.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => {
    troubles.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.route(
    (url) => url.origin !== origin && /^https?:$/.test(url.protocol),
    async (route) => {
      const request = route.request();
      if (await isShown(page, request)) return route.fulfill({ contentType: 'image/png', body: PIXEL });
      troubles.push(`request elsewhere: ${request.url()}`);
      return route.abort();
    },
  );
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  return { troubles };
}

/** Whether it is an image or a film that the post itself names. */
async function isShown(page: Page, request: Request): Promise<boolean> {
  if (!['image', 'media'].includes(request.resourceType())) return false;
  const sources = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLImageElement>('main :is(img, video, audio, source)')].map(
      ({ src }) => src,
    ),
  );
  return sources.includes(request.url());
}
