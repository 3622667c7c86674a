import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { SKIP } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { Diagram } from '../../diagrams/draw-fence';
import type { Words } from '../../words/words';
import { textWords } from '../document';
import { elementsIn, isElement, stringOf } from '../hast';
import { visit } from '../visit';

/**
 * A rehype plugin, to be run behind the sanitiser: puts the diagrams of stage 1 where it left marks. Each is a figure with its title,
 * its drawing, and, if `source` says so, its source in a part that readers open: for those who see no drawing.
 */
export function rehypeDiagrams({ source }: { source: boolean }) {
  return (tree: Root, file: VFile): void => {
    const { diagrams = [] } = file.data;
    if (diagrams.length === 0) return;
    const words = textWords(file);
    const names = new Map<string, number>();
    visit(tree, 'element', (node, index, parent) => {
      const mark = stringOf(node, 'dataDiagram');
      if (mark === undefined || parent === undefined || index === undefined) return undefined;
      const diagram = diagrams[Number(mark)];
      parent.children.splice(
        index,
        1,
        ...(diagram === undefined ? [] : [figure(diagram, source, names, words)]),
      );
      return [SKIP, index + 1];
    });
  };
}

/** In rem: what fits on every screen, and the column of text. */
const NARROW = 17;
const COLUMN = 31;

function figure(
  { title, name: called, drawing, width, instead }: Diagram,
  withSource: boolean,
  names: Map<string, number>,
  words: Words['text'],
): Element {
  const isChart = width === undefined;
  const name = unique(title ?? called ?? (isChart ? words.chart : words.diagram), names);
  const svg = outermost(drawing);
  // The parts of an image cannot be reached; links are to be.
  const hasLinks = svg !== undefined && [...elementsIn(svg)].some((element) => element.tagName === 'a');
  if (svg !== undefined) Object.assign(svg.properties, { role: hasLinks ? 'group' : 'img', ariaLabel: name });
  const region =
    width !== undefined && width > NARROW ? { tabIndex: 0, role: 'region', ariaLabel: name } : {};
  const children: ElementContent[] = isChart ? drawing : [h('div', region, drawing)];
  if (title !== undefined) children.unshift(h('figcaption', title));
  if (withSource && instead !== undefined) {
    const summary = isChart ? words.chartData : words.diagramSource;
    children.push(h('details', h('summary', summary), instead));
  }
  const isWide = width !== undefined && width > COLUMN;
  return h('figure', { className: ['fig', 'diagram', ...(isWide ? ['wide'] : [])] }, children);
}

/** The drawing, which in a chart stands in its plot. */
function outermost(drawing: readonly ElementContent[]): Element | undefined {
  const last = drawing.at(-1);
  if (!isElement(last)) return undefined;
  return last.tagName === 'svg' ? last : outermost(last.children);
}

/** Regions of one page must not share a name. */
function unique(name: string, names: Map<string, number>): string {
  const count = (names.get(name) ?? 0) + 1;
  names.set(name, count);
  return count === 1 ? name : `${name} (${count})`;
}
