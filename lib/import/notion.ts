import { decodePath, encodePath } from '../addresses/href';
import type { Convert } from './convert';
import { fileText } from './front-matter-text';
import { namePart } from './imported';
import { partsInCommas } from './text-parts';

/** The number of a page that Notion writes behind its name: `A kite 0123…ef.md`. */
export const NOTION_ID = /[ %20-]*[0-9a-f]{32}(?=\.md$|\/|$|\.csv$)/;

/** A page of an export of Notion (Markdown & CSV): its title, its properties, its text. */
export const fromNotion: Convert = (text) => {
  const lines = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n');
  const title = /^# (.+)$/.exec(lines[0] ?? '')?.[1]?.trim();
  let at = title === undefined ? 0 : 1;
  while (lines[at]?.trim() === '') at++;
  const properties: Record<string, string> = {};
  for (let line = at; line < lines.length; line++) {
    const found = /^([\p{L}][\p{L}\p{N} _-]{0,40}): (.+)$/u.exec(lines[line] ?? '');
    if (found === null) {
      // Properties end with an empty line; text that only looks like one does not.
      if (lines[line]?.trim() === '') at = line;
      else if (line > at) for (const key of Object.keys(properties)) delete properties[key];
      break;
    }
    properties[(found[1] ?? '').toLowerCase()] = (found[2] ?? '').trim();
  }
  const { tags, tag, category, categories, status, slug, author, authors } = properties;
  const dates = [
    'date',
    'published',
    'publish date',
    'published date',
    'created',
    'created time',
    'last edited time',
  ];
  const date = dates.map((key) => dayOf(properties[key])).find(Boolean);
  const fields = {
    title,
    date,
    tags: partsInCommas(tags ?? tag ?? ''),
    categories: partsInCommas(category ?? categories ?? ''),
    authors: partsInCommas(author ?? authors ?? ''),
    slug,
    draft: status !== undefined && /draft|progress|not started|todo/i.test(status) ? true : undefined,
  };
  const body = lines
    .slice(at)
    .join('\n')
    .replace(/\]\(([^)\s]+)\)/g, (all, address: string) => `](${ownName(address, all)})`);
  return { text: fileText(fields, body), problems: [] };
};

/** Where a file of an export is here, relative to its folder: without the numbers, and pages by their titles. */
export function notionName(name: string): string {
  return name
    .split('/')
    .map((part) => {
      const [, stem = part, ending = ''] = /^(.*?)(\.\w{1,5})?$/.exec(part) ?? [];
      const bare = stem.replace(/ ?[0-9a-f]{32}$/, '');
      return bare === stem && ending !== '.md' && ending !== '' ? part : namePart(bare) + ending;
    })
    .join('/');
}

function ownName(address: string, all: string): string {
  if (/^[a-z][a-z\d+.-]*:|^#/i.test(address)) return all.slice(2, -1);
  return encodePath(notionName(decodePath(address)));
}

/** `May 1, 2026 3:04 PM` or `2026/05/01` as a day; nothing for what is no date. */
function dayOf(written: string | undefined): string | undefined {
  const [, year, month, day] = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})/.exec(written ?? '') ?? [];
  if (year !== undefined) return `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
  const [, name = '', number = '', of = ''] =
    /^([A-Z][a-z]{2,8}) (\d{1,2}), (\d{4})/.exec(written ?? '') ?? [];
  const index = MONTHS.findIndex((each) => name.startsWith(each));
  return index < 0 ? undefined : `${of}-${String(index + 1).padStart(2, '0')}-${number.padStart(2, '0')}`;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
