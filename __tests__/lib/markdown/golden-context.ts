import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { graphDrawer } from '../../../lib/diagrams/graph-drawer';
import type { MarkdownContext } from '../../../lib/markdown/context';
import { testContext } from './context';

const graph = graphDrawer();

/** The world of a golden folder: as its context.json says, with Graphviz, and with the drawings that lie in the folder. */
export function goldenContext(folder: string): MarkdownContext {
  const file = path.join(folder, 'context.json');
  const given = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const kept = (digest: string) => {
    const drawing = path.join(folder, `${digest}.svg`);
    return existsSync(drawing) ? readFileSync(drawing, 'utf8') : undefined;
  };
  return testContext({ drawings: { graph, kept }, ...given });
}
