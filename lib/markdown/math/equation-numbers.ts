import type { Element } from 'hast';
import { h } from 'hastscript';
import type { DisplayMath, InlineMath } from 'mdast';
import type { VFile } from 'vfile';
import { report, startOf } from '../document';
import { classesOf, elementsIn, isElement, stringOf } from '../hast';
import { equationId } from './equation-ids';
import { mathText } from './mathml';

/** A formula as it is written. */
export type MathNode = InlineMath | DisplayMath;

/** The numbers of the equations of a document, and what refers to them. */
export class EquationNumbers {
  #last = 0;
  readonly #labels = new Map<string, { text: string; line: number }>();
  readonly #references: {
    element: Element;
    label: string;
    brackets: boolean;
    node: MathNode;
    inMath: boolean;
  }[] = [];

  constructor(private readonly file: VFile) {}

  /** A link to an equation, which is given its text by `fill`. */
  link(label: string, brackets: boolean, node: MathNode): Element {
    const id = equationId(label);
    const element = h('a', { href: `#${id}` });
    this.#references.push({ element, label: id, brackets, node, inMath: false });
    return element;
  }

  /** Gives numbers to the rows of a formula that are to have one, and ids to those that have a name. */
  count(math: Element, node: MathNode): void {
    for (const row of elementsIn(math)) {
      const classes = classesOf(row);
      if (row.children.some((child) => isElement(child, 'span') && classesOf(child).includes('tml-eqn'))) {
        row.properties.className = ['tml-eqn'];
        row.children = [{ type: 'text', value: `(${++this.#last})` }];
      }
      if (classes.includes('tml-ref')) {
        const label = `eq:${(stringOf(row, 'href') ?? '').replace(/^#/, '')}`;
        this.#references.push({
          element: row,
          label,
          brackets: classes.includes('tml-eqref'),
          node,
          inMath: true,
        });
      }
    }
    for (const row of elementsIn(math)) {
      const name = stringOf(row, 'id');
      delete row.properties.id;
      if (name === undefined) continue;
      const text = mathText([...elementsIn(row)].filter((cell) => isNumber(cell)));
      this.#name(row, `eq:${name}`, text, node);
    }
    for (const element of elementsIn(math)) {
      const kept = classesOf(element).filter((name) => !name.startsWith('tml-'));
      if (kept.length > 0) element.properties.className = kept;
      else delete element.properties.className;
    }
  }

  #name(row: Element, id: string, text: string, node: MathNode): void {
    const first = this.#labels.get(id);
    const line = startOf(node)?.line ?? 1;
    if (first === undefined) {
      row.properties.id = id;
      this.#labels.set(id, { text, line });
      return;
    }
    const message = `the label ${id.slice(3)} is already used in line ${first.line}; give this equation another label`;
    report(this.file, 'warning', 'math', message, startOf(node));
  }

  /** The ids of the equations that have a name. */
  ids(): string[] {
    return [...this.#labels.keys()];
  }

  /** Writes the numbers of equations where they are referred to. */
  fill(): void {
    for (const { element, label, brackets, node, inMath } of this.#references) {
      const found = this.#labels.get(label);
      const number = found?.text.replace(/^\((.*)\)$/, '$1') ?? '??';
      const text = brackets ? `(${number})` : number;
      element.children = [{ type: 'text', value: found === undefined && !inMath ? node.value : text }];
      if (inMath) {
        element.tagName = 'mtext';
        element.properties = {};
      }
      if (found !== undefined) continue;
      if (!inMath) {
        element.tagName = 'span';
        element.properties = {};
      }
      const message = `${referenceIn(node.value)} refers to no equation of this document; write \\label{…} with the same name in one of them`;
      report(this.file, 'warning', 'math', message, startOf(node));
    }
  }
}

function referenceIn(written: string): string {
  return /\\(?:eq)?ref\s*\{[^{}]*\}/.exec(written)?.[0] ?? written;
}

function isNumber(cell: Element): boolean {
  return (
    isElement(cell, 'mtext') &&
    /^\(.*\)$/s.test(mathText(cell.children)) &&
    classesOf(cell).some((name) => /^tml-(?:eqn|tag)$/.test(name))
  );
}
