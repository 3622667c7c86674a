import type { Page } from 'playwright-core';

/**
 * What is wider than the screen: the page itself if it scrolls sideways, and text or pictures that stick out of it where
 * no box of their own lets the reader scroll to them (a page that cuts them off does not scroll, either).
 */
export function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const found: string[] = [];
    const scrolls = document.documentElement.scrollWidth;
    if (scrolls > width) found.push(`the page is ${scrolls} px wide on a screen of ${width}`);
    const reachable = (element: Element): boolean => {
      for (let box = element.parentElement; box && box !== document.body; box = box.parentElement) {
        if (/auto|scroll/.test(getComputedStyle(box).overflowX)) return true;
      }
      return false;
    };
    const hidden = (element: Element) => element.closest('.away, [hidden]') !== null;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const report = (what: string, element: Element, edges: { left: number; right: number }) => {
      if (edges.right <= width + 1 && edges.left >= -1) return;
      if (hidden(element) || reachable(element)) return;
      found.push(
        `${what} reaches from ${Math.round(edges.left)} to ${Math.round(edges.right)} px of ${width}`,
      );
    };
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? '';
      if (text === '' || !node.parentElement?.checkVisibility()) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        if (box.width > 1)
          report(`"${text.slice(0, 40)}" in ${node.parentElement.tagName}`, node.parentElement, box);
      }
    }
    for (const picture of document.querySelectorAll('img, video, iframe, table, pre, input, button')) {
      if (picture.checkVisibility()) report(picture.tagName, picture, picture.getBoundingClientRect());
    }
    return [...new Set(found)].slice(0, 5);
  });
}
