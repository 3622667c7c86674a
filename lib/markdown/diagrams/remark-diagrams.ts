import { h } from 'hastscript';
import type { Code, Nodes, Paragraph, Parents, Root } from 'mdast';
import type { VFile } from 'vfile';
import { UNITS } from '../../diagrams/clean-svg';
import { DIAGRAM_LANGUAGES, fenceOptions, isShownAsCode } from '../../diagrams/diagram-fence';
import type { Diagram, DiagramFence } from '../../diagrams/draw-fence';
import { digestOf } from '../../digest';
import { contextOf, type Place, report, startOf } from '../document';
import { resolveHref } from '../links/resolve-url';
import { visit } from '../visit';
import { fenceLanguage } from './mermaid-fences';

declare module 'vfile' {
  interface DataMap {
    /** The diagrams, by the numbers in the marks that stage 1 leaves. */
    diagrams: Diagram[];
  }
}

/**
 * A remark plugin: draws what fences of Graphviz, Mermaid and charts say, and leaves marks for `rehypeDiagrams`, since no author's SVG
 * gets through the sanitiser. What cannot be drawn is reported, and stays the code that it is.
 */
export function remarkDiagrams() {
  return async (tree: Root, file: VFile): Promise<void> => {
    const { extensions } = contextOf(file).syntax;
    const found: (Omit<Fence, 'file'> & { parent: Parents })[] = [];
    visit(tree, 'code', (node, _, parent) => {
      const kind = DIAGRAM_LANGUAGES.get(fenceLanguage(node.lang));
      if (kind === undefined || !extensions[kind] || parent === undefined) return;
      const options = fenceOptions(node.meta ?? '');
      if (isShownAsCode(options)) return;
      const prefix = `d${digestOf(node.value).slice(0, 4)}${found.length}-`;
      found.push({ node, parent, kind, fence: { source: node.value, options, prefix } });
    });
    if (found.length === 0) return;
    const diagrams: Diagram[] = [...(file.data.diagrams ?? [])];
    for (const { parent, ...fence } of found) {
      const diagram = await drawn({ ...fence, file });
      if (diagram === undefined) continue;
      const { position } = fence.node;
      const data = { hName: 'div', hProperties: { dataDiagram: String(diagrams.length) } };
      const mark: Paragraph = { type: 'paragraph', children: [], data, ...(position && { position }) };
      const siblings: Nodes[] = parent.children;
      siblings.splice(siblings.indexOf(fence.node), 1, mark);
      diagrams.push(diagram);
    }
    file.data.diagrams = diagrams;
  };
}

interface Fence {
  node: Code;
  kind: 'dot' | 'mermaid' | 'charts';
  fence: DiagramFence;
  file: VFile;
}

async function drawn({ node, kind, fence, file }: Fence): Promise<Diagram | undefined> {
  if (kind === 'charts') return chart(node, fence, file);
  const { drawDot, findMermaid, titleOf } = await import('../../diagrams/draw-fence');
  const { drawings } = contextOf(file);
  const result = kind === 'dot' ? await drawDot(fence, drawings) : findMermaid(fence, drawings);
  if ('why' in result) {
    const message = `this diagram is not drawn: ${result.why}; readers see its source`;
    report(file, 'warning', 'diagram', message, placeIn(node, result, file));
    return undefined;
  }
  const { drawing, warnings } = result;
  for (const warning of warnings)
    report(file, 'warning', 'diagram', `Graphviz says of this diagram: ${warning}`, startOf(node));
  for (const url of drawing.unsafe) {
    const message = `the address "${url}" in this diagram is not allowed and was removed; the text is kept`;
    report(file, 'warning', 'diagram', message, startOf(node));
  }
  for (const { properties } of drawing.links) {
    properties.href = resolveHref(String(properties.href), file, startOf(node));
  }
  const title = titleOf(fence, kind);
  return {
    ...(title && { title }),
    drawing: [drawing.svg],
    width: drawing.width / UNITS,
    instead: h('pre', h('code', { className: [`language-${kind}`] }, fence.source)),
  };
}

async function chart(node: Code, fence: DiagramFence, file: VFile): Promise<Diagram | undefined> {
  const { drawChart } = await import('../../diagrams/draw-chart');
  const drawnChart = drawChart(fence, contextOf(file).language);
  for (const { message, severity, line, column } of drawnChart.problems) {
    report(file, severity, 'diagram', message, dataPlace(node, line, column, file));
  }
  if (!('drawing' in drawnChart)) return undefined;
  const { title, drawing, table } = drawnChart;
  return { ...(title && { title }), drawing, instead: table };
}

/** The place in the file of one in a fence, which may be indented or quoted. Line 0 is that of the fence. */
function dataPlace(node: Code, line: number, column: number, file: VFile): Place | undefined {
  const start = startOf(node);
  if (start === undefined || line === 0) return start;
  const at = start.line + line;
  const written = String(file).split('\n')[at - 1] ?? '';
  const text = node.value.split('\n')[line - 1] ?? '';
  return { line: at, column: Math.max(0, written.lastIndexOf(text)) + column };
}

/** Where in the file a line of a fence is, and in it what is wrong. */
function placeIn(
  node: Code,
  { line, near }: { line?: number; near?: string },
  file: VFile,
): Place | undefined {
  const start = startOf(node);
  if (start === undefined || line === undefined) return start;
  const at = start.line + line;
  const written = String(file).split('\n')[at - 1] ?? '';
  const column = near === undefined || near === '' ? -1 : written.lastIndexOf(near);
  return { line: at, column: column < 0 ? written.search(/\S|$/) + 1 : column + 1 };
}
