import { type Browser, recall, remember } from './browser';

/** What a press of the button leads to, by what was chosen. Without a choice the system decides. */
const NEXT = new Map([
  ['', 'light'],
  ['light', 'dark'],
]);

/**
 * Lets `button.theme` lead from the system's theme to light, to dark, and back to the system's. A choice is kept; back
 * at the system's, nothing is. The colours of the browser's own frame follow (`<meta name="theme-color">`), and so do images
 * for one theme, other tabs, and pages that the reader goes back to.
 */
export function theme(browser: Browser): void {
  const { document } = browser;
  const { dataset } = document.documentElement;
  const button = document.querySelector<HTMLButtonElement>('button.theme');
  if (!button) return;
  const { title } = button;
  const choices = [
    ...document.querySelectorAll<HTMLMetaElement | HTMLSourceElement>('[media*=color-scheme]'),
  ].map((element) => [element, element.media] as const);

  const choose = (choice = '') => {
    const name = button.dataset[choice];
    if (name) dataset.theme = choice;
    else delete dataset.theme;
    button.title = name ?? title;
    for (const [element, media] of choices) {
      element.media = name ? (media.includes(choice) ? '' : 'not all') : media;
    }
  };

  choose(dataset.theme);
  button.addEventListener('click', () => {
    const choice = NEXT.get(dataset.theme ?? '');
    choose(choice);
    remember(browser, 'theme', choice);
  });
  const follow = () => choose(recall(browser, 'theme'));
  browser.addEventListener('storage', follow);
  // A page kept in memory while it was left has heard of nothing.
  browser.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) follow();
  });
}
