import { freeLines } from '../free-lines';

/**
 * Lines as kramed reads them, and CommonMark does not: `##Title` and `### Title###` are headings, and a table may have more columns
 * than the line below its head.
 */
export function kramedLines(text: string): string {
  const lines = text.split('\n');
  const free = freeLines(lines);
  return lines
    .map((line, at) => {
      if (!free[at]) return line;
      if (line.startsWith('#')) return heading(line);
      if (INLINE_TAG.test(line)) return inParagraph(line, lines[at - 1] ?? '', lines[at + 1] ?? '');
      return delimiters(line, lines[at - 1] ?? '');
    })
    .join('\n');
}

/** A line that is nothing but a tag of a line of text. */
const INLINE_TAG =
  /^ {0,3}<\/?(?:a|b|br|code|del|em|i|img|ins|kbd|mark|small|span|strong|sub|sup|u)\b[^<>]*>[ \t]*$/i;

/** To CommonMark such a tag begins a block in which no Markdown is read. With a comment behind it, it is a part of a paragraph. */
function inParagraph(line: string, before: string, after: string): string {
  return before.trim() === '' && after.trim() !== '' ? `${line.trimEnd()}<!---->` : line;
}

function heading(line: string): string {
  const [, signs = '', text = ''] = /^(#{1,6})(?!#)[ \t]*(\S.*)$/.exec(line) ?? [];
  if (text === '') return line;
  const isClosed = signs.length > 1 && text.endsWith(signs) && !text.endsWith(`#${signs}`);
  return `${signs} ${isClosed ? text.slice(0, -signs.length).trimEnd() : text}`;
}

/** A line of delimiters with as many columns as the head above. */
function delimiters(line: string, head: string): string {
  if (!/^ *\|?(?: *:?-+:? *\|)+(?: *:?-+:?)? *$/.test(line) || !head.includes('|')) return line;
  const [own, wanted] = [cellsOf(line), cellsOf(head)];
  if (own.length >= wanted.length) return line;
  return `| ${wanted.map((_, at) => own[at]?.trim() ?? '---').join(' | ')} |`;
}

function cellsOf(row: string): string[] {
  return row
    .trim()
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/);
}

const LINK = /(?<=[^\\]|^)\]\([ \t]*(?![<\s])((?:[^()\n\\]|\\[^\n]|\([^()\n]{0,300}\)){1,1000}?)[ \t]*\)/g;
const STRONG = /(?<![*\\])\*\*(?!\*)([^\n*]{1,500}?)\*\*(?!\*)/g;
/** `__strong__` beside letters of Chinese or Japanese, which are letters of a word to CommonMark. */
const CJK = '[\\u2e80-\\u9fff\\uff00-\\uffef]';
const UNDERSCORES = new RegExp(
  `(?<![\\w\\\\])__(?![_\\s])([^_\\n]{1,300})(?<!\\s)__(?=${CJK})|(?<=${CJK})__(?![_\\s])([^_\\n]{1,300})(?<!\\s)__(?!\\w)`,
  'g',
);

/**
 * What kramed reads within a line: addresses with spaces, or with a bracket behind a backslash, and asterisks with blanks on their inner
 * side. Lines that may be indented code stay.
 */
export function kramedSpans(text: string): string {
  return text.replace(/^(?! {4}|\t).*$/gm, spans);
}

function spans(line: string): string {
  const strong = line.replace(
    UNDERSCORES,
    (_, before: string | undefined, after = '') => `**${before ?? after}**`,
  );
  return strong.replace(LINK, link).replace(STRONG, (whole, inner: string) => {
    const shown = inner.trim();
    if (shown === '' || shown === inner) return whole;
    const [before = '', after = ''] = [/^\s*/, /\s*$/].map((blank) => blank.exec(inner)?.[0] ?? '');
    return `${before}**${shown}**${after}`;
  });
}

function link(whole: string, written: string): string {
  const [, address = '', title = ''] = /^(.*?)((?:[ \t]+(?:"[^"]*"|'[^']*'))?)$/.exec(written) ?? [];
  const isSpaced = /\s/.test(address);
  // `[a](b_(c\))`: Markdown would look for one bracket more.
  const isHidden = /\([^()]*\\\)/.test(address);
  if ((!isSpaced && !isHidden) || /[<>]/.test(address)) return whole;
  return `](<${address.replace(/\\([()])/g, '$1')}>${title})`;
}
