import type { LineClass } from './tokens';

/** A line of a difference without its marker. */
interface DiffLine {
  text: string;
  mark?: Extract<LineClass, 'add' | 'del'>;
  /** It says where, not what: `@@ -1,3 +1,4 @@`, `--- a/file`. */
  head: boolean;
}

const HEAD = /^(?:@@ |diff |index [0-9a-f]|new file mode |deleted file mode |similarity index |rename |\\ )/;

/**
 * Reads what `diff -u` and people write: `+` and `-` begin lines added and deleted, and are taken off. So is the space
 * before what stays the same, if every such line has one; in a difference written by hand few do.
 */
export function parseDiff(lines: readonly string[]): DiffLine[] {
  const read = lines.map((text, i): DiffLine => {
    if (HEAD.test(text) || isFileName(text, lines[i - 1], lines[i + 1])) return { text, head: true };
    if (text.startsWith('+')) return { text: text.slice(1), mark: 'add', head: false };
    if (text.startsWith('-')) return { text: text.slice(1), mark: 'del', head: false };
    return { text, head: false };
  });
  const spaced = read.every(({ text, mark, head }) => mark || head || text === '' || text.startsWith(' '));
  return spaced
    ? read.map((line) => (line.mark || line.head ? line : { ...line, text: line.text.slice(1) }))
    : read;
}

/** `--- a/file` followed by `+++ b/file`. By itself, the first is a deleted `-- comment`. */
function isFileName(line: string, before = '', after = ''): boolean {
  return (
    (line.startsWith('--- ') && after.startsWith('+++ ')) ||
    (line.startsWith('+++ ') && before.startsWith('--- '))
  );
}
