import type { Fix, Problem } from './problem';

/** All fixes that problems offer, each once, by file. */
export function fixesByFile(problems: readonly Problem[]): Map<string, Fix[]> {
  const byFile = new Map<string, Map<string, Fix>>();
  for (const fix of problems.flatMap(({ fixes = [] }) => fixes)) {
    const fixes = byFile.get(fix.file) ?? new Map<string, Fix>();
    byFile.set(fix.file, fixes);
    fixes.set(JSON.stringify([fix.line, fix.column, fix.old]), fix);
  }
  return new Map([...byFile].map(([file, fixes]) => [file, [...fixes.values()]]));
}

/** A text with fixes made in it, and where each was made, in the order of the text. */
interface Fixed {
  text: string;
  made: readonly Fix[];
}

/**
 * Makes fixes in a file's text. A fix is left out where its old text is not found, because somebody has edited the file,
 * and where another fix has changed the same piece. Line ends and all other text stay as they are.
 */
export function fixText(text: string, fixes: readonly Fix[]): Fixed {
  const lines = text.split(/(?<=\n|\r(?!\n))/);
  const made = fixes
    .flatMap((fix) => {
      const found = fix.item === true ? itemIn(lines, fix) : placeIn(lines, fix);
      return found === undefined ? [] : [{ ...fix, ...found }];
    })
    .sort((a, b) => a.line - b.line || a.column - b.column)
    .filter((fix, i, all) => {
      const before = all[i - 1];
      return before?.line !== fix.line || before.column + before.old.length <= fix.column;
    });
  // From the end, so that no fix moves the place of another.
  for (const { line, column, old, new: written } of made.toReversed()) {
    const whole = lines[line - 1] ?? '';
    lines[line - 1] = whole.slice(0, column - 1) + written + whole.slice(column - 1 + old.length);
  }
  return { text: lines.join(''), made };
}

type Place = Pick<Fix, 'line' | 'column'>;

/**
 * The place that a fix names, if its old text stands there; else where that text stands in the line, if it does so once:
 * a post of another system is converted before it is read, which keeps lines and moves columns.
 */
function placeIn(lines: readonly string[], { line, column, old }: Fix): Place | undefined {
  const whole = lines[line - 1] ?? '';
  if (whole.startsWith(old, column - 1)) return { line, column };
  const first = whole.indexOf(old);
  return first >= 0 && whole.indexOf(old, first + 1) < 0 ? { line, column: first + 1 } : undefined;
}

/** Where the old text is a whole item of the list that begins at the place: `[a, b]`, or a line `- a` for each. */
function itemIn(lines: readonly string[], { line, column, old }: Fix): Place | undefined {
  const item = new RegExp(
    `(?<=(?:^|[[,:]|^\\s*-\\s)\\s*["']?)${escapeRegExp(old)}(?=["']?\\s*(?:$|[\\],]|\\s#))`,
    'u',
  );
  for (let at = line; at <= lines.length; at++) {
    const whole = (lines[at - 1] ?? '').trimEnd();
    // The next field, or the end of the front matter.
    if (at > line && !/^(?:\s|- |[\],])/.test(whole)) return undefined;
    const from = at === line ? column - 1 : 0;
    const found = item.exec(whole.slice(from));
    if (found !== null) return { line: at, column: from + found.index + 1 };
  }
  return undefined;
}

function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
