import type { Browser } from './browser';

/** How long the tick stands. */
const MILLISECONDS = 2000;

/**
 * A click on the sign of a heading goes to the heading, as every link does, and copies its absolute address. A tick stands for the sign
 * then, and what happened is said politely. Where copying is not allowed, the address is in the browser's own line; a click that opens a
 * new tab copies nothing. The words are `data-copy` of the text around (components/prose.tsx).
 */
export function headingLinks(browser: Browser): void {
  const { document } = browser;
  const status = document.createElement('output');
  status.className = 'away';

  for (const text of document.querySelectorAll<HTMLElement>('[data-copy]')) {
    const links = text.querySelectorAll<HTMLAnchorElement>('a.anchor');
    // In the page before anything is said, or it is not heard.
    if (links.length > 0) text.after(status);
    for (const link of links) {
      const sign = link.textContent;
      const say = (shown: string, said = '') => {
        link.textContent = shown;
        status.textContent = said;
      };
      let timer = 0;
      link.addEventListener('click', async (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
        const address = new URL(link.href);
        // What says where a reader came from, or what was searched for, is nobody else's.
        address.search = '';
        try {
          await browser.navigator.clipboard.writeText(address.href);
        } catch {
          return;
        }
        say('✓', text.dataset.copy?.split('|')[1]);
        browser.clearTimeout(timer);
        timer = browser.setTimeout(say, MILLISECONDS, sign);
      });
    }
  }
}
