import { type Browser, recall, remember } from './browser';

/**
 * Lets `button.theme` switch between light and dark, and keeps the choice. Until a choice is made the system decides;
 * afterwards it never does. Other tabs follow, and so do pages that the reader goes back to.
 */
export function theme(browser: Browser): void {
  const { document } = browser;
  const { dataset } = document.documentElement;
  const button = document.querySelector('button.theme');
  if (!button) return;
  const system = browser.matchMedia('(prefers-color-scheme: dark)');

  const isDark = () => (dataset.theme ? dataset.theme === 'dark' : system.matches);
  const show = () => {
    button.ariaPressed = String(isDark());
  };
  const choose = (choice: string | undefined) => {
    if (choice === 'dark' || choice === 'light') dataset.theme = choice;
    else delete dataset.theme;
    show();
  };

  show();
  button.addEventListener('click', () => {
    const choice = isDark() ? 'light' : 'dark';
    choose(choice);
    remember(browser, 'theme', choice);
  });
  system.addEventListener('change', show);
  const follow = () => choose(recall(browser, 'theme'));
  browser.addEventListener('storage', follow);
  // A page kept in memory while it was left has heard of nothing.
  browser.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) follow();
  });
}
