import { afterCode, afterElement, isTex, paragraphsOf } from './verbatim';

/** What they hold is no Markdown, and nothing in it is a tag. */
const VERBATIM: ReadonlySet<string> = new Set([
  ...[
    'raw',
    'code',
    'codeblock',
    'mermaid',
    'wavedrom',
    'chartjs',
    'score',
    'echarts',
    'markmap',
    'plantuml',
    'flink',
    'links',
    'linkgrid',
    'lg',
  ],
  ...['math', 'mathjax', 'katex', 'math_block', 'comment', 'verbatim'],
]);

export interface Mark {
  kind: 'open' | 'end' | 'output' | 'comment' | 'verbatim' | 'fence';
  name: string;
  written: string;
  start: number;
  end: number;
  body: string;
}

/** As Hexo's own expression has it, but for the bounds, so that no text takes long. */
const FENCE =
  /^((?:(?:[^\S\r\n]*>){0,3}|[-*+]|[0-9]+\.)[^\S\r\n]*)(`{3,99}|~{3,99})[^\S\r\n]*((?:.*?[^`\s])?)[^\S\r\n]*\n((?:[\s\S]*?\n)?)(?:(?:[^\S\r\n]*>){0,3}[^\S\r\n]*)\2[^\S\r\n]?(?:\n+|$)/gm;

function fencesIn(body: string): Mark[] {
  if (!/```|~~~/.test(body)) return [];
  return [...body.matchAll(FENCE)].map(
    ({ index, 0: whole, 1: name = '', 3: written = '', 4: code = '' }) => ({
      kind: 'fence',
      name,
      written,
      body: code,
      start: index,
      end: index + whole.trimEnd().length,
    }),
  );
}

/** What begins something that is no plain text. */
const SIGN = /`+|\{\{|\{#|\{%-?|<!--|<(?:code|pre)\b/g;

/** Where a sign stands next; -1 where it does not. */
type Find = (sign: string, from: number) => number;

/** Looks no second time for a sign that is not found. So many beginnings without an end take no time that grows with their square. */
function finder(body: string): Find {
  const missing = new Set<string>();
  return (sign, from) => {
    const at = missing.has(sign) ? -1 : body.indexOf(sign, from);
    if (at < 0) missing.add(sign);
    return at;
  };
}

/** What tags, output, comments and fenced code begin or end, in the order of the text. */
export function marksIn(body: string): Mark[] {
  const marks: Mark[] = [];
  const find = finder(body);
  const endOfParagraph = paragraphsOf(body);
  const fences = fencesIn(body);
  let fence = 0;
  SIGN.lastIndex = 0;
  for (let match = SIGN.exec(body); match !== null; match = SIGN.exec(body)) {
    const { index: start, 0: sign } = match;
    for (let at = fences[fence]; at !== undefined && at.end <= start; at = fences[++fence]) marks.push(at);
    const from = fences[fence];
    let next: number;
    if (from !== undefined && start >= from.start) next = from.end;
    else if (sign.startsWith('`')) next = afterCode(body, start, sign, endOfParagraph);
    else if (sign === '<code' || sign === '<pre')
      next = afterElement(body, start, sign, from?.start ?? body.length);
    else if (sign === '<!--') {
      const end = find('-->', start + sign.length);
      next = end < 0 ? start + sign.length : end + 3;
      // Code in a comment is no code: what stood for it would end the comment.
      while ((fences[fence]?.start ?? next) < next) fence++;
    } else {
      const mark = sign === '{{' && isTex(body, start) ? undefined : markAt(body, start, sign, find);
      if (mark !== undefined) marks.push(mark);
      next = mark?.end ?? start + sign.length;
    }
    SIGN.lastIndex = next;
  }
  marks.push(...fences.slice(fence));
  return marks;
}

function markAt(body: string, start: number, sign: string, find: Find): Mark | undefined {
  if (sign === '{#') {
    const end = find('#}', start + 2);
    return end < 0 || /\n\s*\n/.test(body.slice(start, end))
      ? undefined
      : { kind: 'comment', name: '', written: '', body: '', start, end: end + 2 };
  }
  const closer = sign === '{{' ? '}}' : '%}';
  const end = unquoted(body, closer, start + sign.length, find);
  if (end === undefined) return undefined;
  const written = body
    .slice(start + sign.length, end)
    .trim()
    .replace(/-$/, '')
    .trim();
  const base = { written, body: '', start, end: end + 2 };
  if (sign === '{{') return { ...base, kind: 'output', name: '' };
  // `{% folding, Title %}`, `{% noteblock::Title %}`: to Nunjucks what follows the name is an argument.
  const [, name, rest = ''] = /^([\p{L}_][\p{L}\d_-]*)(?![.=(]|:(?!:))\s*([\s\S]*)$/u.exec(written) ?? [];
  if (name === undefined) return undefined;
  if (name.startsWith('end')) return { ...base, kind: 'end', name: name.slice(3) };
  const mark: Mark = { ...base, kind: 'open', name, written: rest };
  if (!VERBATIM.has(name)) return mark;
  const close = new RegExp(`\\{%-?\\s*end${name}\\s*-?%\\}`, 'g');
  close.lastIndex = mark.end;
  const closing = close.exec(body);
  if (closing === null) return mark;
  const { index, 0: tag } = closing;
  return { ...mark, kind: 'verbatim', body: body.slice(mark.end, index), end: index + tag.length };
}

/** What stands before the next sign, as far as that matters; `?` where there is none near. */
function upTo(body: string, sign: string, from: number): string {
  const near = body.slice(from, from + 20);
  const at = near.indexOf(sign);
  return at < 0 ? '?' : near.slice(0, at);
}

/** No tag is longer. */
const LONGEST = 10_000;

/** Where a sign stands that is not in quotes, within a paragraph. */
function unquoted(body: string, sign: string, from: number, find: Find): number | undefined {
  if (find(sign, from) < 0) return undefined;
  let quote = '';
  for (let at = from; at < Math.min(body.length, from + LONGEST); at++) {
    const character = body.charAt(at);
    if (quote !== '') {
      if (character === quote) quote = '';
      else if (character === '\\') at++;
      else if (character === '\n' && body.charAt(at + 1) === '\n') break;
    } else if (body.startsWith(sign, at)) return at;
    else if (character === '"' || character === "'") {
      // The last argument may hold paragraphs.
      const end = body.indexOf(character, at + 1);
      if (end > 0 && /^\s*$/.test(upTo(body, sign, end + 1))) return body.indexOf(sign, end + 1);
      quote = character;
    } else if (character === '\n' && /^\n[ \t]*\n/.test(body.slice(at, at + 40))) return undefined;
  }
  // An apostrophe is no quote.
  const plain = body.indexOf(sign, from);
  return plain < 0 || /\n/.test(body.slice(from, plain)) ? undefined : plain;
}
