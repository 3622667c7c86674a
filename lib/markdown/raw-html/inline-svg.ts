import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toString as textIn } from 'hast-util-to-string';
import type { Diagram } from '../../diagrams/draw-fence';
import { digestOf } from '../../digest';
import { elementsIn, isElement, stringOf } from '../hast';
import { parseFragment } from '../parse-fragment';

/** What of `style` says how a shape is drawn, as attributes do. */
const DRAWN = new Set([
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'opacity',
  'fill-opacity',
  'text-anchor',
  'font-size',
]);

/**
 * A drawing that stands in a post as SVG, as this blog shows drawings: of a closed list of shapes, in the site's colours, without scripts,
 * styles and what is loaded from elsewhere.
 * @param ordinal how many there were before it in the post.
 * @returns `undefined` for one without a size, and for one in which nothing is drawn, as where a script was to do that.
 */
export function inlineSvg(
  text: string,
  ordinal: number,
): (Diagram & { links: Element[]; unsafe: string[]; removed: string[] }) | undefined {
  const root = parseFragment(text).children.find((child) => isElement(child, 'svg'));
  if (!isElement(root)) return undefined;
  const [across, down] = [pixels(root, 'width'), pixels(root, 'height')];
  if (root.properties.viewBox === undefined && across > 0 && down > 0)
    root.properties.viewBox = `0 0 ${across} ${down}`;
  const elements = [root, ...elementsIn(root)];
  const removed = new Set(elements.flatMap(removedOf));
  for (const element of elements) withoutStyle(element);
  const { cleanSvg, UNITS } = loadCleaner();
  const drawing = cleanSvg(toHtml(root), `s${digestOf(text).slice(0, 4)}${ordinal}-`);
  if (drawing === undefined || drawing.svg.children.length === 0) return undefined;
  const titled = root.children.find((child) => isElement(child, 'title'));
  const title = titled === undefined ? stringOf(root, 'ariaLabel') : textIn(titled).trim();
  const { svg, links, unsafe } = drawing;
  // As large as its author wants; else one unit of the drawing is a pixel.
  const width = (across > 0 ? across : drawing.width) / UNITS;
  const height = (width * drawing.height) / drawing.width;
  svg.properties.width = rem(width);
  svg.properties.height = rem(height);
  return { ...(title && { name: title }), drawing: [svg], width, links, unsafe, removed: [...removed] };
}

/** A length in pixels; 0 for one in another unit, and for none. */
function pixels({ properties }: Element, side: 'width' | 'height'): number {
  const [, number = '0'] = /^\s*(\d+(?:\.\d+)?)(?:px)?\s*$/.exec(String(properties[side])) ?? [];
  return Number(number);
}

function rem(length: number): string {
  return `${Number(length.toFixed(2))}rem`;
}

/** What describes a drawing, or what programs write into their files for themselves. */
const SILENT = new Set(['svg', 'title', 'desc', 'metadata']);

/** What goes of an element, as it is to be told: a tag, handlers, addresses of other files. */
function removedOf({ tagName, properties }: Element): string[] {
  const { TAGS } = loadCleaner();
  const isKnown = TAGS.has(tagName) || SILENT.has(tagName) || tagName.includes(':');
  const attributes = Object.entries(properties).flatMap(([name, value]) => {
    if (/^on/i.test(name)) return [name.toLowerCase()];
    return /url\(\s*["']?(?!#)/i.test(String(value)) ? [`an address in ${name}`] : [];
  });
  return [...(isKnown ? [] : [`<${tagName}>`]), ...attributes];
}

/** Says with attributes what `style` says of a shape. */
function withoutStyle(element: Element): void {
  const style = stringOf(element, 'style');
  if (style === undefined) return;
  for (const [, name = '', value = ''] of style.matchAll(/([a-z-]+)\s*:\s*([^;]+)/gi)) {
    const attribute = name.toLowerCase();
    if (!DRAWN.has(attribute)) continue;
    const property = attribute
      .replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
      .replace('Dasharray', 'DashArray');
    element.properties[property] = value.trim();
  }
  delete element.properties.style;
}

/** What knows colours: loaded only where a post holds a drawing. */
function loadCleaner(): typeof import('../../diagrams/clean-svg') {
  return require('../../diagrams/clean-svg');
}
