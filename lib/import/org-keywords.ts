import type { OrgReader } from './org-reader';

/* Lines such as `#+TITLE: A post`, which hold fields of front matter or settings of what follows. */

/** Says nothing to readers. */
const SILENT =
  /^(?:attr_\w+|name|header|plot|results|options|startup|tblfm|property|category|export_\w+|language|email|latex\w*|setupfile)$/;

/** Asks for a program or for another file. */
const ASKS = /^(?:include|macro|call|bibliography|print_bibliography)$/;

/** Reads a keyword. At the top of the file it is a field of front matter. */
export const keyword: OrgReader = ({ at, line, number }, post) => {
  const [, written, rest = ''] = /^[ \t]*#\+([\w-]+(?:\[\])?):(.*)$/.exec(line) ?? [];
  if (written === undefined) return undefined;
  const name = written.toLowerCase();
  const value = rest.trim();
  if (name === 'html') return { markdown: [value], next: at + 1 };
  if (name === 'caption') post.caption = value;
  else if (ASKS.test(name))
    post.problems.push({
      line: number,
      message: `#+${written} is not taken over; write what it stands for`,
    });
  else if (post.isTop && !SILENT.test(name)) setField(post.fields, name, value);
  return { markdown: [], next: at + 1 };
};

const DATES = ['date', 'lastmod', 'publishdate', 'expirydate'];

/** `#+TAGS[]: a b` is a list. */
function setField(fields: Record<string, unknown>, name: string, value: string): void {
  if (name.endsWith('[]')) fields[name.slice(0, -2)] = value.split(/\s+/).filter(Boolean);
  else if (name === 'filetags') fields.tags ??= value.split(':').filter(Boolean);
  else if (DATES.includes(name)) fields[name] = dateOf(value);
  else fields[name] = /^(?:true|false)$/.test(value) ? value === 'true' : value;
}

/** `<2022-02-03 Thu 10:30>` is `2022-02-03 10:30:00`. */
function dateOf(written: string): string {
  const [, day, time] =
    /^[<[](\d{4}-\d\d-\d\d)(?:\s+[^\s\d>\]]+)?(?:\s+(\d\d:\d\d))?[^>\]]*[>\]]$/.exec(written) ?? [];
  return day === undefined ? written : time === undefined ? day : `${day} ${time}:00`;
}
