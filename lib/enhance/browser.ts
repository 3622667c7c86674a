/** What the enhancements use of a window. A parameter of each, so that tests can bring their own. */
export type Browser = Pick<
  Window,
  | 'addEventListener'
  | 'clearTimeout'
  | 'document'
  | 'getSelection'
  | 'localStorage'
  | 'navigator'
  | 'open'
  | 'setTimeout'
> &
  Pick<typeof globalThis, 'Element'>;

/** What is stored, if anything is: also where the reader lets nothing be stored, when the mere question throws. */
export function recall(browser: Browser, key: 'theme' | 'shortcuts'): string | undefined {
  try {
    return browser.localStorage[key];
  } catch {}
}

/**
 * Stores a value, or removes the stored one, where that is allowed. What cannot be stored holds until the page is left.
 */
export function remember(browser: Browser, key: 'theme' | 'shortcuts', value: string | undefined): void {
  try {
    if (value) browser.localStorage[key] = value;
    else browser.localStorage.removeItem(key);
  } catch {}
}
