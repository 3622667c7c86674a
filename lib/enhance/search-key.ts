import { type Browser, recall } from './browser';

/** Also what is inside of an element that can be edited. */
const TYPING = 'select,:read-write';

/** Which keys lead to the search; without the single one, where the reader has switched that off. */
const KEYS = '/ Control+K';
const WITHOUT_SINGLE = 'Control+K';

/**
 * The keys `/` and Ctrl+K (⌘K) lead to the search, but not while something is being typed. A key by itself gets in the way of
 * speech control, so `/` can be switched off (WCAG 2.2, 2.1.4), on the search page: see search-key-option.ts.
 */
export function searchKey(browser: Browser): void {
  const { document } = browser;
  const link = searchLink(document);
  if (!link) return;
  promiseKeys(link, recall(browser, 'shortcuts') === 'off');
  browser.addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey, defaultPrevented, target } = event;
    if (defaultPrevented || altKey || (target instanceof browser.Element && target.matches(TYPING))) return;
    // With Shift too: many keyboards have / there. Ctrl+Shift+K is the browser's own, and says "K".
    if (ctrlKey || metaKey ? key !== 'k' : key !== '/' || isSingleOff(link)) return;
    event.preventDefault();
    const field = document.querySelector<HTMLInputElement>('input[type=search]');
    if (field) field.focus();
    else link.click();
  });
}

export function searchLink(document: Document): HTMLAnchorElement | null {
  return document.querySelector('a.search');
}

/** Says which keys there are, to assistive technology and to the eye. What the link promises is what holds on this page. */
export function promiseKeys(link: HTMLAnchorElement, off: boolean): void {
  link.ariaKeyShortcuts = off ? WITHOUT_SINGLE : KEYS;
  for (const key of link.querySelectorAll('kbd')) key.hidden = off;
}

export function isSingleOff(link: HTMLAnchorElement): boolean {
  return link.ariaKeyShortcuts === WITHOUT_SINGLE;
}
