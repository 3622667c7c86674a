import type { Node } from 'unist';
import { EXIT, SKIP, type visit as unistVisit } from 'unist-util-visit';

/**
 * Walks a tree as `visit` of unist-util-visit does, for what plugins here ask of it: all nodes, or those of one type, from the front.
 * That one names a function for each node that it comes by, for stack traces, and looks each child up among its siblings, which took
 * a fifth of the time that went into a post.
 */
export const visit: typeof unistVisit = (
  tree: Node,
  typeOrVisitor: unknown,
  visitor?: unknown,
): undefined => {
  const type = typeof typeOrVisitor === 'string' ? typeOrVisitor : undefined;
  const call = type === undefined && visitor === undefined ? typeOrVisitor : visitor;
  if (typeof call !== 'function' || (type === undefined && visitor !== undefined))
    throw new TypeError('visit takes a type of node, or none, and a function');
  walk(tree, (node, index, parent): unknown =>
    type === undefined || node.type === type ? call(node, index, parent) : undefined,
  );
};

type Visitor = (node: Node, index: number | undefined, parent: Node | undefined) => unknown;

/** @returns `EXIT`, or the index of the sibling to go on with, if the visitor says so. */
function walk(node: Node, visitor: Visitor, index?: number, parent?: Node): typeof EXIT | number | undefined {
  const result = visitor(node, index, parent);
  // An action, an index, or both in a list.
  const action: unknown = Array.isArray(result) ? result[0] : result;
  const next: unknown = Array.isArray(result) ? result[1] : result;
  if (action === EXIT) return EXIT;
  if (action !== SKIP && 'children' in node) {
    for (let at = 0; at >= 0; ) {
      // Read anew each time: visitors replace, add and remove children.
      const child = childAt(node, at);
      if (child === undefined) break;
      const said = walk(child, visitor, at, node);
      if (said === EXIT) return EXIT;
      at = said ?? at + 1;
    }
  }
  return typeof next === 'number' ? next : undefined;
}

function childAt({ children }: Node & { children?: unknown }, at: number): Node | undefined {
  return Array.isArray(children) ? children[at] : undefined;
}
