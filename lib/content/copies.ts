import path from 'node:path';
import { notRead, originalOf } from '../post/lookalike';
import type { PostFile } from '../post/read-post';
import type { Problem } from '../problems/problem';
import { fileProblem } from './file-problem';

/** Copies that a program made of a post or a page: named after it, with the same title or the same text. */
export function copiesAmong(posts: readonly PostFile[]): { source: string; of: string }[] {
  const bySource = new Map(posts.map((file) => [file.source, file.post]));
  return posts.flatMap(({ source, post }) => {
    const of = originalOf(source);
    const original = of === undefined ? undefined : bySource.get(of);
    if (of === undefined || original === undefined || post === undefined) return [];
    return post.title === original.title || post.digest === original.digest ? [{ source, of }] : [];
  });
}

/** What is said of a copy. */
export function copyProblem(source: string, of: string): Problem {
  const because = `it looks like a copy of ${path.posix.basename(of)}`;
  const message = notRead(source, because, 'delete it, or give it a title and a name of its own');
  return { ...fileProblem(source, message), severity: 'warning', about: 'copy' };
}
