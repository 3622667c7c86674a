import type { Nodes, Root, Text } from 'mdast';
import { PHRASING } from './phrasing';
import { joinsLines } from './typography/cjk';

/**
 * A remark plugin: a line break in the source between two characters of Chinese or Japanese is no space. Texts lose
 * characters by it, so it comes after all that counts lines in them.
 */
export function remarkLines() {
  return (tree: Root): void => joinLines(tree);
}

/** The same for a tree at hand. */
export function joinLines(tree: Nodes): void {
  // The text that the one at hand follows without anything between them, also across emphasis and links.
  let last: Text | undefined;
  const walk = (node: Nodes) => {
    if (node.type === 'text') {
      if (last !== undefined) joinTexts(last, node);
      node.value = node.value.replace(/(\S{1,2})\n[ \t]*(?=(\S))/gu, joined);
      last = node;
    } else if ('children' in node) {
      if (!PHRASING.has(node.type)) last = undefined;
      for (const child of node.children) walk(child);
      if (!PHRASING.has(node.type)) last = undefined;
    } else {
      last = undefined;
    }
  };
  walk(tree);
}

function joined(whole: string, before: string, after: string): string {
  return joinsLines(before, after) ? before : whole;
}

/** The break may stand at the end of one text or at the beginning of the next. */
function joinTexts(before: Text, after: Text): void {
  const end = /\n[ \t]*$/.exec(before.value);
  const start = /^[ \t]*\n[ \t]*/.exec(after.value);
  if (end === null && start === null) return;
  const left = before.value.slice(0, end?.index);
  const right = after.value.slice(start?.[0].length ?? 0);
  if (!joinsLines(left.slice(-2), right.slice(0, 2))) return;
  before.value = left;
  after.value = right;
}
