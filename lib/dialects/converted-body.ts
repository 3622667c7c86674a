import type { TextFacts } from '../post/text-facts';
import type { Problem } from '../problems/problem';

/** A body as plain Markdown, with all that it was made of, so that another build can tell whether it still is that. Plain data. */
export interface ConvertedBody {
  /** Of the post's bytes, and of the answers to all that its conversion asked. */
  state: string;
  lookups: readonly string[];
  text: string;
  lines: readonly number[];
  problems: readonly Problem[];
  facts: TextFacts;
  /** Of text and lines. */
  digest: string;
}
