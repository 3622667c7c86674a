import { fence } from './fence';
import { blockTag } from './highlight-tag';
import type { LiquidRun } from './liquid-run';
import type { TagImplOptions } from './liquid-types';

/** Blocks of jekyll-diagrams and its like, and the language of their text. */
const DIAGRAMS: Readonly<Record<string, string>> = {
  mermaid: 'mermaid',
  graphviz: 'dot',
  digraph: 'dot',
  plantuml: 'plantuml',
  uml: 'plantuml',
  blockdiag: 'blockdiag',
  ditaa: 'ditaa',
  erd: 'erd',
  nomnoml: 'nomnoml',
  vega: 'vega',
  vegalite: 'vegalite',
  wavedrom: 'wavedrom',
};

/** They are code of their language, of which a drawing may be made. */
export function diagramTags(run: LiquidRun): Record<string, TagImplOptions> {
  return Object.fromEntries(
    Object.entries(DIAGRAMS).map(([name, language]) => [
      name,
      blockTag(name, (code) => fence({ code, language }, run.writer.lineSoFar)),
    ]),
  );
}
