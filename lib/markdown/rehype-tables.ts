import type { Element, ElementContent, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { SKIP } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { Words } from '../words/words';
import { textWords } from './document';
import { addClasses, elementsIn, isElement } from './hast';
import { visit } from './visit';

/**
 * A rehype plugin: a table wider than the screen scrolls in a region of its own, by keyboard too; one that may be wider
 * than the column of text is `broad`; GFM's `align` becomes a class; header cells say of what. A head whose cells are all empty,
 * which GFM asks for, is none.
 */
export function rehypeTables() {
  return (tree: Root, file: VFile): void => {
    const words = textWords(file);
    const names = new Map<string, number>();
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'table' || parent === undefined || index === undefined) return undefined;
      dressCells(node);
      const properties = {
        className: isBroad(node) ? ['table', 'broad'] : ['table'],
        tabIndex: 0,
        role: 'region',
        ariaLabel: uniqueName(nameOf(node, words), names),
      };
      parent.children[index] = h('div', properties, node);
      return SKIP;
    });
  };
}

/** Aligns cells by classes, and says of header cells that they are about their column. */
function dressCells(table: Element): void {
  table.children = table.children.filter((child) => !isEmptyHead(child));
  for (const cell of elementsIn(table)) if (isElement(cell, 'td', 'th')) alignCell(cell);
  const heads = table.children.filter((child) => isElement(child, 'thead'));
  for (const cell of heads.flatMap((head) => [...elementsIn(head)])) {
    if (isElement(cell, 'th')) cell.properties.scope ??= 'col';
  }
}

/** The characters that stand beside each other in the column of text, and in a cell before its text goes on below. */
const LINE = 58;
const CELL = 28;
/** As wide as the blank between two columns. */
const GAP = 3;

/** Whether the columns may need more room than the column of text. An estimate: the stylesheet takes what they do need. */
function isBroad(table: Element): boolean {
  const columns: number[] = [];
  for (const row of elementsIn(table)) {
    if (row.tagName !== 'tr') continue;
    const cells = row.children.filter((cell) => isElement(cell, 'td', 'th'));
    for (const [at, cell] of cells.entries()) {
      columns[at] = Math.max(columns[at] ?? 0, Math.min(CELL, widthOf(textOf(cell))));
    }
  }
  return columns.reduce((sum, width) => sum + width + GAP, -GAP) > LINE;
}

/** In Latin characters; those of Chinese, Japanese and Korean are twice as wide. */
function widthOf(text: string): number {
  const wide = text.match(/[\u1100-\u11ff\u2e80-\uffef]/g)?.length ?? 0;
  return tidy(text).length + wide;
}

function isEmptyHead(node: ElementContent): boolean {
  return (
    isElement(node, 'thead') &&
    ![...elementsIn(node)].some((cell) => cell.tagName === 'img' || textOf(cell).trim() !== '')
  );
}

function alignCell(cell: Element): void {
  const { align } = cell.properties;
  delete cell.properties.align;
  if (align === 'right') addClasses(cell, 'text-end');
  if (align === 'center') addClasses(cell, 'text-center');
}

/** Its caption, else its column heads. */
function nameOf(table: Element, words: Words['text']): string {
  const caption = table.children.find((child) => isElement(child, 'caption'));
  if (caption !== undefined && textOf(caption).trim() !== '') return tidy(textOf(caption));
  const heads = [...elementsIn(table)]
    .filter((cell) => cell.tagName === 'th')
    .map((cell) => tidy(textOf(cell)));
  const name = heads.filter(Boolean).slice(0, 4).join(', ');
  return name === '' ? words.table : words.tableOf(name.length > 80 ? `${name.slice(0, 80)}…` : name);
}

/** Regions of one page must not share a name. */
function uniqueName(name: string, names: Map<string, number>): string {
  const count = (names.get(name) ?? 0) + 1;
  names.set(name, count);
  return count === 1 ? name : `${name} (${count})`;
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
