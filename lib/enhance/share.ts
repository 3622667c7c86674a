import type { Browser } from './browser';

/** How long "Copied" stands. */
const MILLISECONDS = 2000;

/**
 * Makes of the link to a post what the browser can do with it: share it by the platform's sheet, or copy its address. The words are its
 * `data-words`. A click that would open a new tab still does, and so does one where neither is allowed.
 */
export function share(browser: Browser): void {
  const { document, navigator } = browser;
  const link = document.querySelector<HTMLAnchorElement>('a.share');
  const [sheet = '', copy = '', copied = ''] = link?.dataset.words?.split('|') ?? [];
  if (!link) return;
  const canShare = Boolean(navigator.share);
  const rest = canShare ? sheet : copy;
  link.role = 'button';
  link.ariaLive = 'polite';
  link.textContent = rest;
  link.addEventListener('click', async (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (canShare) {
      // It fails where the reader closes the sheet, and that is all they want.
      navigator.share({ title: document.title, url: link.href }).catch(() => {});
      return;
    }
    try {
      await navigator.clipboard.writeText(link.href);
      link.textContent = copied;
      browser.setTimeout(() => {
        link.textContent = rest;
      }, MILLISECONDS);
    } catch {
      browser.open(link.href, '_self');
    }
  });
}
