import type { Browser } from '../browser';

export type Theme = 'light' | 'dark';

/** What a service is to know, by its own names: see lib/comments/live.ts. */
export type Settings = Readonly<Record<string, string>>;

type LiveBrowser = Browser &
  Pick<Window, 'history' | 'location' | 'matchMedia'> &
  Pick<typeof globalThis, 'MutationObserver' | 'URL'>;

/** Puts a discussion into a place. @returns what makes the discussion follow the page's theme. */
export type Show = (
  browser: LiveBrowser,
  place: HTMLElement,
  settings: Settings,
  theme: Theme,
) => (theme: Theme) => void;

/** Puts the discussion of a page into the place of its plate. */
export function liveComments(browser: LiveBrowser, show: Show): void {
  const { document } = browser;
  const plate = document.querySelector<HTMLElement>('[data-live]');
  if (!plate) return;
  const root = document.documentElement;
  const night = browser.matchMedia('(prefers-color-scheme: dark)');
  const theme = (): Theme => {
    const chosen = root.dataset.theme ?? (night.matches ? 'dark' : 'light');
    return chosen === 'dark' ? 'dark' : 'light';
  };
  const hadFocus = document.activeElement === plate;
  const place = document.createElement('div');
  plate.replaceWith(place);
  const follow = show(browser, place, JSON.parse(plate.dataset.live ?? '{}'), theme());
  const tell = () => follow(theme());
  new browser.MutationObserver(tell).observe(root, { attributeFilter: ['data-theme'] });
  night.addEventListener('change', tell);
  // Whoever came by keyboard goes on from there.
  place.tabIndex = -1;
  if (hadFocus) place.focus();
}

/** Adds a service's own script, with what it asks for in attributes. */
export function addScript({ document }: LiveBrowser, place: HTMLElement, attributes: Settings): void {
  const script = document.createElement('script');
  for (const [name, value] of Object.entries(attributes)) script.setAttribute(name, value);
  place.append(script);
}
