import type { Browser } from './browser';

/**
 * Puts the frame of an embed into the place of its link when a reader clicks it. Until then nothing is asked of the other site. A click
 * that would open a new tab still does.
 */
export function embeds(browser: Browser): void {
  const { document } = browser;
  document.addEventListener('click', (event) => {
    const { target } = event;
    const link =
      target instanceof browser.Element ? target.closest<HTMLAnchorElement>('a[data-frame]') : undefined;
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const frame = document.createElement('iframe');
    frame.title = link.querySelector('b')?.textContent ?? '';
    frame.allow = ['autoplay', 'encrypted-media', 'fullscreen', 'picture-in-picture'].join(';');
    frame.src = link.dataset.frame ?? '';
    link.replaceWith(frame);
    // Whoever came by keyboard goes on from there.
    frame.focus();
  });
}
