/** What else than CommonMark and GFM is markup in a document: by configuration, and by its front matter. Plain data. */
export interface Syntax {
  /**
   * What `$…$` is: `auto`, a formula where it can hardly be anything else; `true`, one by Pandoc's rules. With `false` nothing is a
   * formula, not even `$$…$$`.
   */
  math: 'auto' | boolean;
  /** TeX by its name: `{ '\\R': '\\mathbb{R}' }`. */
  macros: Readonly<Record<string, string>>;
  /** By whose rule the ids of headings are made of their texts, so that old links to `#places` stay good. */
  headingIds: HeadingIds;
  /** Whether each line end within a paragraph is a line break. */
  breaks: boolean;
}

/** GitHub's rule, which is this blog's; kramdown's own and that of its GitHub parser, Hexo's, and Goldmark's, which is Hugo's. */
export type HeadingIds = 'github' | 'kramdown' | 'kramdown-gfm' | 'hexo' | 'goldmark';

export const DEFAULT_SYNTAX: Syntax = { math: 'auto', macros: {}, headingIds: 'github', breaks: false };

/**
 * What a document is written in: its own front matter before the configuration, and that before what the system reads for which it
 * was written.
 */
export function syntaxOf(
  site: { math: Syntax['math']; mathMacros: Syntax['macros']; old?: { syntax: Partial<Syntax> } },
  document: { math?: boolean | undefined; syntax?: Partial<Syntax> | undefined },
): Syntax {
  return {
    ...DEFAULT_SYNTAX,
    math: site.math,
    macros: site.mathMacros,
    ...site.old?.syntax,
    ...document.syntax,
    ...(document.math !== undefined && { math: document.math }),
  };
}
