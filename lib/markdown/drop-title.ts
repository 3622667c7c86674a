import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { toFragment } from '../permalink';
import { elementsIn, isBlank, isElement, isHeading, stringOf } from './hast';
import { isSameTitle } from './same-title';

/**
 * Drops a document's first heading if it says what the page's title says anyway: an `h1`, or a heading of any level that
 * the document opens with. Links to it lead to the top of the page from then on.
 */
export function dropTitle(tree: Root, title: string): void {
  const first = [...elementsIn(tree)].find(isHeading);
  if (first === undefined || !isSameTitle(labelOf(first), title)) return;
  const index = tree.children.indexOf(first);
  const opening = tree.children.find((child) => !isBlank(child));
  if (index < 0 || (first.tagName !== 'h1' && first !== opening)) return;
  tree.children.splice(index, 1);
  const id = stringOf(first, 'id');
  if (id === undefined) return;
  for (const link of elementsIn(tree)) {
    if (isElement(link, 'a') && link.properties.href === toFragment(id)) link.properties.href = '#top';
  }
}

/** A heading's text, without the numbers of notes. */
export function labelOf(heading: Element): string {
  const children = heading.children.filter((child) => !isNoteReference(child));
  return textOf({ ...heading, children })
    .replace(/\s+/g, ' ')
    .trim();
}

/** Whether this is the mark of a note, as stage 1 writes it. */
export function isNoteReference(node: Element['children'][number]): boolean {
  return (
    isElement(node, 'sup') &&
    node.children.some((child) => isElement(child, 'a') && child.properties.dataFootnoteRef !== undefined)
  );
}
