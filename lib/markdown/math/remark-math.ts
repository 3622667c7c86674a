import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { DisplayMath, Root } from 'mdast';
import type { VFile } from 'vfile';
import { contextOf, type Place, report, startOf } from '../document';
import { visit } from '../visit';
import { withoutSigns } from './display-math';
import { EquationNumbers, type MathNode } from './equation-numbers';
import { type FormulaReader, formulaReader } from './mathml';
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

/**
 * A remark plugin: renders the formulas, numbers the equations through the document, and leaves marks for `rehypeMath`, since no
 * author's MathML gets through the sanitiser. A formula that cannot be read is reported and shown as it is written.
 */
export function remarkMath() {
  return async (tree: Root, file: VFile): Promise<void> => {
    const { math, macros } = contextOf(file).syntax;
    const nodes = formulaNodes(tree, math !== false);
    if (nodes.length === 0) return;
    const read = await formulaReader(macros);
    const numbers = new EquationNumbers(file);
    file.data.formulas = nodes.map((node, number) => {
      const parts = partsOf(node);
      node.data = {
        hName: parts.display ? 'div' : 'code',
        hProperties: { dataMath: String(number) },
        hChildren: [{ type: 'text', value: plainFormula(parts.tex) }],
      };
      return formulaOf(node, parts, read, numbers, file);
    });
    numbers.fill();
    if (file.data.anchors) file.data.anchors = new Set([...file.data.anchors, ...numbers.ids()]);
  };
}

/** The formulas of a document. @param fences whether code in the language `math` is one; the tree has it as one then. */
function formulaNodes(tree: Root, fences: boolean): MathNode[] {
  const nodes: MathNode[] = [];
  visit(tree, (node, index, parent) => {
    if (node.type === 'inlineMath' || node.type === 'displayMath') nodes.push(node);
    if (node.type !== 'code' || node.lang !== 'math' || !fences) return;
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
  return nodes;
}

/** What stands in the page for a formula. Reports one that cannot be read. */
function formulaOf(
  node: MathNode,
  { tex, written, display, offset }: Parts,
  read: FormulaReader,
  numbers: EquationNumbers,
  file: VFile,
): Formula {
  const [reference, sign, label = ''] = REFERENCE.exec(tex.trim()) ?? [];
  if (reference !== undefined) {
    return { content: [numbers.link(label, sign === 'eq', node)], source: '', display: false };
  }
  const found = read(tex, display);
  if (found.math !== undefined) {
    numbers.count(found.math, node);
    return { content: [found.math], source: written, display };
  }
  if (found.why === undefined) return { content: [], source: '', display };
  const shown = written.replace(/\s+/g, ' ');
  const quoted = shown.length > 60 ? `${shown.slice(0, 60).toWellFormed()}…` : shown;
  const message = `the formula "${quoted}" cannot be read: ${found.why}; readers see it as it is written`;
  report(file, 'warning', 'math', message, placeIn(node, tex, found.offset, offset));
  const code = h('code', written);
  return { content: [display ? h('pre', code) : code], source: '', display: false };
}

/** `\eqref{a}` or `\ref{a}`, alone. */
const REFERENCE = /^\\(eq)?ref\s*\{([^{}]+)\}$/;

interface Parts {
  tex: string;
  /** As it is to be copied. */
  written: string;
  display: boolean;
  /** How many characters are before the TeX on its first line. */
  offset: number;
}

function partsOf(node: MathNode): Parts {
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
