import path from 'node:path';
import type { Dialect } from '../dialects/dialect';

/** Whether a file is Markdown, by its name. */
export function isMarkdown(name: string): boolean {
  return /\.(md|markdown|mkd|mkdn|mkdown)$/i.test(name);
}

/**
 * Whether a file of `posts/` or `pages/` is a post or a page, by its name: Markdown, or of another kind that the dialect knows. Where
 * posts need a date, one of another kind is a post only if its name begins with one: `2020-01-02-kite.html`.
 */
export function isPost(name: string, { endings, undated }: Pick<Dialect, 'endings' | 'undated'>): boolean {
  if (isMarkdown(name)) return true;
  if (!endings.some((ending) => name.endsWith(ending))) return false;
  return undated || name.startsWith('pages/') || /^\d{2,4}-\d{1,2}-\d{1,2}-/.test(path.posix.basename(name));
}
