import { type Browser, remember } from './browser';
import { isSingleOff, promiseKeys, searchLink } from './search-key';

/** The checkbox `shortcuts` of the search page switches the key `/` off and on, at once and for later: `shortcuts` = `off`. */
export function searchKeyOption(browser: Browser): void {
  const { document } = browser;
  const link = searchLink(document);
  const option = document.querySelector<HTMLInputElement>('input[name=shortcuts]');
  if (!link || !option) return;
  option.checked = !isSingleOff(link);
  option.addEventListener('change', () => {
    promiseKeys(link, !option.checked);
    remember(browser, 'shortcuts', option.checked ? 'on' : 'off');
  });
}
