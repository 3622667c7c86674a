/* Which files of an old site go where. */

/** What a file of an old site is here. */
export type Kind = 'post' | 'draft' | 'page' | 'file' | 'configuration' | 'include' | 'left';

/** A rule: which files, what they are, and where they go; `$1` stands for the first group. */
export interface Rule {
  from: RegExp;
  kind: Kind;
  /** Absent where the file stays where it is. */
  to?: string;
  /** Why it stays, or what of it does nothing here, and what the blogger can do about it. Said once for all files of the rule. */
  why?: string;
  /** Whether only a file with front matter is meant. */
  written?: boolean;
  /** What must be in the text of a file that is meant. */
  holds?: RegExp;
  /** Files that are not meant, whatever `from` says. */
  spares?: RegExp;
  /** A folder in which no other text may be; `$1` stands for the first group. */
  lonely?: string;
  /** A file that must be there, too, such as the page that an image belongs to; `$1` stands for the first group. */
  beside?: string;
}

/** Endings of Markdown, as a pattern. */
export const MARKDOWN = '(?:md|markdown|mkdn?|mkdown)';

/** Why a file of a theme stays where it is. */
export const THEME = 'belongs to the theme; this blog has its own look';

/** Files that are no part of any site. */
export const TOOLS: readonly Rule[] = [
  { from: /(^|\/)(?:\.|node_modules\/|vendor\/|_site\/|\.jekyll-cache\/)/, kind: 'left' },
  {
    from: /^(?:Gemfile(?:\.lock)?|Rakefile|Makefile|Dockerfile|package(?:-lock)?\.json|yarn\.lock|pnpm-lock\.yaml|[^/]*\.gemspec|[^/]*\.sh|go\.(?:mod|sum)|netlify\.toml|vercel\.json)$/i,
    kind: 'left',
  },
  { from: /^(?:README|LICEN[CS]E|CONTRIBUTING|CHANGELOG|CODE_OF_CONDUCT|COPYING)(?:\.\w+)?$/i, kind: 'left' },
];
