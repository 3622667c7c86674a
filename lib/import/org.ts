import { fileText } from './front-matter-text';
import { inlineOrg } from './org-inline';

/* Org-mode as Hugo reads it, by go-org: what of it posts have. */

/** What is not taken over, with its line. */
interface OrgProblem {
  line: number;
  message: string;
}

/**
 * A post of org-mode as Markdown.
 * @returns also what is left out, since it asks for a program or another file.
 */
export function fromOrg(text: string): { text: string; problems: OrgProblem[] } {
  const lines = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n');
  const fields: Record<string, unknown> = {};
  const problems: OrgProblem[] = [];
  const read = reader(fields, problems);
  return { text: fileText(fields, read(lines, 1)), problems };
}

const DATES = ['date', 'lastmod', 'publishdate', 'expirydate'];

/** A keyword at the top of the file, as a field of front matter: `#+TAGS[]: a b` is a list. */
function setField(fields: Record<string, unknown>, name: string, value: string): void {
  const key = name.toLowerCase();
  if (key.endsWith('[]')) fields[key.slice(0, -2)] = value.split(/\s+/).filter(Boolean);
  else if (key === 'filetags') fields.tags ??= value.split(':').filter(Boolean);
  else if (DATES.includes(key)) fields[key] = dateOf(value);
  else fields[key] = /^(?:true|false)$/.test(value) ? value === 'true' : value;
}

/** `<2022-02-03 Thu 10:30>` is `2022-02-03 10:30:00`. */
function dateOf(written: string): string {
  const [, day, time] =
    /^[<[](\d{4}-\d\d-\d\d)(?:\s+[^\s\d>\]]+)?(?:\s+(\d\d:\d\d))?[^>\]]*[>\]]$/.exec(written.trim()) ?? [];
  return day === undefined ? written : time === undefined ? day : `${day} ${time}:00`;
}

/** Says nothing to readers. */
const SILENT =
  /^(?:attr_\w+|name|header|plot|results|options|startup|tblfm|property|category|export_\w+|language|email|latex\w*|setupfile)$/;

type Reader = (lines: readonly string[], first: number) => string;

