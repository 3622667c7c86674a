import type { Element, ElementContent, Properties, Root, RootContent } from 'hast';
import { h } from 'hastscript';
import { addClasses, elementsIn, isBlank, isElement, stringOf } from '../hast';
import { visit } from '../visit';

/**
 * A rehype plugin: an image alone in its paragraph becomes a figure. Its caption is what follows it on the same line,
 * or in emphasis on the next, else its title. The caption comes first, because in the margin it floats where it stands.
 */
export function rehypeFigures() {
  return (tree: Root): void => {
    dropEmptyParagraphs(tree);
    wrapLooseImages(tree);
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'p' || parent === undefined || index === undefined) return;
      // A figure of the author's own needs no second one in it.
      const [image, ...others] = node.children.filter((child) => !isBlank(child));
      if (isElement(parent, 'figure') && image && imageOf(image) !== undefined && others.length === 0) {
        parent.children[index] = image;
        return;
      }
      const figure = figureOf(node);
      if (figure !== undefined) parent.children[index] = figure;
      else if (isGallery(node)) addClasses(node, 'gallery');
    });
  };
}

/** An image narrower than this is a badge or a sign. */
const LEAST_IN_ROW = 240;

/** Two or three images, and nothing else, are a row: of those whose size is known, and that the author gave no other. */
function isGallery({ children }: Element): boolean {
  const parts = children.filter((child) => !isBlank(child) && !isElement(child, 'br'));
  if (parts.length < 2 || parts.length > 3) return false;
  return parts.every((part) => {
    const image = imageOf(part);
    return (
      image !== undefined &&
      Number(image.properties.width) >= LEAST_IN_ROW &&
      classesOf(image.properties).length === 0
    );
  });
}

function figureOf({ children, properties }: Element): Element | undefined {
  const content = children.filter((child, i) => !(isBlank(child) && (i === 0 || i === children.length - 1)));
  const [image, ...rest] = content;
  const img = imageOf(image);
  if (image === undefined || img === undefined) return undefined;
  const text = captionOf(rest);
  if (text === undefined) return undefined;
  const title = stringOf(img, 'title');
  if (text.length === 0 && title !== undefined) delete img.properties.title;
  const caption = text.length > 0 ? text : title ? [{ type: 'text' as const, value: title }] : [];
  const classes = ['fig', ...classesOf(properties), ...floatOf(img)];
  return h(
    'figure',
    { className: classes },
    caption.length > 0 ? [h('figcaption', caption), image] : [image],
  );
}

/** Takes from an image that stands beside the text the classes for that: the whole figure does. */
function floatOf({ properties }: Element): string[] {
  const classes = classesOf(properties);
  if (!classes.some((name) => name.startsWith('float-'))) return [];
  const moved = classes.filter((name) => /^(float|w)-/.test(name));
  const rest = classes.filter((name) => !moved.includes(name));
  properties.className = rest.length > 0 ? rest : undefined;
  return moved;
}

function classesOf({ className }: Properties): string[] {
  return Array.isArray(className) ? className.map(String) : [];
}

/** The image, if this is one, or a link that holds nothing else. */
function imageOf(node: ElementContent | undefined): Element | undefined {
  if (node?.type !== 'element') return undefined;
  if (node.tagName === 'img') return node;
  if (node.tagName === 'picture') return node.children.find((child) => isElement(child, 'img'));
  if (node.tagName !== 'a') return undefined;
  const [only, ...others] = node.children.filter((child) => !isBlank(child));
  return others.length === 0 && isElement(only, 'img', 'picture') ? imageOf(only) : undefined;
}

/** What follows an image as its caption; `undefined` if the paragraph is more than an image and its caption. */
function captionOf(rest: readonly ElementContent[]): ElementContent[] | undefined {
  const [first, second, ...more] = rest;
  if (first === undefined) return [];
  const images = rest.some(
    (node) =>
      isElement(node) &&
      (node.tagName === 'img' || [...elementsIn(node)].some((each) => each.tagName === 'img')),
  );
  if (images) return undefined;
  const breaks = rest.filter(
    (node) => isElement(node, 'br') || (node.type === 'text' && node.value.includes('\n')),
  );
  if (breaks.length === 0) return trimmed(rest);
  // The next line, if it is in emphasis from end to end.
  const after = isElement(first, 'br') && isBlank(second) ? more : [second, ...more];
  const [only, ...others] = after.filter((node) => node !== undefined && !isBlank(node));
  const led = isElement(first, 'br') || isBlank(first);
  return led && others.length === 0 && isElement(only, 'em', 'i') ? [only] : undefined;
}

function trimmed(nodes: readonly ElementContent[]): ElementContent[] {
  const [first, ...others] = nodes;
  return first?.type === 'text' ? [{ ...first, value: first.value.trimStart() }, ...others] : [...nodes];
}

/** Comments and removed tags leave empty paragraphs behind. */
function dropEmptyParagraphs(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'p' || parent === undefined || index === undefined) return undefined;
    if (!node.children.every(isBlank) || node.properties.id !== undefined) return undefined;
    parent.children.splice(index, 1);
    return index;
  });
}

/** Raw `<img>` on a line of its own has no paragraph around it, yet is alone. */
function wrapLooseImages(tree: Root): void {
  tree.children = tree.children.map((node, i): RootContent => {
    if (node.type !== 'element' || imageOf(node) === undefined) return node;
    const [before, after] = [tree.children[i - 1], tree.children[i + 1]];
    return isApart(before) && isApart(after) ? h('p', node) : node;
  });
}

function isApart(node: RootContent | undefined): boolean {
  return (
    node === undefined || (node.type === 'text' && node.value.trim() === '' && node.value.includes('\n'))
  );
}
