import { drawGraph } from '../../../lib/diagrams/draw-graph';
import { graphDrawer } from '../../../lib/diagrams/graph-drawer';

const drawings = (longest?: number) => ({ graph: graphDrawer(longest), kept: () => undefined });

/** Every node has two edges to others far away: a ball of wool, for which Graphviz would need hours. */
function tangle(nodes: number): string {
  const edges = Array.from(
    { length: nodes },
    (_, i) => `n${i}->n${(i * 7 + 3) % nodes};n${i}->n${(i * 13 + 1) % nodes}`,
  );
  return `digraph{${edges.join(';')}}`;
}

test('a graph of 2,000 nodes that takes too long is given up, and the next one is drawn', async () => {
  const world = drawings(700);
  const [late, next] = await Promise.all([
    drawGraph(tangle(2000), 'dot', 'd-', world),
    drawGraph('digraph { a -> b }', 'dot', 'd-', drawings()),
  ]);
  expect(late).toEqual({ why: 'Graphviz needs more than 0.7 seconds for it; make it smaller' });
  expect(next).toHaveProperty('drawing.width');
});

test('after one that was given up, the same drawer draws the next', async () => {
  const graph = graphDrawer(20_000);
  const request = { engine: 'dot', defaults: { graph: {}, node: {}, edge: {} } } as const;
  expect((await graph({ ...request, source: 'digraph { a -> }' })).errors).toEqual([
    "syntax error in line 1 near '}'",
  ]);
  expect((await graph({ ...request, source: 'digraph { a -> b }' })).svg).toContain('<svg');
});

test('a tree of 2,000 nodes is drawn in no time, and is too large for a page', async () => {
  const tree = `digraph{${Array.from({ length: 1999 }, (_, i) => `n${i + 1}->n${Math.floor(i / 3)}`).join(';')}}`;
  expect(await drawGraph(tree, 'dot', 'd-', drawings())).toEqual({
    why: 'it is too large for a page; leave out what matters least, or make several of it',
  });
});

test('so is a source that nobody could read', async () => {
  const graph = jest.fn();
  const source = `digraph { a [label="${'x'.repeat(100_000)}"] }`;
  expect(await drawGraph(source, 'dot', 'd-', { graph, kept: () => undefined })).toHaveProperty('why');
  expect(graph).not.toHaveBeenCalled();
});