function reader(fields: Record<string, unknown>, problems: OrgProblem[]): Reader {
  let headings = 0;
  let caption = '';
  let isTop = true;
  const read: Reader = (lines, first) => {
    const out: string[] = [];
    for (let at = 0; at < lines.length; at++) {
      const line = lines[at] ?? '';
      const [, indent = '', kind = '', options = ''] = /^([ \t]*)#\+begin_(\w+)[ \t]*(.*)$/i.exec(line) ?? [];
      if (kind !== '') {
        const end = endOf(lines, at, new RegExp(`^[ \\t]*#\\+end_${kind}[ \\t]*$`, 'i'));
        out.push(
          ...blockOf(kind.toLowerCase(), options, lines.slice(at + 1, end), first + at + 1, read).map(
            (each) => indent + each,
          ),
        );
        at = end;
        continue;
      }
      const [, keyword, value = ''] = /^[ \t]*#\+([\w-]+(?:\[\])?):[ \t]*(.*?)[ \t]*$/.exec(line) ?? [];
      if (keyword !== undefined) {
        const name = keyword.toLowerCase();
        if (name === 'caption') caption = value;
        else if (name === 'html') out.push(value);
        else if (/^(?:include|macro|call|bibliography|print_bibliography)$/.test(name))
          problems.push({
            line: first + at,
            message: `#+${keyword} is not taken over; write what it stands for`,
          });
        else if (isTop && !SILENT.test(name)) setField(fields, keyword, value);
        continue;
      }
      if (/^[ \t]*#(?: |$)/.test(line)) continue;
      if (/^[ \t]*:[A-Za-z_-]+:[ \t]*$/.test(line)) {
        at = endOf(lines, at, /^[ \t]*:END:[ \t]*$/i);
        continue;
      }
      if (line.trim() !== '') isTop = false;
      const [, stars, heading = ''] = /^(\*+)[ \t]+(.*?)[ \t]*$/.exec(line) ?? [];
      if (stars !== undefined) {
        headings++;
        const [own] = lines
          .slice(at + 1, endOf(lines, at, /^[ \t]*:END:[ \t]*$/i))
          .flatMap((each) => /^[ \t]*:CUSTOM_ID:[ \t]*(\S+)/i.exec(each)?.[1] ?? []);
        const hasDrawer = /^[ \t]*:PROPERTIES:/i.test(lines[at + 1] ?? '');
        const title = inlineOrg(heading.replace(/[ \t]+:[\w@#%:]+:$/, ''));
        out.push(
          '',
          `${'#'.repeat(Math.min(6, stars.length + 1))} ${title} {#${(hasDrawer && own) || `headline-${headings}`}}`,
          '',
        );
        continue;
      }
      if (/^[ \t]*:(?: |$)/.test(line)) {
        const fixed = run(lines, at, /^[ \t]*:(?: |$)/);
        out.push('', '```', ...fixed.map((each) => each.replace(/^[ \t]*: ?/, '')), '```', '');
        at += fixed.length - 1;
      } else if (/^[ \t]*\|/.test(line)) {
        const rows = run(lines, at, /^[ \t]*\|/);
        out.push('', ...tableOf(rows), '');
        at += rows.length - 1;
      } else if (/^[ \t]*\\begin\{/.test(line)) {
        const end = endOf(lines, at, /\\end\{/);
        out.push('', '$$', ...lines.slice(at, end + 1), '$$', '');
        at = end;
      } else if (/^[ \t]*-{5,}[ \t]*$/.test(line)) out.push('', '---', '');
      else {
        out.push(textLine(line, caption));
        if (line.trim() !== '') caption = '';
      }
    }
    return out.join('\n').replace(/\n{3,}/g, '\n\n');
  };
  return read;
}

function endOf(lines: readonly string[], from: number, end: RegExp): number {
  const found = lines.findIndex((line, at) => at > from && end.test(line));
  return found < 0 ? lines.length : found;
}

/** The lines from one on that are of its kind. */
function run(lines: readonly string[], from: number, kind: RegExp): string[] {
  const end = lines.findIndex((line, at) => at > from && !kind.test(line));
  return lines.slice(from, end < 0 ? lines.length : end);
}

function blockOf(
  kind: string,
  options: string,
  inner: readonly string[],
  line: number,
  read: Reader,
): string[] {
  if (kind === 'comment') return [];
  if (kind === 'export') return /^html\b/i.test(options) ? ['', ...dedented(inner), ''] : [];
  if (kind === 'src' || kind === 'example') {
    const language = kind === 'src' ? (/^[\w+#.-]+/.exec(options)?.[0] ?? '') : '';
    const code = dedented(inner).map((each) => each.replace(/^,(?=[*#,])/, ''));
    const longest = Math.max(2, ...code.map((each) => /^`*/.exec(each)?.[0].length ?? 0));
    const fence = '`'.repeat(longest + 1);
    return ['', `${fence}${language}`, ...code, fence, ''];
  }
  const text =
    kind === 'verse'
      ? inner.map((each) => (each.trim() === '' ? '' : `${inlineOrg(each.trim())}\\`))
      : read(inner, line).split('\n');
  if (kind === 'quote' || kind === 'verse')
    return ['', ...text.map((each) => (each === '' ? '>' : `> ${each}`)), ''];
  return ['', ...text, ''];
}

function dedented(lines: readonly string[]): string[] {
  const depths = lines
    .filter((line) => line.trim() !== '')
    .map((line) => /^[ \t]*/.exec(line)?.[0].length ?? 0);
  const depth = Math.min(...depths);
  return lines.map((line) => line.slice(Number.isFinite(depth) ? depth : 0));
}

/** Without a line below the first row, that row is no head, and Markdown needs an empty one. */
function tableOf(rows: readonly string[]): string[] {
  const isLine = (row: string) => /^[ \t]*\|[-+]/.test(row);
  const cells = (row: string) =>
    row
      .trim()
      .replace(/^\||\|$/g, '')
      .split('|')
      .map((cell) => inlineOrg(cell.trim()));
  const listed = rows.filter((row) => !isLine(row)).map(cells);
  const width = Math.max(1, ...listed.map((row) => row.length));
  const written = (row: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, at) => row[at] ?? '').join(' | ')} |`;
  const [head = [], ...body] = isLine(rows[1] ?? '') ? listed : [[], ...listed];
  return [written(head), `|${' --- |'.repeat(width)}`, ...body.map(written)];
}

/** A line of a paragraph or of a list. */
function textLine(line: string, caption: string): string {
  const [, note, said = ''] = /^\[fn:([\w-]+)\][ \t]*(.*)$/.exec(line) ?? [];
  if (note !== undefined) return `[^${note}]: ${inlineOrg(said)}`;
  const [, indent = '', mark = '', box = '', text = ''] =
    /^([ \t]*)([-+]|(?<=[ \t])\*|\d+[.)])[ \t]+(?:\[([ Xx-])\][ \t]+)?(.*)$/.exec(line) ?? [];
  if (mark === '') return (/^[ \t]*/.exec(line)?.[0] ?? '') + inlineOrg(line.trim(), caption);
  const [, term, means] = /^(.*?)[ \t]+::(?:[ \t]+(.*))?$/.exec(text) ?? [];
  const sign = /\d/.test(mark) ? mark.replace(')', '.') : '-';
  const task = box === '' ? '' : box.toLowerCase() === 'x' ? '[x] ' : '[ ] ';
  const shown = term === undefined ? inlineOrg(text) : `**${inlineOrg(term)}**: ${inlineOrg(means ?? '')}`;
  return `${indent}${sign} ${task}${shown}`;
}
