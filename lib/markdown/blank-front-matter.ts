const FRONT_MATTER = /^\uFEFF?(---|\+\+\+|;;;)[ \t]*\r?\n[\s\S]*?\r?\n(?:\1|\.\.\.)[ \t]*(?=\r?\n|$)/;

/** A file with blanks in the place of its front matter: what is found behind it is at its place in the file. */
export function blankFrontMatter(text: string): string {
  return text.replace(FRONT_MATTER, (lines) => lines.replace(/[^\r\n]/g, ' '));
}
