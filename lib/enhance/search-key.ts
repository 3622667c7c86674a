import { type Browser, recall, remember } from './browser';

/** Also what is inside of an element that can be edited. */
const TYPING = 'select,:read-write';

/**
 * The keys `/` and Ctrl+K (⌘K) lead to the search, but not while something is being typed.
 *
 * A key by itself gets in the way of speech control, so `/` can be switched off (WCAG 2.2, 2.1.4): by the checkbox named
 * `shortcuts` on the search page, kept as `shortcuts` = `off`.
 */
export function searchKey(browser: Browser): void {
  const { document } = browser;
  const link = document.querySelector<HTMLAnchorElement>('a.search');
  if (!link) return;
  const option = document.querySelector<HTMLInputElement>('input[name=shortcuts]');
  let off = false;
  const set = (value: boolean) => {
    off = value;
    if (option) option.checked = !off;
    link.ariaKeyShortcuts = off ? 'Control+K' : '/ Control+K';
    for (const key of link.querySelectorAll('kbd')) key.hidden = off;
  };

  set(recall(browser, 'shortcuts') === 'off');
  option?.addEventListener('change', () => {
    set(!option.checked);
    remember(browser, 'shortcuts', off ? 'off' : 'on');
  });
  browser.addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey, defaultPrevented, target } = event;
    if (defaultPrevented || altKey || (target instanceof browser.Element && target.matches(TYPING))) return;
    // With Shift too: many keyboards have / there. Ctrl+Shift+K is the browser's own, and says "K".
    if (ctrlKey || metaKey ? key !== 'k' : key !== '/' || off) return;
    event.preventDefault();
    const field = document.querySelector<HTMLInputElement>('input[type=search]');
    if (field) field.focus();
    else link.click();
  });
}
