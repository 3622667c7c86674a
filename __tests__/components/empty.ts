/** Elements that hold nothing and are nothing by themselves: each would be a gap, or noise to a screen reader. */
export function emptyElements(root: Element): string[] {
  return [...root.querySelectorAll('main *')]
    .filter((element) => !element.matches('svg, svg *, img, input, meta, noscript, #search'))
    .filter((element) => element.textContent?.trim() === '' && !element.querySelector('svg, img, input'))
    .map((element) => element.outerHTML);
}
