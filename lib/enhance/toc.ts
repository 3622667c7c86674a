/** What is used here of a window. */
interface ScrollingBrowser {
  document: Document;
  innerHeight: number;
  IntersectionObserver: new (
    callback: () => void,
    options: { rootMargin: string },
  ) => { observe(element: Element): void };
}

/**
 * Marks the section being read among the contents: the last one whose heading has come into the upper quarter of the
 * screen. (`:target-current` would do it without a script; Next's compiler of styles does not know it yet.)
 */
export function toc(browser: ScrollingBrowser): void {
  const { document } = browser;
  const contents = document.querySelector('.toc');
  const entries = [...document.querySelectorAll<HTMLAnchorElement>('.toc a')].flatMap((link) => {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    return heading ? [{ link, heading }] : [];
  });
  const observer = new browser.IntersectionObserver(
    () => {
      const current = entries.findLast(
        ({ heading }) => heading.getBoundingClientRect().top < browser.innerHeight / 4,
      );
      for (const entry of entries) entry.link.ariaCurrent = entry === current ? 'true' : null;
      // Contents that are longer than the screen scroll in themselves, and follow.
      if (current && contents) contents.scrollTop = current.link.offsetTop - contents.clientHeight / 2;
    },
    { rootMargin: '0px 0px -75%' },
  );
  for (const { heading } of entries) observer.observe(heading);
}
