import { freeLines } from '../free-lines';

/* Containers of the theme Shoka, which its own renderer reads: here they become the tags that other themes have for the same. */

/**
 * `+++info Title` … `+++` opens at a click, and `;;;id Title` … `;;;` is a tab beside those of the same id before it. Lines stay where they
 * are, code is left alone, and what nobody closes stays text.
 */
export function withShokaTags(text: string): string {
  const lines = text.split('\n');
  const free = freeLines(lines);
  const open = (pattern: RegExp) => (at: number) =>
    free[at] ? (pattern.exec(lines[at] ?? '') ?? undefined) : undefined;
  const written = [...lines];
  writeFolds(written, open(OPEN_FOLD), open(CLOSE_FOLD));
  writeTabs(written, open(OPEN_TAB), open(CLOSE_TAB));
  return written.join('\n');
}

const OPEN_FOLD = /^\+{3,}(?:(?:primary|info|success|warning|danger|default)(?!\S))?[ \t]*(\S.*)$/;
const CLOSE_FOLD = /^\+{3,}[ \t]*$/;
const OPEN_TAB = /^;{3,}([^\s;]\S*)[ \t]+(\S.*)$/;
const CLOSE_TAB = /^;{3,}[ \t]*$/;

type Match = (at: number) => RegExpExecArray | undefined;

function writeFolds(lines: string[], opening: Match, closing: Match): void {
  const open: { at: number; title: string }[] = [];
  for (let at = 0; at < lines.length; at++) {
    const title = closing(at) === undefined ? opening(at)?.[1] : undefined;
    if (title !== undefined) open.push({ at, title });
    const opener = closing(at) === undefined ? undefined : open.pop();
    if (opener === undefined) continue;
    lines[opener.at] = `{% folding ${opener.title} %}`;
    lines[at] = '{% endfolding %}';
  }
}

function writeTabs(lines: string[], opening: Match, closing: Match): void {
  let open: { at: number; id: string; title: string } | undefined;
  let last: { at: number; id: string } | undefined;
  for (let at = 0; at < lines.length; at++) {
    const [, id, title] = opening(at) ?? [];
    if (open === undefined && id !== undefined && title !== undefined) open = { at, id, title };
    if (open === undefined || closing(at) === undefined) continue;
    const isNext =
      last?.id === open.id && lines.slice(last.at + 1, open.at).every((line) => line.trim() === '');
    if (isNext && last !== undefined) lines[last.at] = '<!-- endtab -->';
    lines[open.at] = `${isNext ? '' : `{% tabs ${open.id} %}`}<!-- tab ${open.title} -->`;
    lines[at] = '<!-- endtab -->{% endtabs %}';
    last = { at, id: open.id };
    open = undefined;
  }
}
