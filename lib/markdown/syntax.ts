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
  /** What options of the old renderer changed about these ids. */
  idStyle?: IdStyle;
  /** Whether each line end within a paragraph is a line break. */
  breaks: boolean;
  /** Which of the extensions of other systems are markup. */
  extensions: Readonly<Record<SyntaxExtension, boolean>>;
  /** Whether HTML in Markdown is HTML; Hugo leaves its tags out unless told otherwise. */
  rawHtml: boolean;
  /** `false`: a template has been run already, so that what looks like one is meant to be seen. */
  templates?: false;
  /** What markdown-it makes of plain text: signs of `(c)`, links of the names of hosts. Absent where posts were not written for it. */
  markdownIt?: { readonly typographer: boolean; readonly linkify: boolean };
  /** Whether quotes with nothing but blank lines between them are one, as in the first parsers of Markdown. */
  joinsQuotes?: true;
  /** What `~a~` and `^a^` are wherever they stand; absent where they are text, or what `extensions` say. */
  signs: { readonly '~'?: 'delete' | 'subscript'; readonly '^'?: 'superscript' };
}

/** What else is markup, unless `markdown` in the configuration says no. */
export type SyntaxExtension =
  /** `:::tip Title` … `:::` */
  | 'containers'
  /** `!!! tip "Title"`, with an indented text below. */
  | 'admonitions'
  /** A term, and on the next line `: what it means`. */
  | 'definitionLists'
  /** `## Heading {#id}` */
  | 'headingAttributes'
  /** `==marked==` */
  | 'marks'
  /** `H~2~O`, `x^2^` */
  | 'scripts'
  /** `*[HTML]: Hypertext Markup Language`, on a line of its own. */
  | 'abbreviations'
  /** `:tada:` */
  | 'emoji'
  /** Fences of Graphviz' language, drawn by it. */
  | 'dot'
  /** Fences of Mermaid's. */
  | 'mermaid'
  /** Fences of numbers: `chart`. */
  | 'charts';

/** GitHub's rule, which is this blog's; kramdown's own and that of its GitHub parser, Hexo's with marked, kramed or markdown-it, and Goldmark's, which is Hugo's. */
export type HeadingIds =
  | 'github'
  | 'kramdown'
  | 'kramdown-gfm'
  | 'hexo'
  | 'hexo-kramed'
  | 'hexo-markdown-it'
  | 'goldmark';

export interface IdStyle {
  readonly case?: 'lower' | 'upper';
  /** What stands between words, instead of a hyphen. */
  readonly separator?: string;
  /** What stands before the number of a repeated id: `v` makes `a-v2` of it. */
  readonly repeated?: string;
}

const ALL_EXTENSIONS: Syntax['extensions'] = {
  containers: true,
  admonitions: true,
  definitionLists: true,
  headingAttributes: true,
  marks: true,
  scripts: true,
  abbreviations: true,
  emoji: true,
  dot: true,
  mermaid: true,
  charts: true,
};

export const DEFAULT_SYNTAX: Syntax = {
  math: 'auto',
  macros: {},
  headingIds: 'github',
  breaks: false,
  extensions: ALL_EXTENSIONS,
  rawHtml: true,
  signs: {},
};

/**
 * What a document is written in: its own front matter before the configuration, and that before what the system reads for which it
 * was written.
 */
export function syntaxOf(
  site: {
    math: Syntax['math'];
    mathMacros: Syntax['macros'];
    markdown?: { readonly [Name in SyntaxExtension]?: boolean | undefined };
    old?: { syntax: Partial<Syntax> };
  },
  document: { math?: boolean | undefined; syntax?: Partial<Syntax> | undefined },
): Syntax {
  return {
    ...DEFAULT_SYNTAX,
    math: site.math,
    macros: site.mathMacros,
    ...site.old?.syntax,
    ...document.syntax,
    extensions: { ...ALL_EXTENSIONS, ...site.old?.syntax.extensions, ...chosen(site.markdown ?? {}) },
    ...(document.math !== undefined && { math: document.math }),
  };
}

function chosen(
  given: { readonly [Name in SyntaxExtension]?: boolean | undefined },
): Partial<Syntax['extensions']> {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}
