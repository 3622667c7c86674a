import type { Code, Root } from 'mdast';
import type { VFile } from 'vfile';
import { visit } from '../visit';

/**
 * A remark plugin: keeps what follows a fence's language in `data-meta`, since remark-html drops it. As written, with its
 * escapes: `title="a \"b\""` means something else without its backslashes.
 */
export function remarkFenceMeta() {
  return (tree: Root, file: VFile): void => {
    const source = String(file);
    visit(tree, 'code', (node) => {
      if (!node.meta) return;
      const dataMeta = writtenMeta(node, source) ?? node.meta;
      node.data = { ...node.data, hProperties: { ...node.data?.hProperties, dataMeta } };
    });
  };
}

/** The meta with its escapes; `undefined` where it has none. */
function writtenMeta({ position }: Code, source: string): string | undefined {
  const start = position?.start.offset ?? source.length;
  const end = source.indexOf('\n', start);
  const line = source.slice(start, end < 0 ? source.length : end);
  const written = /^(?:`{3,}|~{3,})[ \t]*\S+[ \t]+(.*)$/.exec(line)?.[1];
  return written !== undefined && /[\\&]/.test(written) ? written.trim() : undefined;
}
