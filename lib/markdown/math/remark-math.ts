import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { DisplayMath, InlineMath, Root } from 'mdast';
import type { VFile } from 'vfile';
import { contextOf, type Place, report, startOf } from '../document';
import { classesOf, elementsIn, isElement, stringOf } from '../hast';
import { visit } from '../visit';
import { withoutSigns } from './display-math';
import { equationId } from './equation-ids';
import { formulaReader, mathText } from './mathml';
import { plainFormula } from './plain-formula';

/** A formula of a document, ready to be put into its place. */
export interface Formula {
  /** What stands in the page. */
  content: ElementContent[];
  /** As readers get it when they copy it. */
  source: string;
  display: boolean;
}

declare module 'vfile' {
  interface DataMap {
    /** The formulas, by the numbers in the marks that stage 1 leaves. */
    formulas: Formula[];
  }
}

type MathNode = InlineMath | DisplayMath;

/**
 * A remark plugin: renders the formulas, numbers the equations through the document, and leaves marks for `rehypeMath`, since no
 * author's MathML gets through the sanitiser. A formula that cannot be read is reported and shown as it is written.
 */
export function remarkMath() {
  return async (tree: Root, file: VFile): Promise<void> => {
    const nodes: MathNode[] = [];
    const { math, macros } = contextOf(file).syntax;
    visit(tree, (node, index, parent) => {
      if (node.type === 'inlineMath' || node.type === 'displayMath') nodes.push(node);
      if (node.type !== 'code' || node.lang !== 'math' || math === false) return;
      if (parent === undefined || index === undefined) return;
      const { value, position } = node;
      const formula: DisplayMath = {
        type: 'displayMath',
        value: `$$\n${value}\n$$`,
        ...(position && { position }),
      };
      parent.children[index] = formula;
      nodes.push(formula);
    });
    if (nodes.length === 0) return;
    const read = await formulaReader(macros);
    const formulas: Formula[] = [];
    const numbers = new Numbers(file);
    for (const node of nodes) {
      const { tex, written, display, offset } = partsOf(node);
      const label = REFERENCE.exec(tex.trim());
      node.data = {
        hName: display ? 'div' : 'code',
        hProperties: { dataMath: String(formulas.length) },
        hChildren: [{ type: 'text', value: plainFormula(tex) }],
      };
      if (label !== null) {
        formulas.push({
          content: [numbers.link(label[2] ?? '', label[1] === 'eq', node)],
          source: '',
          display: false,
        });
        continue;
      }
      const found = read(tex, display);
      if (found.math !== undefined) {
        numbers.count(found.math, node);
        formulas.push({ content: [found.math], source: written, display });
      } else if (found.why === undefined) {
        formulas.push({ content: [], source: '', display });
      } else {
        const shown = written.replace(/\s+/g, ' ');
        const quoted = shown.length > 60 ? `${shown.slice(0, 60).toWellFormed()}…` : shown;
        const message = `the formula "${quoted}" cannot be read: ${found.why}; readers see it as it is written`;
        report(file, 'warning', 'math', message, placeIn(node, tex, found.offset, offset));
        const code = h('code', written);
        formulas.push({ content: [display ? h('pre', code) : code], source: '', display: false });
      }
    }
    numbers.fill();
    file.data.formulas = formulas;
    if (file.data.anchors) file.data.anchors = new Set([...file.data.anchors, ...numbers.ids()]);
  };
}

/** `\eqref{a}` or `\ref{a}`, alone. */
const REFERENCE = /^\\(eq)?ref\s*\{([^{}]+)\}$/;

/** What is TeX of a node, as it is to be copied, and how many characters are before the TeX on its first line. */
function partsOf(node: MathNode): { tex: string; written: string; display: boolean; offset: number } {
  const { value } = node;
  if (node.type === 'displayMath') {
    const { tex, tail } = withoutSigns(value);
    return { tex: tail === '' ? tex : withTail(tex, tail), written: value.trim(), display: true, offset: 2 };
  }
  if (value.startsWith('$`')) return { tex: value.slice(2, -2), written: value, display: false, offset: 2 };
  const [, sign = ''] = /^(\$\$?|\\[([])/.exec(value) ?? [];
  return {
    tex: sign === '' ? value : value.slice(sign.length, -sign.length),
    written: value,
    display: false,
    offset: sign.length,
  };
}

/** The sign that ends the sentence stands behind the formula, in its last row. */
function withTail(tex: string, tail: string): string {
  const sign = /[.,;]/.test(tail) ? tail : `\\text{${tail}}`;
  const [, body = '', end = ''] =
    /^([\s\S]*?)((?:\\tag\s*\{[^{}]*\}\s*|\\label\s*\{[^{}]*\}\s*)*)$/.exec(tex.trimEnd()) ?? [];
  return `${body}${sign}${end}`;
}

function placeIn(node: MathNode, tex: string, at: number, offset: number): Place | undefined {
  const start = startOf(node);
  if (start === undefined) return undefined;
  const before = tex.slice(0, at).split('\n');
  const last = before.at(-1)?.length ?? 0;
  return before.length === 1
    ? { line: start.line, column: start.column + offset + last }
    : { line: start.line + before.length - 1, column: last + 1 };
}

/** The numbers of the equations of a document, and what refers to them. */
class Numbers {
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
