import type { Element, ElementContent, Properties } from 'hast';
import { classesOf, elementsIn, isElement, stringOf } from '../markdown/hast';
import { parseFragment } from '../markdown/parse-fragment';
import { isSafeUrl } from '../markdown/schema';
import { themedColour } from './themed-colour';

/** A drawing as a page can hold it. */
export interface CleanDrawing {
  svg: Element;
  /** In units of the drawing, 16 of which are a rem of the page. */
  width: number;
  height: number;
  /** What its links name, as written. */
  links: Element[];
  /** Addresses that were taken off, since they could run a script. */
  unsafe: string[];
}

/** Units of a drawing in a rem. */
export const UNITS = 16;

/** The size of text of drawings, in their units: 0.8 rem. */
export const TEXT_SIZE = 12.8;

/** What a drawing may be made of. Everything else goes with what is in it, such as `script`, `style`, `image` and `foreignObject`. */
export const TAGS: ReadonlySet<string> = new Set(
  'svg g path polygon polyline line rect circle ellipse text tspan a defs marker'.split(' '),
);

/** Attributes that stay as they are: numbers, words, lists of both. */
const GEOMETRY =
  'd points x y x1 y1 x2 y2 cx cy r rx ry dx dy width height transform refX refY markerWidth markerHeight markerUnits orient'.split(
    ' ',
  );
/** Mermaid gives circles a size, which they do not have. */
const SIZED = new Set(['svg', 'rect']);
const LOOK =
  'viewBox textAnchor dominantBaseline fontWeight fontStyle strokeWidth strokeDashArray strokeLineCap strokeLineJoin opacity fillOpacity strokeOpacity'.split(
    ' ',
  );
