import type { Element, ElementContent, Nodes, RootContent } from 'hast';

/** Whether a node of hast is an element; where names are given, one of these. */
export function isElement(node: Nodes | undefined, ...tagNames: string[]): node is Element {
  return node?.type === 'element' && (tagNames.length === 0 || tagNames.includes(node.tagName));
}

/** White space between elements, or an empty text. */
export function isBlank(node: Nodes | undefined): boolean {
  return node?.type === 'text' && node.value.trim() === '';
}

/** Whether a node of hast is a heading. */
export function isHeading(node: Nodes | undefined): node is Element {
  return isElement(node, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6');
}

/** The classes of an element, as its own array. */
export function classesOf({ properties }: Element): string[] {
  const { className } = properties;
  return Array.isArray(className) ? className.map(String) : [];
}

/** Adds classes, each once. */
export function addClasses(element: Element, ...names: string[]): void {
  element.properties.className = [...new Set([...classesOf(element), ...names])];
}

/** All elements below, in the order of the document. */
export function* elementsIn(node: { children: (RootContent | ElementContent)[] }): Generator<Element> {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    yield child;
    yield* elementsIn(child);
  }
}

/** A string property; `undefined` if it is absent or of another kind. */
export function stringOf(element: Element, property: string): string | undefined {
  const value = element.properties[property];
  return typeof value === 'string' ? value : undefined;
}
