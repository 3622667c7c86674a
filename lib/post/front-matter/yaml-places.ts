import { type Document, isMap, isNode, isPair, isScalar } from 'yaml';

/** Where the value at a path of keys and indexes begins, or the key in front of it. Of what is not there, the nearest that is. */
export function offsetOf(
  document: Document.Parsed,
  path: readonly PropertyKey[],
  what: 'key' | 'value',
): number {
  let node: unknown = document.contents;
  let offset = document.contents?.range[0] ?? 0;
  for (const [depth, step] of path.entries()) {
    const pair = isMap(node)
      ? node.items.find((item) => (isScalar(item.key) ? String(item.key.value) : '') === String(step))
      : undefined;
    if (pair !== undefined && isNode(pair.key) && (what === 'key' || !isNode(pair.value))) {
      offset = pair.key.range?.[0] ?? offset;
      if (depth === path.length - 1 && what === 'key') return offset;
    }
    const next: unknown = pair === undefined ? documentStep(node, step) : pair.value;
    if (!isNode(next)) return offset;
    node = next;
    offset = next.range?.[0] ?? offset;
  }
  return offset;
}

function documentStep(node: unknown, step: PropertyKey): unknown {
  if (!isNode(node) || !('items' in node) || !Array.isArray(node.items)) return undefined;
  const item: unknown = node.items[Number(step)];
  return isPair(item) ? item.value : item;
}
