import { inlineOrg } from './org-inline';
import { endOf, type OrgPlace, type OrgReader, runOf } from './org-reader';
import { orgTable } from './org-table';

/* Blocks of org-mode as Markdown: one reader a kind. */

/** Blocks in blocks; no author needs more. */
const MAX_DEPTH = 20;

/** `#+begin_src sh` to `#+end_src`, and other kinds. One without an end takes the rest of the text. */
export const delimited: OrgReader = (place, post) => {
  const [, indent = '', kind, options = ''] = /^([ \t]*)#\+begin_(\w+)[ \t]*(.*)$/i.exec(place.line) ?? [];
  if (kind === undefined || post.depth > MAX_DEPTH) return undefined;
  const { lines, at, number } = place;
  const end = endOf(place, new RegExp(`^[ \\t]*#\\+end_${kind}[ \\t]*$`, 'i')) ?? lines.length;
  const inner = lines.slice(at + 1, end);
  const markdown = markdownOf(kind.toLowerCase(), options, inner, () => post.read(inner, number + 1));
  return { markdown: markdown.map((line) => indent + line), next: end + 1 };
};

function markdownOf(
  kind: string,
  options: string,
  inner: readonly string[],
  read: () => readonly string[],
): string[] {
  switch (kind) {
    case 'comment':
      return [];
    case 'export':
      return /^html\b/i.test(options) ? ['', ...dedented(inner), ''] : [];
    case 'src':
      return fenced(inner, /^[\w+#.-]+/.exec(options)?.[0]);
    case 'example':
      return fenced(inner);
    case 'quote':
      return quoted(read());
    case 'verse':
      return quoted(inner.map((line) => (line.trim() === '' ? '' : `${inlineOrg(line.trim())}\\`)));
    default:
      return ['', ...read(), ''];
  }
}

/** Code. A comma is before what org-mode would read: `,* no heading`. */
function fenced(inner: readonly string[], language = ''): string[] {
  const code = dedented(inner).map((line) => line.replace(/^,(?=[*#,])/, ''));
  const longest = Math.max(2, ...code.map((line) => /^`*/.exec(line)?.[0].length ?? 0));
  const fence = '`'.repeat(longest + 1);
  return ['', `${fence}${language}`, ...code, fence, ''];
}

function quoted(lines: readonly string[]): string[] {
  return ['', ...lines.map((line) => (line === '' ? '>' : `> ${line}`)), ''];
}

function dedented(lines: readonly string[]): string[] {
  const depths = lines
    .filter((line) => line.trim() !== '')
    .map((line) => /^[ \t]*/.exec(line)?.[0].length ?? 0);
  const depth = depths.length === 0 ? 0 : Math.min(...depths);
  return lines.map((line) => line.slice(depth));
}

/** `# A remark`, which readers do not see. */
export const comment: OrgReader = ({ at, line }) =>
  /^[ \t]*#(?: |$)/.test(line) ? { markdown: [], next: at + 1 } : undefined;

const DRAWER = /^[ \t]*:[A-Za-z_-]+:[ \t]*$/;

/** `:PROPERTIES:` to `:END:`, which readers do not see. Without an end it is text. */
export const drawer: OrgReader = (place) => {
  const end = DRAWER.test(place.line) ? endOfDrawer(place) : undefined;
  return end === undefined ? undefined : { markdown: [], next: end + 1 };
};

/** A drawer holds no other drawer, and no heading. */
function endOfDrawer(place: OrgPlace): number | undefined {
  const end = endOf(place, /^(?:\*+[ \t]|[ \t]*:[A-Za-z_-]+:[ \t]*$)/);
  return end !== undefined && /^[ \t]*:END:/i.test(place.lines[end] ?? '') ? end : undefined;
}

/** `** A heading :tag:`: one level deeper, since the title of the post is above all. Its id is that which go-org gives. */
export const heading: OrgReader = (place, post) => {
  const [, stars, text = ''] = /^(\*+)[ \t]+(.*)$/.exec(place.line) ?? [];
  if (stars === undefined) return undefined;
  post.headings++;
  const title = inlineOrg(text.trim().replace(/(?<![ \t])[ \t]+:[\w@#%:]+:$/, ''));
  const id = customId(place) ?? `headline-${post.headings}`;
  const hashes = '#'.repeat(Math.min(6, stars.length + 1));
  return { markdown: ['', `${hashes} ${title} {#${id}}`, ''], next: place.at + 1 };
};

/** `:CUSTOM_ID:` in the drawer below a heading. */
function customId({ lines, at, number }: OrgPlace): string | undefined {
  const line = lines[at + 1] ?? '';
  if (!/^[ \t]*:PROPERTIES:/i.test(line)) return undefined;
  const end = endOfDrawer({ lines, at: at + 1, line, number: number + 1 });
  const [own] = lines
    .slice(at + 1, end ?? at + 1)
    .flatMap((each) => /^[ \t]*:CUSTOM_ID:[ \t]*(\S+)/i.exec(each)?.[1] ?? []);
  return own;
}

const FIXED = /^[ \t]*:(?: |$)/;

/** Lines that begin with a colon: an example of a few lines. */
export const fixedWidth: OrgReader = (place) => {
  if (!FIXED.test(place.line)) return undefined;
  const lines = runOf(place, FIXED);
  const shown = lines.map((line) => line.replace(/^[ \t]*: ?/, ''));
  return { markdown: ['', '```', ...shown, '```', ''], next: place.at + lines.length };
};

const ROW = /^[ \t]*\|/;

export const table: OrgReader = (place) => {
  if (!ROW.test(place.line)) return undefined;
  const rows = runOf(place, ROW);
  return { markdown: ['', ...orgTable(rows), ''], next: place.at + rows.length };
};

/** `\begin{align}` to its `\end`. */
export const latex: OrgReader = (place) => {
  if (!/^[ \t]*\\begin\{/.test(place.line)) return undefined;
  const next = (endOf(place, /\\end\{/) ?? place.lines.length) + 1;
  return { markdown: ['', '$$', ...place.lines.slice(place.at, next), '$$', ''], next };
};

export const rule: OrgReader = ({ at, line }) =>
  /^[ \t]*-{5,}[ \t]*$/.test(line) ? { markdown: ['', '---', ''], next: at + 1 } : undefined;

/** Any other line. The caption above is that of the first one that is not blank. */
export const paragraph: OrgReader = ({ at, line }, post) => {
  const markdown = [textLine(line, post.caption)];
  if (line.trim() !== '') post.caption = '';
  return { markdown, next: at + 1 };
};

/** A line of a paragraph or of a list. */
function textLine(line: string, caption: string): string {
  const [, note, said = ''] = /^\[fn:([\w-]+)\][ \t]*(.*)$/.exec(line) ?? [];
  if (note !== undefined) return `[^${note}]: ${inlineOrg(said)}`;
  const [, indent = '', mark, box, text = ''] =
    /^([ \t]*)([-+]|(?<=[ \t])\*|\d+[.)])[ \t]+(?:\[([ Xx-])\][ \t]+)?(.*)$/.exec(line) ?? [];
  if (mark === undefined) return (/^[ \t]*/.exec(line)?.[0] ?? '') + inlineOrg(line.trim(), caption);
  const sign = /\d/.test(mark) ? mark.replace(')', '.') : '-';
  const task = box === undefined ? '' : box.toLowerCase() === 'x' ? '[x] ' : '[ ] ';
  return `${indent}${sign} ${task}${describedText(text)}`;
}

/** `term :: what it means` in a list of descriptions. */
function describedText(text: string): string {
  const [, term, means = ''] = /^(.*?)(?<![ \t])[ \t]+::(?:[ \t]+(.*))?$/.exec(text) ?? [];
  return term === undefined ? inlineOrg(text) : `**${inlineOrg(term)}**: ${inlineOrg(means)}`;
}
