import { createHash } from 'node:crypto';
import { attribute, type Document, type Element, elements, isElement } from './html';

/** The attributes of a path that its file gives it, too. */
const KEPT = ['d', 'vector-effect'];

/** Shorter paths weigh less in the page than the request that would fetch them. */
const SHORTEST = 400;

/**
 * A list shows a drawing for each post. Fetched one by one they cost its reader 4.5 kB and twelve requests more
 * (docs/performance.md): there only the first is moved, the blog's own, which every page shows.
 */
const FEW = 3;

/**
 * Moves long line drawings out of a page: an `<svg>` with one `<path>` becomes one with a `<use>` of a file, which takes
 * its colour from the page all the same. The text arrives earlier, and what many pages show is fetched once.
 * @returns the files, by name below `out/`; a name says what is in it.
 */
export function moveDrawings(document: Document, toSrc: (file: string) => string): Map<string, string> {
  const files = new Map<string, string>();
  const found: { svg: Element; path: Element; d: string }[] = [];
  for (const svg of [...elements(document)].filter(({ tagName }) => tagName === 'svg')) {
    const [path, ...others] = svg.childNodes;
    if (path === undefined || others.length > 0 || !isElement(path) || path.tagName !== 'path') continue;
    const d = attribute(path, 'd') ?? '';
    if (d.length < SHORTEST || path.attrs.some(({ name }) => !KEPT.includes(name))) continue;
    found.push({ svg, path, d });
  }
  const many = new Set(found.map(({ d }) => d)).size > FEW;
  for (const { svg, path, d } of many ? found.filter(({ d }) => d === found[0]?.d) : found) {
    const text = drawing(d);
    const file = `_next/static/drawings/${createHash('sha256').update(text).digest('hex').slice(0, 16)}.svg`;
    files.set(file, text);
    svg.childNodes = [reference(path, `${toSrc(file)}#d`)];
  }
  return files;
}

// Not inherited from the page, as colour and width of the line are.
function drawing(d: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg"><path id="d" vector-effect="non-scaling-stroke" d="${d}"/></svg>`;
}

function reference(path: Element, href: string): Element {
  return { ...path, nodeName: 'use', tagName: 'use', attrs: [{ name: 'href', value: href }], childNodes: [] };
}
