import type { Problem } from '../problems/problem';
import { toFragment } from './href';

/** The file in which a blogger keeps the addresses that must not break. */
export const URL_LOCK = 'urls.lock';

const HEAD = `# Addresses of this blog that must not break: a build that loses one of them fails.
# Made by npm run urls -- --lock, which adds new ones. Delete a line to let its address go.
`;

/** A line of the file. */
interface LockedUrl {
  path: string;
  /** The id of a heading; absent for the page itself. */
  id?: string;
  line: number;
}

/** A page as it is locked: its path, and the ids of its headings. */
export interface LockablePage {
  path: string;
  ids: readonly string[];
}

/** The text of the file: what it held, and what is new. Sorted, each line once. */
export function writeLock(before: string, pages: readonly LockablePage[]): string {
  const known = readLock(before).map(({ path, id }) => lineOf(path, id));
  const added = pages.flatMap(({ path, ids }) => [lineOf(path), ...ids.map((id) => lineOf(path, id))]);
  return `${HEAD}${[...new Set([...known, ...added])].sort().join('\n')}\n`;
}

/** The addresses that `urls.lock` lists, each with its line. Lines that begin with `# ` are comments. */
export function readLock(text: string): LockedUrl[] {
  return text.split(/\r?\n/).flatMap((written, index): LockedUrl[] => {
    const line = written.trim();
    if (line === '' || line.startsWith('# ') || line === '#') return [];
    const at = line.indexOf('#');
    const place = { line: index + 1 };
    return at < 0
      ? [{ path: line, ...place }]
      : [{ path: line.slice(0, at), id: decoded(line.slice(at + 1)), ...place }];
  });
}

/** What a site must answer, so that the locked addresses are looked up. */
export interface Answers {
  /** Whether something is served at a path, be it a redirect. */
  has(path: string): boolean;
  /** The ids of the page at a path; `undefined` where that is no page of its own, such as a redirect. */
  ids(path: string): ReadonlySet<string> | undefined;
  /** The file of the post that a lost address was probably that of. */
  meant(path: string): string | undefined;
}

/** An error for each address that was lost, with what to write so that it lives. */
export function lostUrls(locked: readonly LockedUrl[], answers: Answers): Problem[] {
  const lost = (line: number, message: string): Problem => ({
    file: URL_LOCK,
    line,
    column: 1,
    severity: 'error',
    message,
    rule: 'urls',
  });
  return locked.flatMap(({ path, id, line }): Problem[] => {
    if (!answers.has(path)) {
      if (id !== undefined) return [];
      const file = answers.meant(path);
      const where = file === undefined ? 'the front matter of the post that is there now' : file;
      return [
        lost(
          line,
          `${path} leads nowhere any more; write redirect_from: ${path} into ${where}, or delete this line`,
        ),
      ];
    }
    const ids = id === undefined ? undefined : answers.ids(path);
    if (id === undefined || ids === undefined || ids.has(id)) return [];
    return [
      lost(
        line,
        `${path} has no place ${toFragment(id)} any more; write {#${id}} behind the heading that is meant, or delete this line`,
      ),
    ];
  });
}

function lineOf(path: string, id?: string): string {
  return id === undefined ? path : path + toFragment(id);
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
