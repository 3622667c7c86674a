import type { ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { SKIP } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { textWords } from '../document';
import { elementsIn, stringOf } from '../hast';
import { visit } from '../visit';
import { mathText } from './mathml';
import type { Formula } from './remark-math';

/**
 * A rehype plugin, to be run behind the sanitiser: puts the formulas of stage 1 where it left marks. Who copies one copies its TeX,
 * which stands beside it and is not seen. One that may be wider than the screen scrolls, by keyboard too.
 */
export function rehypeMath({ ids }: { ids: boolean }) {
  return (tree: Root, file: VFile): void => {
    const { formulas = [] } = file.data;
    if (formulas.length === 0) return;
    const name = textWords(file).formula;
    let wide = 0;
    visit(tree, 'element', (node, index, parent) => {
      const mark = stringOf(node, 'dataMath');
      if (mark === undefined || parent === undefined || index === undefined) return undefined;
      const formula = formulas[Number(mark)];
      const content =
        formula === undefined ? [] : dressed(formula, () => `${name}${++wide === 1 ? '' : ` (${wide})`}`);
      if (!ids) content.forEach(withoutIds);
      parent.children.splice(index, 1, ...content);
      return [SKIP, index + content.length];
    });
  };
}

/** The characters of a formula that stand beside each other on a narrow screen. */
const NARROW = 26;

function dressed({ content, source, display }: Formula, name: () => string): ElementContent[] {
  if (source === '') return content;
  const tex = h('span', { className: ['tex'], ariaHidden: 'true' }, source);
  if (!display) return [h('span', { className: ['math'] }, content, tex)];
  const isWide = mathText(content).length > NARROW;
  const region = isWide ? { tabIndex: 0, role: 'region', ariaLabel: name() } : {};
  return [h('div', { className: ['math'], ...region }, content, tex)];
}

function withoutIds(node: ElementContent): void {
  if (node.type !== 'element') return;
  for (const element of [node, ...elementsIn(node)]) {
    delete element.properties.id;
    if (element.tagName !== 'a') continue;
    element.tagName = 'span';
    element.properties = {};
  }
}
