import type { Element, Nodes, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { SKIP } from 'unist-util-visit';
import { visit } from '../markdown/visit';

/** What serves a page's own look and means nothing, or is said twice, in a feed reader. */
const OF_THE_PAGE = ['anchor', 'sidenote'];

/**
 * Changes the markup of a post into one that says the same without the blog's stylesheet: callouts are quotations that
 * begin with their word, a file's name and its language stand apart, and boxes of tasks are characters; formulas
 * carry their TeX.
 */
export function withoutSheet(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    if (parent === undefined || index === undefined) return undefined;
    if (OF_THE_PAGE.some((name) => hasClass(node, name))) {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    if (hasClass(node, 'cue')) {
      // The number of a note, amid code.
      node.children = [{ type: 'text', value: `(${textOf(node)})` }];
      parent.children.splice(index, 0, { type: 'text', value: ' ' });
      return [SKIP, index + 2];
    }
    if (hasClass(node, 'math')) {
      parent.children.splice(index, 1, ...formula(node));
      return SKIP;
    }
    if (node.tagName === 'picture') {
      // Feed readers show the last resort of a choice; those that know more have no room of ours.
      const image = node.children.find((child) => child.type === 'element' && child.tagName === 'img');
      if (image?.type === 'element') parent.children[index] = image;
      return index;
    }
    if (node.tagName === 'input') {
      parent.children[index] = { type: 'text', value: node.properties.checked ? '☑' : '☐' };
      return SKIP;
    }
    makePlain(node);
    if (node.tagName === 'figcaption' && hasClass(parent, 'code')) node.children = apart(node.children);
    return undefined;
  });
}

/** Changes an element that stays. */
function makePlain(node: Element): void {
  if (hasClass(node, 'callout')) {
    if (node.tagName === 'details') plainDetails(node);
    if (node.tagName === 'aside') quote(node);
  }
  if (hasClass(node, 'diagram')) plainDiagram(node);
  if (hasClass(node, 'embed')) plainEmbed(node);
  if (node.tagName === 'img') plainImage(node);
}

/** A callout that readers open loses its sign, which would fill the column without its size. */
function plainDetails(details: Element): void {
  details.properties = details.properties.open ? { open: true } : {};
  for (const label of details.children) {
    if (label.type !== 'element' || !hasClass(label, 'label')) continue;
    label.properties = {};
    label.children = label.children.filter((child) => child.type !== 'element' || child.tagName !== 'svg');
  }
}

/** Its title and its source: feed readers take drawings out, and would leave their words in a heap. */
function plainDiagram(figure: Element): void {
  figure.properties = {};
  figure.children = figure.children.flatMap((child): Element['children'] => {
    if (child.type !== 'element') return [];
    if (child.tagName === 'details')
      return child.children.filter((part) => part.type === 'element' && part.tagName !== 'summary');
    return child.tagName === 'figcaption' ? [child] : [];
  });
}

/** A link, with its title and its picture: nothing waits for a click there. */
function plainEmbed(figure: Element): void {
  figure.properties = {};
  for (const link of figure.children) {
    if (link.type !== 'element' || link.tagName !== 'a') continue;
    delete link.properties.dataFrame;
    link.children = link.children.filter((child) => child.type !== 'element' || child.tagName !== 'small');
  }
}

/** What its page says of an image's room and colour means nothing elsewhere. */
function plainImage({ properties }: Element): void {
  if (properties.sizes === undefined && !hasTone(properties.className)) return;
  delete properties.sizes;
  delete properties.srcSet;
  if (hasTone(properties.className)) delete properties.className;
}

function hasTone(classes: Element['properties'][string]): boolean {
  return Array.isArray(classes) && classes.some((name) => String(name).startsWith('tone-'));
}

/** MathML, and its TeX for readers that do not show MathML. */
function formula(wrapper: Element): Element['children'] {
  const math = wrapper.children.find((child) => child.type === 'element' && child.tagName === 'math');
  const tex = wrapper.children.find((child) => hasClass(child, 'tex'));
  if (math?.type !== 'element' || tex?.type !== 'element') return wrapper.children;
  const annotation: Element = {
    type: 'element',
    tagName: 'annotation',
    properties: { encoding: 'application/x-tex' },
    children: tex.children,
  };
  const [only] = math.children;
  const shown: Element =
    math.children.length === 1 && only?.type === 'element'
      ? only
      : { type: 'element', tagName: 'mrow', properties: {}, children: math.children };
  math.children = [{ type: 'element', tagName: 'semantics', properties: {}, children: [shown, annotation] }];
  math.properties.alttext = textOf(tex);
  return [math];
}

/** A callout becomes a quotation that begins with its word. Its sign goes: without its size it would fill the column. */
function quote(callout: Element): void {
  callout.tagName = 'blockquote';
  callout.properties = {};
  for (const label of callout.children) {
    if (label.type !== 'element' || !hasClass(label, 'label')) continue;
    const word = label.children.filter((child) => child.type !== 'element' || child.tagName !== 'svg');
    label.properties = {};
    label.children = [{ type: 'element', tagName: 'strong', properties: {}, children: word }];
  }
}

/** With a sign between the parts, which the styles set apart. */
function apart(parts: Element['children']): Element['children'] {
  return parts.flatMap((part, at) => (at === 0 ? [part] : [{ type: 'text', value: ' · ' } as const, part]));
}

function hasClass(node: Nodes, name: string): boolean {
  if (node.type !== 'element') return false;
  const { className } = node.properties;
  return Array.isArray(className) && className.includes(name);
}
