import type { Root } from 'mdast';
import { visit } from './visit';

/** What a document defines, as the lines that stand for it where a part of the document is read by itself. */
export type Definitions = ReadonlyMap<string, string>;

/** The notes and the named addresses of a document, by what refers to them: `[^1]`, `[name]`. */
export function definitionsIn(tree: Root): Definitions {
  const lines = new Map<string, string>();
  visit(tree, (node) => {
    if (node.type === 'footnoteDefinition') {
      const mark = `[^${node.label ?? node.identifier}]`;
      lines.set(mark, `${mark}: x`);
    }
    if (node.type === 'definition') {
      const mark = `[${node.label ?? node.identifier}]`;
      lines.set(mark, `${mark}: #`);
    }
  });
  return lines;
}

/** Reads a part of a document so that it may refer to what the document defines elsewhere. */
export function parseWith(text: string, definitions: Definitions, parse: (text: string) => Root): Root {
  const lines = [...definitions].flatMap(([mark, line]) => (text.includes(mark) ? [line] : []));
  if (lines.length === 0) return parse(text);
  const tree = parse([text, ...lines].join('\n\n'));
  const added = tree.children.slice(-lines.length);
  const isAside = added.every(({ type }) => type === 'footnoteDefinition' || type === 'definition');
  // Behind a fence that nobody closed they would be code.
  if (added.length < lines.length || !isAside) return parse(text);
  tree.children.splice(-lines.length);
  return tree;
}
