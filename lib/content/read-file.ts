import { readFileSync } from 'node:fs';
import path from 'node:path';
import { digestOf } from '../digest';
import { bodyOf } from '../post/read-post';
import type { Problem } from '../problems/problem';
import { fileProblem, unreadable } from './file-problem';
import type { KeptPost } from './kept-post';

/**
 * The text of a post.
 * @throws Error if its file is not what it was when it was listed: a page would be made of two states of it.
 */
export function readBody(root: string, { digest, file: { source, start } }: KeptPost): string {
  const bytes = readBytesOf(root, source);
  if (bytes instanceof Uint8Array && digestOf(bytes) === digest) return bodyOf(bytes, start);
  throw new ChangedError(source);
}

/** A file was changed while the blog was made of it. */
export class ChangedError extends Error {
  constructor(source: string) {
    super(`${source} error was changed while the blog was built; build again [file]`);
  }
}

/** The bytes of a file, or why there are none. */
export function readBytesOf(root: string, source: string): Uint8Array | Problem {
  try {
    return readFileSync(path.join(root, source));
  } catch (error) {
    return fileProblem(source, unreadable(error));
  }
}
