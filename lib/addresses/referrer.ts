import type { Syntax } from '../markdown/syntax';

/** A document that refers to others: a post, or a page; or what could be made of a file that cannot be shown. */
export interface Referrer {
  /** Its file, relative to the project. */
  source: string;
  path: string;
  title: string;
  lang?: string;
  /** Whether it has formulas, where its front matter says so. */
  math?: boolean;
  /** How its Markdown is read, where not as the configuration says. */
  syntax?: Partial<Syntax>;
}
