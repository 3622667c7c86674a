/** What the enhancements use of a window. A parameter of each, so that tests can bring their own. */
export type Browser = Pick<
  Window,
  | 'addEventListener'
  | 'clearTimeout'
  | 'document'
  | 'getSelection'
  | 'localStorage'
  | 'matchMedia'
  | 'navigator'
  | 'setTimeout'
> &
  Pick<typeof globalThis, 'Element'>;

/** What is stored, or `null`: also where the reader lets nothing be stored, when the mere question throws. */
export function recall(browser: Browser, key: string): string | null {
  try {
    return browser.localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Stores, where that is allowed. What cannot be stored holds until the page is left. */
export function remember(browser: Browser, key: string, value: string): void {
  try {
    browser.localStorage.setItem(key, value);
  } catch {}
}