const MARKERS = ['markerStart', 'markerMid', 'markerEnd'];
const PLAIN = /^[\w\s.,+%()#-]*$/;

/** What each element is drawn with, unless it says otherwise. */
interface Pens {
  fill: string;
  stroke: string;
  size: string;
  anchor: string;
  /** Whether this is a part of a line, such as the head of an arrow. */
  isLine: boolean;
}

/** By the standard of SVG, and in a page of this blog: `components/diagram.css`. */
const OF_SVG: Pens = { fill: 'black', stroke: 'none', size: '16', anchor: 'start', isLine: false };
const OF_PAGE: Pens = {
  fill: 'none',
  stroke: 'currentColor',
  size: String(TEXT_SIZE),
  anchor: 'middle',
  isLine: false,
};

/**
 * A drawing of another program made fit for a page: of a closed list of elements and attributes, in the site's colours and its type,
 * without styles; ids, which only markers keep, begin with `prefix`, so that two drawings of one page do not clash.
 * @returns `undefined` for a text that is no SVG with a `viewBox`.
 */
export function cleanSvg(text: string, prefix: string): CleanDrawing | undefined {
  const root = [...elementsIn(parseFragment(text))].find((element) => isElement(element, 'svg'));
  const [, , width = 0, height = 0] = (stringOf(root ?? EMPTY, 'viewBox') ?? '').split(/[\s,]+/).map(Number);
  if (root === undefined || !(width > 0) || !(height > 0)) return undefined;
  const drawing: CleanDrawing = { svg: root, width, height, links: [], unsafe: [] };
  const svg = cleaned(root, OF_SVG, OF_PAGE, { drawing, prefix });
  svg.properties = {
    viewBox: String(stringOf(root, 'viewBox')).replace(DECIMALS, rounded),
    width: `${rem(width)}rem`,
    height: `${rem(height)}rem`,
  };
  return { ...drawing, svg };
}

const EMPTY: Element = { type: 'element', tagName: 'svg', properties: {}, children: [] };

interface Cleaning {
  drawing: CleanDrawing;
  prefix: string;
}

/**
 * @param before the pens that the original has here.
 * @param now those that its copy has.
 */
function cleaned(node: Element, before: Pens, now: Pens, cleaning: Cleaning): Element {
  const was: Pens = {
    fill: stringOf(node, 'fill') ?? before.fill,
    stroke: stringOf(node, 'stroke') ?? before.stroke,
    size: String(node.properties.fontSize ?? before.size),
    anchor: stringOf(node, 'textAnchor') ?? before.anchor,
    isLine: before.isLine || node.tagName === 'marker' || classesOf(node).includes('edge'),
  };
  const element: Element = { type: 'element', tagName: node.tagName, properties: {}, children: [] };
  const { properties } = element;
  for (const name of [...GEOMETRY, ...LOOK]) keepPlain(node, name, properties);
  if (!SIZED.has(node.tagName)) {
    delete properties.width;
    delete properties.height;
  }
  delete properties.textAnchor;
  for (const name of MARKERS) {
    const [, id] = /^url\(["']?#([\w-]+)["']?\)$/.exec(stringOf(node, name) ?? '') ?? [];
    if (id !== undefined) properties[name] = `url(#${cleaning.prefix}${id})`;
  }
  if (node.tagName === 'marker') properties.id = cleaning.prefix + String(node.properties.id);
  if (node.tagName === 'a') link(node, element, cleaning.drawing);
  const is = pens(node.tagName, was, now, properties);
  element.children = childrenOf(node, was, is, cleaning);
  return element;
}

function keepPlain(node: Element, name: string, into: Properties): void {
  const value = node.properties[name];
  const text = Array.isArray(value) ? value.join(' ') : value;
  if (typeof text !== 'string' && typeof text !== 'number') return;
  if (PLAIN.test(String(text)))
    into[name] = String(text).replace(NEUTRAL, '').replace(DECIMALS, rounded).trim();
}

/** Tenths are fine enough: 10 of them are less than a pixel. */
const DECIMALS = /-?\d*\.\d{2,}(?:e-?\d+)?/g;

/** What Graphviz says of every drawing. */
const NEUTRAL = /scale\(1 1\) rotate\(0\) /;

function rounded(number: string): string {
  return String(Number(Number(number).toFixed(1)));
}

function rem(units: number): string {
  return String(Number((units / UNITS).toFixed(2)));
}

/** Writes only what differs from what is inherited. Text has ink for its fill and no stroke, by the style sheet. */
function pens(tagName: string, was: Pens, now: Pens, properties: Properties): Pens {
  const isText = tagName === 'text' || tagName === 'tspan';
  const isShape = SHAPES.has(tagName);
  if (isText) {
    const fill = themedColour(was.fill, 'text');
    const around = tagName === 'tspan' ? now.fill : 'currentColor';
    if (fill !== around) properties.fill = fill;
    const size = Number.parseFloat(was.size);
    if (Math.abs(size - Number.parseFloat(now.size)) > 0.05) properties.fontSize = rounded(String(size));
    if (was.anchor !== now.anchor && ANCHORS.has(was.anchor)) properties.textAnchor = was.anchor;
    return { ...now, fill, size: was.size, anchor: was.anchor };
  }
  if (!isShape) return now;
  const stroke = themedColour(was.stroke, 'stroke');
  // The head of an arrow has the colour of its line.
  const fill = was.isLine && was.fill === was.stroke ? stroke : themedColour(was.fill, 'fill');
  if (fill !== now.fill) properties.fill = fill;
  if (stroke !== now.stroke) properties.stroke = stroke;
  return now;
}

const SHAPES = new Set('path polygon polyline line rect circle ellipse'.split(' '));
const ANCHORS = new Set(['start', 'middle', 'end']);

function childrenOf(node: Element, was: Pens, now: Pens, cleaning: Cleaning): ElementContent[] {
  const isText = node.tagName === 'text' || node.tagName === 'tspan';
  return node.children.flatMap((child): ElementContent[] => {
    if (child.type === 'text') return isText ? [{ type: 'text', value: child.value }] : [];
    if (!isElement(child) || !TAGS.has(child.tagName) || isInvisible(child)) return [];
    const copy = cleaned(child, was, now, cleaning);
    if (copy.tagName === 'a' && copy.properties.href === undefined) copy.tagName = 'g';
    if (copy.tagName === 'g' && Object.keys(copy.properties).length === 0) return copy.children;
    return copy.children.length === 0 && GROUPS.has(copy.tagName) ? [] : [copy];
  });
}

/** Nothing without what is in them. */
const GROUPS = new Set(['g', 'a', 'defs', 'text', 'tspan', 'marker']);

/** The ground below a whole drawing is the page. */
function isInvisible(node: Element): boolean {
  return SHAPES.has(node.tagName) && node.properties.fill === 'none' && node.properties.stroke === 'none';
}

/** Only its address stays, if that runs no script. */
function link(node: Element, element: Element, drawing: CleanDrawing): void {
  const url = (stringOf(node, 'href') ?? stringOf(node, 'xLinkHref') ?? '').trim();
  if (url === '') return;
  if (!isSafeUrl(url, 'href')) {
    drawing.unsafe.push(url);
    return;
  }
  element.properties.href = url;
  drawing.links.push(element);
}
