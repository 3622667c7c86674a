interface Observed {
  rootBounds: { bottom: number } | null;
}

/** What is used here of a window. */
interface ScrollingBrowser {
  document: Document;
  IntersectionObserver: new (
    callback: (entries: Observed[]) => void,
    options: { rootMargin: string },
  ) => { observe(element: Element): void };
}

/**
 * Marks the section being read among the contents: the last one whose heading has come into the upper quarter of the
 * screen. (`:target-current` would do it without a script; Next's compiler of styles does not know it yet.)
 */
export function toc({ document, IntersectionObserver }: ScrollingBrowser): void {
  const entries = [...document.querySelectorAll<HTMLAnchorElement>('.toc a')].flatMap((link) => {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    return heading ? [{ link, heading }] : [];
  });
  const observer = new IntersectionObserver(
    ([seen]) => {
      const edge = seen?.rootBounds?.bottom ?? 0;
      const current = entries.findLast(({ heading }) => heading.getBoundingClientRect().top < edge);
      for (const entry of entries) entry.link.ariaCurrent = entry === current ? 'true' : null;
    },
    { rootMargin: '0px 0px -75%' },
  );
  for (const { heading } of entries) observer.observe(heading);
}
