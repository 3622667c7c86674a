import { digestOf } from '../digest';

/** Something with a text that is read when somebody asks for it: a list of ten thousand posts holds none. */
export interface LazyBody {
  /** A digest of its text. */
  digest: string;
  /**
   * Markdown, with as many blank lines before it as the front matter had: line numbers are those of the file.
   * @throws Error if the file was changed after it was listed.
   */
  body(): string;
  /** For each line of the text, the line of the file that it is from; absent where they are the same. Both count from 1. */
  lines?: readonly number[];
}

/** A text that is at hand. */
export function lazyBody(body: string): LazyBody {
  return { digest: digestOf(body), body: () => body };
}
