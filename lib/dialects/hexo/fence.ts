import { escapeText } from '../../escape-html';
import { markOf } from '../../markdown/insert';
import { startTag } from '../html';

/** Fenced code as Hexo reads it: its info says the language, a title, and options such as `mark:1,4-7`; its lines are taken as they are. */
export function fenceMark(before: string, info: string, code: string, line: number): string {
  const [, lang = '', rest = ''] = /^(\S*)\s*(.*)$/.exec(plainInfo(info.trim())) ?? [];
  const quotes = before.split('>').length - 1;
  const lines = code.replace(/\n$/, '').split('\n');
  const own =
    quotes === 0 ? lines : lines.map((each) => each.replace(new RegExp(`^(?:[ \\t]*>){1,${quotes}} ?`), ''));
  const depth = before.replace(/^.*>\s?/, '').replace(/\t/g, '    ').length;
  const meta = metaOf(rest);
  const block = markOf({
    type: 'code',
    code: leftBy(own, depth).join('\n'),
    lang,
    ...(meta !== '' && { meta }),
    line,
  });
  const [, href, text] = LINK.exec(rest) ?? [];
  if (href === undefined || before !== '') return block;
  const link = `${startTag('a', { href })}${escapeText(text ?? 'link')}</a>`;
  return markOf({ type: 'html', html: `<div>${block}<p>${link}</p></div>`, line });
}

/** Behind a title, where the code is from: `js title.js https://a.example words`. */
const LINK = /^\S.*?\s+(https?:\/\/\S+|\/\S+)(?:\s+(\S.*))?$/;

/** Pandoc's `{.python .numberLines}` in words that others have for it. */
function plainInfo(info: string): string {
  const [, list] = /^\{((?:[ ]*[.#][\w+#-]+|[ ]*[\w-]+=\S+)+)[ ]*\}$/.exec(info) ?? [];
  if (list === undefined) return info;
  const [lang = '', ...looks] = [...list.matchAll(/(?<![\w"=])\.([\w+#-]+)/g)].map(([, name]) => name ?? '');
  return [lang, looks.includes('numberLines') ? 'line_number:true' : ''].join(' ').trim();
}

/** Options in the words of this blog. What is written in its own words, or in those of a theme, stays. */
function metaOf(rest: string): string {
  if (rest === '' || /^\{|=/.test(rest)) return rest;
  const mark = /(?:^|\s)mark:(\S+)/.exec(rest)?.[1];
  const title = rest
    .replace(/(?:^|\s)(?:line_number|line_threshold|first_line|wrap|mark|language_attr|highlight):\S+/g, '')
    .replace(/\s+(?:https?:\/\/\S+|\/\S+)(?:\s.*)?$/, '')
    .trim();
  const numbers = /(?:^|\s)line_number:true/.test(rest) ? 'linenos' : '';
  return [
    mark === undefined ? '' : `{${mark}}`,
    numbers,
    title === '' ? '' : `title=${JSON.stringify(title)}`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** Lines with as many columns less as their fence is indented, and as all of them have. */
function leftBy(lines: readonly string[], depth: number): string[] {
  if (depth === 0) return [...lines];
  const spaced = lines.map((line) => line.replace(/^[ \t]+/, (space) => space.replace(/\t/g, '    ')));
  const common = spaced.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
  const by = Math.min(depth, ...common);
  return spaced.map((line) => line.slice(by));
}
