import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { elementsIn, isBlank, isElement, isHeading, stringOf } from '../hast';
import { isSameTitle } from './same-title';

/**
 * Drops a document's first heading if it says what the page's title says anyway: an `h1`, or a heading of any level that
 * the document opens with. What else it holds, images and anchors of the author's, stays in its place.
 * @returns the heading's id, which the title of the page is to have, so that links to the heading still lead somewhere.
 */
export function dropTitle(tree: Root, title: string): string | undefined {
  const first = [...elementsIn(tree)].find(isHeading);
  if (first === undefined || !isSameTitle(labelOf(first), title)) return undefined;
  const index = tree.children.indexOf(first);
  const opening = tree.children.find((child) => !isBlank(child));
  if (index < 0 || (first.tagName !== 'h1' && first !== opening)) return undefined;
  tree.children.splice(index, 1, ...leftOf(first));
  return stringOf(first, 'id');
}

/** What a title cannot say. */
function leftOf(heading: Element): Element[] {
  const images: Element[] = [];
  const anchors: Element[] = [];
  const walk = (node: Element) => {
    for (const child of node.children) {
      if (!isElement(child) || isNoteReference(child)) continue;
      const id = stringOf(child, 'id');
      if (isElement(child, 'img', 'picture') || isImageLink(child)) images.push(child);
      else {
        if (id !== undefined) anchors.push(h('span', { id }));
        walk(child);
      }
    }
  };
  walk(heading);
  return images.length === 0 ? anchors : [h('p', [...anchors, ...images])];
}

function isImageLink(node: Element): boolean {
  if (!isElement(node, 'a')) return false;
  const content = node.children.filter((child) => !isBlank(child));
  return content.length > 0 && content.every((child) => isElement(child, 'img', 'picture'));
}

/** A heading's text, without the numbers of notes. */
export function labelOf(heading: Element): string {
  return textWithoutNotes(heading).replace(/\s+/g, ' ').trim();
}

function textWithoutNotes(node: Element): string {
  return node.children
    .map((child) => {
      if (child.type === 'text') return child.value;
      return isElement(child) && !isNoteReference(child) ? textWithoutNotes(child) : '';
    })
    .join('');
}

/** Whether this is the mark of a note, as stage 1 writes it. */
export function isNoteReference(node: Element['children'][number]): boolean {
  return (
    isElement(node, 'sup') &&
    node.children.some((child) => isElement(child, 'a') && child.properties.dataFootnoteRef !== undefined)
  );
}
