import path from 'node:path';

/** Whether a file is Markdown, by its name. */
export function isMarkdown(name: string): boolean {
  return /\.(md|markdown|mkd|mkdn|mkdown)$/i.test(name);
}

/**
 * Whether a file of `posts/` or `pages/` is a post or a page, by its name: Markdown, or of another kind that the dialect knows. One of
 * another kind is a post only where its name begins with a date: `2020-01-02-kite.html`.
 */
export function isPost(name: string, endings: readonly string[]): boolean {
  if (isMarkdown(name)) return true;
  const dated = name.startsWith('posts/') && /^\d{2,4}-\d{1,2}-\d{1,2}-/.test(path.posix.basename(name));
  return dated && endings.some((ending) => name.endsWith(ending));
}
