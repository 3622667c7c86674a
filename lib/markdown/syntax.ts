/** What else than CommonMark and GFM is markup in a document: by configuration, and by its front matter. Plain data. */
export interface Syntax {
  /**
   * What `$…$` is: `auto`, a formula where it can hardly be anything else; `true`, one by Pandoc's rules. With `false` nothing is a
   * formula, not even `$$…$$`.
   */
  math: 'auto' | boolean;
  /** TeX by its name: `{ '\\R': '\\mathbb{R}' }`. */
  macros: Readonly<Record<string, string>>;
}

export const DEFAULT_SYNTAX: Syntax = { math: 'auto', macros: {} };

/** What a document is written in: its own front matter before the configuration. */
export function syntaxOf(
  site: { math: Syntax['math']; mathMacros: Syntax['macros'] },
  document: { math?: boolean | undefined },
): Syntax {
  return { math: document.math ?? site.math, macros: site.mathMacros };
}
