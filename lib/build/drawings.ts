import { nameDigest } from '../digest';
import { attribute, type Document, type Element, elements, isElement } from '../html/html';

/** The attributes of a path that its file gives it, too. */
const KEPT = ['d', 'vector-effect', 'opacity'];

/** Shorter paths weigh less in the page than the request that would fetch them. */
const SHORTEST = 400;

/**
 * A list shows a drawing for each post. Fetched one by one they cost its reader 4.5 kB and twelve requests more
 * (docs/performance.md): there only the first is moved, the blog's own, which every page shows.
 */
const FEW = 3;

/**
 * Moves long line drawings out of a page: an `<svg>` with nothing but `<path>`s becomes one with a `<use>` of a file, which takes
 * its colour from the page all the same. The text arrives earlier, and what many pages show is fetched once.
 * @returns the files, by name below `out/`; a name says what is in it.
 */
export function moveDrawings(document: Document, toSrc: (file: string) => string): Map<string, string> {
  const files = new Map<string, string>();
  const found: { svg: Element; path: Element; paths: string }[] = [];
  for (const svg of elements(document).filter(({ tagName }) => tagName === 'svg')) {
    const children = svg.childNodes.filter(isElement);
    const [path] = children;
    if (path === undefined || children.length < svg.childNodes.length || !children.every(isLine)) continue;
    const paths = children.map(writeLine).join('');
    if (paths.length < SHORTEST) continue;
    found.push({ svg, path, paths });
  }
  const many = new Set(found.map(({ paths }) => paths)).size > FEW;
  for (const { svg, path, paths } of many ? found.filter((each) => each.paths === found[0]?.paths) : found) {
    const text = drawing(paths);
    const file = `_next/static/drawings/${nameDigest(text)}.svg`;
    files.set(file, text);
    svg.childNodes = [reference(path, `${toSrc(file)}#d`)];
  }
  return files;
}

function isLine({ tagName, attrs }: Element): boolean {
  return tagName === 'path' && attrs.every(({ name }) => KEPT.includes(name));
}

// Not inherited from the page, as colour and width of the line are.
function writeLine(path: Element): string {
  const opacity = attribute(path, 'opacity');
  const soft = opacity === undefined ? '' : ` opacity="${opacity}"`;
  return `<path vector-effect="non-scaling-stroke"${soft} d="${attribute(path, 'd') ?? ''}"/>`;
}

function drawing(paths: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg"><g id="d">${paths}</g></svg>`;
}

function reference(path: Element, href: string): Element {
  return { ...path, nodeName: 'use', tagName: 'use', attrs: [{ name: 'href', value: href }], childNodes: [] };
}
