import fc from 'fast-check';
import type { Node, Parent } from 'unist';
import { EXIT, SKIP, visit as unistVisit, type VisitorResult } from 'unist-util-visit';
import { visit } from '../../../lib/markdown/visit';

type Tree = Parent & { name: number };

/** What a visitor does at a node, by the node's name. */
const moves = fc.constantFrom(
  'on',
  'skip',
  'exit',
  'replace',
  'remove',
  'add',
  'back',
  'past',
  'skip and on',
);

const tree = fc.memo(
  (depth): fc.Arbitrary<Tree> =>
    fc.record({
      type: fc.constantFrom('a', 'b'),
      name: fc.nat(8),
      children: depth > 1 ? fc.array(tree(), { maxLength: 4 }) : fc.constant([]),
    }),
);

/** The walk as text, with the tree that is left: all that one can see of a visitor's order. */
function walked(
  visitor: typeof visit,
  tree: Tree,
  plan: readonly string[],
  type: string | undefined,
): string {
  const log: string[] = [];
  let left = 40;
  const act = (node: Node, index: number | undefined, parent: Parent | undefined): VisitorResult => {
    const name = 'name' in node ? Number(node.name) : -1;
    log.push(`${node.type}${name}@${index}<${parent?.type}`);
    if (parent === undefined || index === undefined || left-- <= 0) return undefined;
    switch (plan[name % plan.length]) {
      case 'skip':
        return SKIP;
      case 'exit':
        return EXIT;
      case 'replace':
        parent.children[index] = leaf(name);
        return undefined;
      case 'remove':
        parent.children.splice(index, 1);
        return index;
      case 'add':
        parent.children.splice(index, 0, leaf(name + 1));
        return [SKIP, index + 2];
      case 'back':
        return index === 0 ? undefined : index - 1;
      case 'past':
        return parent.children.length + 1;
      case 'skip and on':
        return [SKIP, index + 1];
      default:
        return undefined;
    }
  };
  const root: Parent = tree;
  if (type === undefined)
    visitor(root, (node: Node, index, parent: Parent | undefined) => act(node, index, parent));
  else
    visitor(root, type, (node: Node, index: number | undefined, parent: Parent | undefined) =>
      act(node, index, parent),
    );
  return JSON.stringify([log, tree]);
}

function leaf(name: number): Node & { name: number } {
  return { type: 'b', name };
}

test('walks as unist-util-visit does, whatever a visitor returns and changes', () => {
  fc.assert(
    fc.property(
      tree(4),
      fc.array(moves, { minLength: 1, maxLength: 9 }),
      fc.constantFrom(undefined, 'a', 'b'),
      (tree, plan, type) => {
        expect(walked(visit, structuredClone(tree), plan, type)).toBe(
          walked(unistVisit, structuredClone(tree), plan, type),
        );
      },
    ),
    { numRuns: 500 },
  );
});

test.each([[['element']], [[() => true, () => undefined]], [[{ type: 'element' }, () => undefined]]])(
  'refuses what it does not know: %p',
  (args) => {
    expect(() => Reflect.apply(visit, undefined, [{ type: 'root' }, ...args])).toThrow(TypeError);
  },
);
