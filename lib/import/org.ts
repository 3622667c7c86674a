import { fileText } from './front-matter-text';
import { comment, delimited, drawer, fixedWidth, heading, latex, paragraph, rule, table } from './org-blocks';
import { keyword } from './org-keywords';
import type { OrgPlace, OrgPost, OrgProblem, OrgRead, OrgReader } from './org-reader';

/* Org-mode as Hugo reads it, by go-org: what of it posts have. */

/**
 * A post of org-mode as Markdown.
 * @returns also what is left out, since it asks for a program or another file.
 */
export function fromOrg(text: string): { text: string; problems: OrgProblem[] } {
  const lines = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n');
  const post: OrgPost = {
    fields: {},
    problems: [],
    headings: 0,
    caption: '',
    isTop: true,
    depth: -1,
    read: (inner, first) => {
      post.depth++;
      const markdown = markdownOf(inner, first, post);
      post.depth--;
      return markdown;
    },
  };
  const body = post.read(lines, 1).join('\n');
  return { text: fileText(post.fields, body), problems: post.problems };
}

/** Show nothing of the text, or are read before it: a keyword after them still is a field of front matter. */
const AROUND_TEXT: readonly OrgReader[] = [delimited, keyword, comment, drawer];

/** The last one reads any line. */
const TEXT: readonly OrgReader[] = [heading, fixedWidth, table, latex, rule, paragraph];

function markdownOf(lines: readonly string[], first: number, post: OrgPost): string[] {
  const out: string[] = [];
  for (let at = 0; at < lines.length; ) {
    const place: OrgPlace = { lines, at, line: lines[at] ?? '', number: first + at };
    let read = firstOf(AROUND_TEXT, place, post);
    if (read === undefined) {
      if (place.line.trim() !== '') post.isTop = false;
      read = firstOf(TEXT, place, post);
    }
    add(read?.markdown ?? [], out);
    at = read?.next ?? at + 1;
  }
  return out;
}

/** One blank line is enough between blocks; those of code stay. */
function add(markdown: readonly string[], out: string[]): void {
  const isBlankTwice = markdown[0] === '' && out.at(-1) === '';
  for (const line of isBlankTwice ? markdown.slice(1) : markdown) out.push(line);
}

function firstOf(readers: readonly OrgReader[], place: OrgPlace, post: OrgPost): OrgRead | undefined {
  for (const reader of readers) {
    const read = reader(place, post);
    if (read !== undefined) return read;
  }
  return undefined;
}
