import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { report, startOf } from './document';
import { noteMarks } from './note-mark';

/** A remark plugin: reports references to notes that do not exist, and notes that nothing refers to. */
export function remarkNotes() {
  return (tree: Root, file: VFile): void => {
    const source = String(file);
    const used = new Set<string>();
    visit(tree, (node) => {
      if (node.type === 'footnoteReference') used.add(node.identifier);
      if (node.type !== 'text' || !node.value.includes('[^')) return;
      const start = node.position?.start;
      const written = source.slice(start?.offset ?? 0, node.position?.end.offset ?? 0);
      for (const { mark, label, index } of noteMarks(node.value)) {
        if (!written.includes(mark) || written.includes(`\\${mark}`)) continue;
        const before = node.value.slice(0, index).split('\n');
        const column = (before.at(-1)?.length ?? 0) + (before.length === 1 ? (start?.column ?? 1) : 1);
        const place = start && { line: start.line + before.length - 1, column };
        const message = `${mark} refers to no note; write "[^${label}]: its text" on a line of its own`;
        report(file, 'warning', 'footnote', message, place);
      }
    });
    visit(tree, 'footnoteDefinition', (node) => {
      if (used.has(node.identifier)) return;
      const label = node.label ?? node.identifier;
      const message = `nothing refers to the note [^${label}], so it is not shown; write [^${label}] in the text`;
      report(file, 'warning', 'footnote', message, startOf(node));
    });
  };
}
