import type { FootnoteReference, Html, Parents, PhrasingContent, Root, Text } from 'mdast';
import { SKIP } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { report, startOf } from '../document';
import { visit } from '../visit';
import { noteMarks } from './note-mark';

/**
 * A remark plugin: reports references to notes that do not exist, notes that nothing refers to, and those of a name that is taken. The mark of a note
 * is a link itself and cannot stand in another: it goes behind that.
 */
export function remarkNotes() {
  return (tree: Root, file: VFile): void => {
    const source = String(file);
    if (!source.includes('[^')) return;
    moveOutOfLinks(tree);
    markSummaries(tree);
    const used = new Set<string>();
    visit(tree, (node) => {
      if (node.type === 'footnoteReference') used.add(node.identifier);
      if (node.type === 'text' && node.value.includes('[^')) reportMissing(node, source, file);
    });
    reportDefinitions(tree, used, file);
  };
}

/** Reports references in a text to notes that do not exist. One behind a backslash is meant to be seen. */
function reportMissing({ value, position }: Text, source: string, file: VFile): void {
  const start = position?.start;
  const written = source.slice(start?.offset ?? 0, position?.end.offset ?? 0);
  for (const { mark, label, index } of noteMarks(value)) {
    if (!written.includes(mark) || written.includes(`\\${mark}`)) continue;
    const before = value.slice(0, index).split('\n');
    const column = (before.at(-1)?.length ?? 0) + (before.length === 1 ? (start?.column ?? 1) : 1);
    const place = start && { line: start.line + before.length - 1, column };
    const message = `${mark} has no note; write "[^${label}]: text of the note" on a line of its own`;
    report(file, 'warning', 'footnote', message, place);
  }
}

/** Reports notes that nobody will see. @param used the notes that references name. */
function reportDefinitions(tree: Root, used: ReadonlySet<string>, file: VFile): void {
  const defined = new Map<string, number>();
  visit(tree, 'footnoteDefinition', (node) => {
    const label = node.label ?? node.identifier;
    const first = defined.get(node.identifier);
    if (first !== undefined) {
      const message = `the note [^${label}] is already defined in line ${first}, and only that note is shown; give this note another name`;
      report(file, 'warning', 'footnote', message, startOf(node));
      return;
    }
    defined.set(node.identifier, startOf(node)?.line ?? 1);
    if (used.has(node.identifier)) return;
    const message = `nothing refers to the note [^${label}], so it is not shown; write [^${label}] in the text`;
    report(file, 'warning', 'footnote', message, startOf(node));
  });
}

const SUMMARY = /(<summary\b[^>]*>)([\s\S]*?)(?=<\/summary)/gi;

/** Marks of notes in a `<summary>`, which Markdown takes for HTML that holds none. */
function markSummaries(tree: Root): void {
  const notes = new Set<string>();
  visit(tree, 'footnoteDefinition', ({ identifier }) => {
    notes.add(identifier);
  });
  if (notes.size === 0) return;
  visit(tree, 'html', (node, index, parent) => {
    if (parent === undefined || index === undefined) return undefined;
    const pieces = piecesOf(node, notes);
    if (pieces.length === 1) return undefined;
    const siblings: (Parents['children'][number] | Html | FootnoteReference)[] = parent.children;
    siblings.splice(index, 1, ...pieces);
    return [SKIP, index + pieces.length];
  });
}

function piecesOf(node: Html, notes: ReadonlySet<string>): (Html | FootnoteReference)[] {
  const pieces: (Html | FootnoteReference)[] = [];
  const html = (value: string) => pieces.push({ ...node, value });
  let done = 0;
  for (const { 0: whole, 1: tag = '', 2: content = '', index: start } of node.value.matchAll(SUMMARY)) {
    if (whole === '') continue;
    for (const { mark, label, index } of noteMarks(content)) {
      const identifier = label.toLowerCase();
      if (!notes.has(identifier)) continue;
      const at = start + tag.length + index;
      html(node.value.slice(done, at));
      pieces.push({
        type: 'footnoteReference',
        identifier,
        label,
        ...(node.position && { position: node.position }),
      });
      done = at + mark.length;
    }
  }
  html(node.value.slice(done));
  return pieces;
}

function moveOutOfLinks(tree: Root): void {
  visit(tree, (node, index, parent) => {
    if (node.type !== 'link' && node.type !== 'linkReference') return undefined;
    if (parent === undefined || index === undefined) return undefined;
    const marks = takeMarks(node);
    const siblings: (Parents['children'][number] | PhrasingContent)[] = parent.children;
    siblings.splice(index + 1, 0, ...marks);
    return [SKIP, index + 1 + marks.length];
  });
}

/** Takes the marks of notes out of a node, and hands them out in their order. */
function takeMarks(node: Parents): FootnoteReference[] {
  const marks: FootnoteReference[] = [];
  visit(node, 'footnoteReference', (mark, index, parent) => {
    if (parent === undefined || index === undefined) return undefined;
    marks.push(mark);
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
  return marks;
}
