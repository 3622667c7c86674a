import type { Browser } from '../browser';

type PlateBrowser = Browser & Pick<Window, 'location'> & Pick<typeof globalThis, 'IntersectionObserver'>;

/** The address by which services lead a reader back who has signed in. */
const BACK = /[?&](giscus|utterances)=/;

/**
 * Loads the discussion of a page when a reader clicks its plate, comes near it (`data-near`), or comes back from signing in. Until then
 * nothing is asked of the service, and its script (lib/enhance/comments/live-comments.ts) is not loaded either. A click that would open a
 * new tab still does.
 */
export function plate({ document, location, IntersectionObserver }: PlateBrowser): void {
  const plate = document.querySelector<HTMLElement>('[data-live]');
  if (!plate) return;
  const script = document.createElement('script');
  script.src = plate.dataset.script ?? '';
  // A script that is in the page already is not loaded again.
  const load = () => document.head.append(script);
  plate.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    load();
  });
  if (BACK.test(location.search)) load();
  if (plate.dataset.near === undefined) return;
  new IntersectionObserver(([entry]) => entry?.isIntersecting && load(), { rootMargin: '400px' }).observe(
    plate,
  );
}
