import type { Element, ElementContent } from 'hast';
import { classesOf, isElement, stringOf } from '../hast';
import { parseFragment } from '../parse-fragment';
import { visit } from '../visit';
import { withoutAddedEscapes } from './escaped-tex';

/** A formula as MathML, or why it cannot be read, and the offset in it where that shows. */
type RenderedFormula =
  | { math: Element }
  /** It only defines commands. */
  | { math?: undefined; why?: undefined }
  | { math?: undefined; why: string; offset: number };

/** Reads formulas of one document: what one defines, the later ones know. */
export type FormulaReader = (tex: string, display: boolean) => RenderedFormula;

/**
 * A reader of TeX, which is Temml: of those that write MathML, it writes what browsers show of it (docs/performance.md). Loaded where a
 * document has a formula: most have none.
 */
export async function formulaReader(macros: Readonly<Record<string, string>>): Promise<FormulaReader> {
  const { default: temml } = await import('temml');
  const known = { ...macros };
  const define = (tex: string): RenderedFormula => {
    Object.assign(known, temml.definePreamble(tex, { macros: known }));
    return {};
  };
  const strict = (tex: string, displayMode: boolean): RenderedFormula => {
    try {
      if (DEFINES.test(tex)) return define(tex);
      const options = { displayMode, macros: known, throwOnError: true, maxExpand: 1000, trust: false };
      return mathOf(temml.renderToString(tex, options));
    } catch (error) {
      return failure(error);
    }
  };
  const read = (tex: string, display: boolean): RenderedFormula => {
    const found = strict(tex, display);
    if (!('offset' in found)) return found;
    const escaped = withEscapedUnderscores(tex);
    if (escaped === tex) return found;
    const again = strict(escaped, display);
    return 'offset' in again ? { ...again, offset: offsetIn(tex, escaped, again.offset) } : again;
  };
  return (written, display) => {
    if (isEscaped(written)) return read(unescaped(written), display);
    const tex = withoutAddedEscapes(written);
    const found = read(tex, display);
    if (!('why' in found) || !/\\[^A-Za-z]/.test(tex)) return found;
    const again = read(unescaped(tex), display);
    return 'why' in again ? found : again;
  };
}

/** Definitions and nothing else. */
const DEFINES =
  /^\s*(?:(?:\\(?:re)?newcommand|\\providecommand|\\[gex]?def|\\DeclareMathOperator)\b\*?\s*(?:\{\s*\\[A-Za-z]+\s*\}|\\[A-Za-z]+)[^{}]*\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}\s*)+$/;

/**
 * Whether a formula was written for a system that reads it as Markdown first: `\\\\` for the `\\` that ends a row, and no sign with one
 * backslash.
 */
function isEscaped(tex: string): boolean {
  return tex.includes('\\\\\\\\') && !/(?<!\\)(?:\\\\)*\\[^\\A-Za-z\s]/.test(tex);
}

/** MathJax, for which most older posts were written, shows the `_` of `\text{merge_sort}`; TeX and Temml want `\_` there. */
function withEscapedUnderscores(tex: string): string {
  return tex.replace(/\\(?:text(?:bf|it|rm|sf|tt|normal)?|mbox)\s*\{[^{}]*\}/g, (text) =>
    text.replace(/(?<!\\)_/g, '\\_'),
  );
}

/** Where a place in the escaped text is in the text as it was written. */
function offsetIn(tex: string, escaped: string, offset: number): number {
  let at = 0;
  for (const sign of escaped.slice(0, offset)) if (tex.startsWith(sign, at)) at += sign.length;
  return at;
}

function unescaped(tex: string): string {
  return tex.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

/** Temml's errors know where they are; other ones come from what nobody thought of, such as a recursion without an end. */
function failure(error: unknown): RenderedFormula {
  if (!(error instanceof Error)) throw error;
  const offset = 'position' in error && typeof error.position === 'number' ? error.position : 0;
  const [why = ''] = error.message.trim().split(/ at (?:position \d+|end of input)|\n|…/);
  return { why: why.trim() || 'it is nested too deeply', offset };
}

function mathOf(html: string): RenderedFormula {
  const math = parseFragment(html).children.find((node) => isElement(node, 'math'));
  if (!isElement(math, 'math')) return {};
  clean(math);
  return math.children.every((child) => isElement(child, 'mrow') && child.children.length === 0)
    ? {}
    : { math };
}

/** The classes of Temml that components/math.css has rules for, and what they are called there. */
const CLASSES: ReadonlyMap<string, string> = new Map([
  ['tml-right', 'right'],
  ['tml-left', 'left'],
  ['tml-jot', 'jot'],
  ['tml-underline', 'under'],
  ['tml-overline', 'over'],
  ['tml-cancel', 'cancel'],
  ['upstrike', 'up'],
  ['downstrike', 'down'],
  ['tml-xcancel', 'cross'],
  ['sout', 'out'],
  ['tml-fbox', 'boxed'],
]);

/** Those by which remark-math.ts finds numbers and what refers to them. */
const MARKS = new Set(['tml-eqn', 'tml-tag', 'tml-label', 'tml-ref', 'tml-eqref', 'tml-tageqn']);

/** Styles become classes: the site's policy allows no `style` attribute. */
function clean(math: Element): void {
  visit(math, 'element', (node) => {
    const classes = classesOf(node).flatMap((name) => CLASSES.get(name) ?? (MARKS.has(name) ? name : []));
    const style = stringOf(node, 'style') ?? '';
    delete node.properties.style;
    delete node.properties.className;
    const colour = /(?:^|;)color:\s*(#[\da-f]{3,8}|[a-z]+)/i.exec(style)?.[1];
    if (colour !== undefined && colour !== 'undefined') node.properties.mathcolor = colour;
    const all = [
      ...new Set([...classes, ...STYLES.flatMap(([pattern, name]) => (pattern.test(style) ? name : []))]),
    ];
    if (all.length > 0) node.properties.className = all;
  });
}

const STYLES: readonly (readonly [RegExp, string])[] = [
  [/padding-left:0(?:em|pt)/, 'start-none'],
  [/padding-left:[12]em/, 'start-wide'],
  [/padding-right:0(?:em|pt)/, 'end-none'],
  [/padding-right:[12]em/, 'end-wide'],
  [/border-left:[\d.]+em/, 'edge-left'],
  [/border-right:[\d.]+em/, 'edge-right'],
  [/border-top:[\d.]+em/, 'edge-top'],
  [/border-bottom:[\d.]+em/, 'edge-bottom'],
  [/border:1px solid/, 'boxed'],
  [/width:50%/, 'filler'],
  [/width:100%/, 'numbered'],
  [/margin-left:-0\.1/, 'tight'],
];

/** The text that readers see of a piece of MathML. */
export function mathText(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) =>
      node.type === 'text' ? node.value : node.type === 'element' ? mathText(node.children) : '',
    )
    .join('');
}
