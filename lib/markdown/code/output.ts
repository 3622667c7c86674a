import type { Element, Parents } from 'hast';
import { h } from 'hastscript';
import { classesOf, isBlank, isElement } from '../hast';

/**
 * Joins a block that is marked as output to the block of code right before it. Where none is, it stays what it is.
 * @param word what it is called.
 */
export function joinOutput(figure: Element, parent: Parents, word: string): void {
  const at = parent.children.indexOf(figure);
  const before = parent.children.slice(0, at).findLastIndex((child) => !isBlank(child));
  const code = parent.children[before];
  const region = figure.children.find((child) => isElement(child, 'pre', 'div'));
  if (!isElement(code, 'figure') || !classesOf(code).includes('code') || !isElement(region)) return;
  const title = figure.children.find((child) => isElement(child, 'figcaption'));
  const label = isElement(title) ? title.children.find((child) => isElement(child, 'b')) : undefined;
  region.properties.className = ['out', ...classesOf(region)];
  code.children.push(h('p', { className: ['printed'] }, isElement(label) ? label.children : word), region);
  parent.children.splice(before + 1, at - before);
}
