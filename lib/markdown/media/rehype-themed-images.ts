import type { Element, Parents, Root } from 'hast';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { isBlank, isElement, stringOf } from '../hast';
import { type Theme, themedUrl } from './themed-image';

/** What a browser asks when it chooses; the button for the theme answers for it (lib/enhance/theme.ts). */
const DARK = '(prefers-color-scheme:dark)';

/**
 * A rehype plugin: two neighbours, `![…](a.png) ![…](b.png#dark)`, become one picture, of which a browser loads what the theme
 * asks for. The text is that of the light one. An image without a neighbour for the other theme is shown in both.
 */
export function rehypeThemedImages() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'img' || parent === undefined || index === undefined) return undefined;
      return themeOf(node) === 'dark' ? [SKIP, pair(node, index, parent)] : undefined;
    });
    visit(tree, 'element', (node) => {
      if (node.tagName === 'img') unmark(node, 'src', file);
      if (node.tagName === 'source') unmark(node, 'srcSet', file);
    });
  };
}

function themeOf(image: Element): Theme | undefined {
  return themedUrl(stringOf(image, 'src') ?? '')?.theme;
}

/** Makes a picture of a dark image and its neighbour, if it has one. @returns where the next sibling stands. */
function pair(dark: Element, index: number, parent: Parents): number {
  const at = [neighbour(parent, index, -1), neighbour(parent, index, 1)].find(
    (each) => each !== undefined && isLight(parent.children[each]),
  );
  const light = at === undefined ? undefined : parent.children[at];
  if (at === undefined || !isElement(light)) return index + 1;
  const { src, width, height } = dark.properties;
  const picture = h('picture', [h('source', { media: DARK, srcSet: src, width, height }), light]);
  const [first, last] = at < index ? [at, index] : [index, at];
  parent.children.splice(first, last - first + 1, picture);
  return first + 1;
}

/** Where the next sibling stands that is more than a gap. */
function neighbour({ children }: Parents, index: number, step: 1 | -1): number | undefined {
  let at = index + step;
  while (children[at] !== undefined && (isBlank(children[at]) || isElement(children[at], 'br'))) at += step;
  return children[at] === undefined ? undefined : at;
}

function isLight(node: Parents['children'][number] | undefined): boolean {
  return isElement(node, 'img') && themeOf(node) !== 'dark';
}

/** Takes the mark off an address; the image keeps what is known of it. */
function unmark(node: Element, name: 'src' | 'srcSet', { data: { images } }: VFile): void {
  const marked = stringOf(node, name) ?? '';
  const themed = themedUrl(marked);
  if (themed === undefined) return;
  node.properties[name] = themed.url;
  const image = images?.get(marked);
  if (image !== undefined) images?.set(themed.url, image);
}
