import type { Element, ElementContent } from 'hast';
import { cleanSvg, TEXT_SIZE } from './clean-svg';
import { engineOf, type FenceOption, optionValue } from './diagram-fence';
import { type Drawn, drawGraph } from './draw-graph';
import { type Drawings, ENGINES } from './drawings';
import { drawingName, LAYOUT_SIZE, mermaidDigest, mermaidTitle } from './mermaid';

/** A fence that is to be drawn. */
export interface DiagramFence {
  source: string;
  options: readonly FenceOption[];
  /** Of its ids. */
  prefix: string;
}

/** A diagram ready for a page. */
export interface Diagram {
  /** Its title, as the author gave it. */
  title?: string;
  /** What it is called for those who do not see it, where it has no title. */
  name?: string;
  drawing: ElementContent[];
  /** In rem, as large as it is drawn; absent where it fills the column. */
  width?: number;
  /** What readers are given instead, who see no drawing: its source, or the numbers of a chart. */
  instead?: Element;
}

/** Draws a fence in the language of Graphviz. */
export async function drawDot(fence: DiagramFence, drawings: Drawings): Promise<Drawn> {
  const engine = engineOf(fence.options);
  if (engine === undefined) {
    const named = optionValue(fence.options, 'layout', 'engine') ?? '';
    return { why: `Graphviz has no layout "${named}"; write one of ${ENGINES.join(', ')}` };
  }
  return drawGraph(fence.source, engine, fence.prefix, drawings);
}

/** Finds the drawing of a fence of Mermaid, which needs a browser to be made. */
export function findMermaid({ source, prefix }: DiagramFence, drawings: Drawings): Drawn {
  if (source.trim() === '') return { why: 'it is empty; write a diagram such as flowchart LR, and a --> b' };
  const digest = mermaidDigest(source);
  const kept = drawings.kept(digest);
  const drawing = kept === undefined ? undefined : cleanSvg(kept.replaceAll(LAID_OUT, IN_PAGE), prefix);
  if (drawing !== undefined) return { drawing, warnings: [] };
  if (kept === undefined) {
    return { why: 'it has no drawing, or was changed since its drawing was made; run npm run diagrams' };
  }
  return { why: `its drawing posts/${drawingName(digest)} is damaged; delete it and run npm run diagrams` };
}

const LAID_OUT = `font-size="${LAYOUT_SIZE}"`;
const IN_PAGE = `font-size="${TEXT_SIZE}"`;

/** What a diagram is called by its author. */
export function titleOf({ source, options }: DiagramFence, language: 'dot' | 'mermaid'): string | undefined {
  const written = optionValue(options, 'title', 'caption');
  return written ?? (language === 'mermaid' ? mermaidTitle(source) : undefined);
}
