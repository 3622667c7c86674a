import type { Code, Root } from 'mdast';
import type { VFile } from 'vfile';
import { report, startOf } from '../document';
import { visit } from '../visit';

const OPENER = /^(`{3,}|~{3,})/;

/**
 * A remark plugin: reports code whose fence is never closed. Markdown takes all that follows for code, down to the end
 * of the document, or of the quote or list that the fence began in.
 */
export function remarkFenceEnds() {
  return (tree: Root, file: VFile): void => {
    const source = String(file);
    if (!source.includes('```') && !source.includes('~~~')) return;
    visit(tree, 'code', (node) => {
      const fence = OPENER.exec(lazyBody(node, source))?.[1];
      if (fence === undefined || isClosed(lazyBody(node, source), fence)) return;
      const message = `this code block has no end, so everything below is shown as code; write ${fence} on a line of its own after the code, indented as far as the ${fence} above`;
      report(file, 'warning', 'code', message, startOf(node));
    });
  };
}

function lazyBody({ position }: Code, source: string): string {
  return source.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
}

function isClosed(written: string, fence: string): boolean {
  const last = written
    .slice(written.lastIndexOf('\n') + 1)
    .replace(/^[\s>]+/, '')
    .trimEnd();
  return written.includes('\n') && last.length >= fence.length && last.replaceAll(fence.charAt(0), '') === '';
}
