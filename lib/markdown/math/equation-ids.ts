import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Syntax } from '../syntax';

/** What gives numbers to equations; only a numbered equation can be referred to. */
const NUMBERED = /\\begin\s*\{(?:equation|align|alignat|gather|multline)\}|\\tag\s*\*?\s*\{/;
const LABEL = /\\label\s*\{([^{}]*)\}/g;

/** The id of the equation with a label: `energy` → `eq:energy`. Temml leaves out of it what XML does not allow in a name. */
export function equationId(label: string): string {
  return `eq:${label.replace(/[^A-Za-z0-9_.-]/g, '')}`;
}

/** The ids that `remarkMath` gives to the numbered equations of a document, read from their TeX alone: nothing is rendered. */
export function equationIds(tree: Root, { math }: Syntax): string[] {
  const ids: string[] = [];
  visit(tree, (node) => {
    const isFence = node.type === 'code' && node.lang === 'math' && math !== false;
    if (node.type !== 'displayMath' && !isFence) return;
    if (!NUMBERED.test(node.value)) return;
    for (const [, label = ''] of node.value.matchAll(LABEL)) ids.push(equationId(label));
  });
  return ids;
}
