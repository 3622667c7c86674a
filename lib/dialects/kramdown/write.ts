import type { Attributed, Attributes, Block, Line, ListItem, Row } from './blocks';
import { noticeDiv, withNotice } from './notices';
import { convertSpans } from './spans';
import { writeHtml } from './write-html';
import { paragraph } from './write-paragraph';

/** The names of the links that a document defines. */
type Links = ReadonlySet<string>;

/** Writes blocks as Markdown of this blog. A block keeps its lines, as far as Markdown lets it. */
export function writeBlocks(links: Links, blocks: readonly Block[], tight = false): Line[] {
  const out: Line[] = [];
  let before: Block | undefined;
  for (const block of blocks) {
    if (block.type === 'blank' || block.type === 'end') continue;
    const lines = linesOf(links, block);
    if (lines.length === 0) continue;
    if (out.length > 0 && !(tight && fits(before, block))) out.push({ text: '', line: lines[0]?.line ?? 1 });
    if (before !== undefined && needsWall(before, block))
      out.push({ text: '<!-- -->', line: lines[0]?.line ?? 1 }, { text: '', line: lines[0]?.line ?? 1 });
    out.push(...lines);
    before = block;
  }
  return out;
}

/** Whether a block may follow another without a blank line between them. */
function fits(before: Block | undefined, block: Block): boolean {
  // A tag alone on its line begins raw HTML, which only a blank line ends.
  if (before?.type === 'paragraph' && before.lines[0]?.text.trimStart().startsWith('<')) return false;
  if (before?.type === 'html' || before?.type === 'element' || before?.type === 'table') return false;
  if (before?.type === 'list') return block.type !== 'paragraph' && block.type !== 'list';
  return ['list', 'code', 'quote', 'heading', 'rule'].includes(block.type);
}

/** Two lists of one kind would be one. */
function needsWall(before: Block, block: Block): boolean {
  return before.type === 'list' && block.type === 'list' && before.ordered === block.ordered;
}

function linesOf(links: Links, block: Block): Line[] {
  switch (block.type) {
    case 'paragraph':
      return withNotice(paragraph(links, block.lines, block.attributes), block.attributes);
    case 'heading':
      return heading(links, block.level, block.text, block.attributes);
    case 'rule':
      return [{ text: '***', line: block.line }];
    case 'code':
      return code(block);
    case 'math':
      return math(block.lines);
    case 'quote':
      return withNotice(quote(links, block.blocks), block.attributes);
    case 'list':
      return isContents(block) ? [] : list(links, block);
    case 'table':
      return table(links, block.head, block.body, block.align);
    case 'html':
      return noticeDiv(writeHtml(block.lines));
    case 'element':
      return element(links, block);
    case 'terms':
      return terms(links, block.terms, block.definitions);
    case 'note':
      return indented(writeBlocks(links, block.blocks), `[^${block.label}]: `, block.line, 4);
    case 'verbatim':
      return block.lines;
    default:
      return [];
  }
}

function quote(links: Links, blocks: readonly Block[]): Line[] {
  return writeBlocks(links, blocks).map(({ text, line }) => ({
    text: text === '' ? '>' : `> ${text}`,
    line,
  }));
}

function heading(
  links: Links,
  level: number,
  { text, line }: Line,
  attributes: Attributes | undefined,
): Line[] {
  const id = attributes?.id;
  const own = convertSpans(text, links)
    .replace(/\n/g, ' ')
    .replace(/(\s)(#+)$/, '$1\\$2');
  return [{ text: `${'#'.repeat(level)} ${own}${id === undefined ? '' : ` {#${id}}`}`, line }];
}

function code({ lines, info, line, attributes }: Extract<Block, { type: 'code' }>): Line[] {
  const longest = Math.max(
    2,
    ...lines.flatMap(({ text }) => [...text.matchAll(/`{3,}/g)].map(([run]) => run.length)),
  );
  const ticks = '`'.repeat(longest + 1);
  const language = info || languageOf(attributes);
  const end = lines.at(-1)?.line ?? line;
  return [{ text: ticks + language, line }, ...lines, { text: ticks, line: end }];
}

/** `{: .language-ruby}` and `{:lang="ruby"}`. */
function languageOf(attributes: Attributes | undefined): string {
  const named = attributes?.classes.find((name) => name.startsWith('language-'))?.slice('language-'.length);
  return named ?? attributes?.pairs.get('lang') ?? '';
}

/** A formula that is a paragraph of its own. */
function math(lines: readonly Line[]): Line[] {
  const [first] = lines;
  if (first === undefined) return [];
  const inner = lines
    .map(({ text }) => text)
    .join('\n')
    .trim()
    .replace(/^\$\$|\$\$$/g, '')
    .split('\n');
  const body = inner.map((text, i) => ({
    text,
    line: lines[Math.min(i, lines.length - 1)]?.line ?? first.line,
  }));
  const shown = body.filter(({ text }) => text.trim() !== '');
  return [{ text: '$$', line: first.line }, ...shown, { text: '$$', line: lines.at(-1)?.line ?? first.line }];
}

/** A list in whose place kramdown puts the contents, which this blog shows by itself. */
function isContents({ attributes }: Attributed): boolean {
  return attributes?.classes.includes(':toc') ?? false;
}

function list(links: Links, { ordered, items }: Extract<Block, { type: 'list' }>): Line[] {
  const tight = items.every((item, i) => isTight(item, i === items.length - 1, items));
  return items.flatMap((item, i) => {
    const mark = ordered ? `${i + 1}. ` : '- ';
    const lines = indented(writeBlocks(links, item.blocks, tight), mark, item.line, mark.length);
    const gap = tight || i === 0 ? [] : [{ text: '', line: item.line }];
    return [...gap, ...lines];
  });
}

/** Whether the text of an item is no paragraph of its own: it is followed by no blank line. */
function isTight({ blocks }: ListItem, isLast: boolean, items: readonly ListItem[]): boolean {
  const [first, second] = blocks;
  if (first?.type !== 'paragraph') return true;
  if (blocks.filter(({ type }) => type === 'paragraph').length > 1) return false;
  if (second === undefined && isLast && items.length > 1)
    return isTight(items[0] ?? { blocks: [], line: 1 }, false, items.slice(0, 1));
  return second?.type !== 'blank';
}

/** Lines behind a mark, those below it under its text. */
function indented(lines: readonly Line[], mark: string, line: number, by: number): Line[] {
  if (lines.length === 0) return [{ text: mark.trimEnd(), line }];
  // Code that begins behind a mark, or a table, begins below it.
  const [first] = lines;
  const starts = /^(?:```|\|)/.test(first?.text ?? '') && by !== 4;
  return lines.map(({ text, line: own }, i) => {
    if (i === 0) return { text: mark + text, line: own };
    return { text: text === '' ? '' : ' '.repeat(starts ? mark.length : by) + text, line: own };
  });
}

/** The text of a cell. A backslash before a pipe in code, which Markdown would take for a part of the table, needs an element. */
function cellText(text: string): string {
  const shown = text.replace(/`([^`]*\\\|[^`]*)`/g, (_, inner: string) => {
    const plain = inner.replace(/[&<>|\\*_[\]]/g, (sign) => `&#${sign.charCodeAt(0)};`);
    return `<code>${plain}</code>`;
  });
  return shown.replace(/\|/g, '\\|');
}

function table(links: Links, head: readonly Row[], body: readonly Row[], align: readonly string[]): Line[] {
  const width = Math.max(1, ...[...head, ...body].map(({ cells }) => cells.length));
  const write = ({ cells, line }: Row): Line => {
    const own = Array.from({ length: width }, (_, i) => cellText(convertSpans(cells[i] ?? '', links)));
    return { text: `| ${own.join(' | ')} |`, line };
  };
  const [title, ...more] = head;
  const line = title?.line ?? body[0]?.line ?? 1;
  const rule = {
    text: `|${Array.from({ length: width }, (_, i) => ` ${align[i] ?? '---'} `).join('|')}|`,
    line,
  };
  return [write(title ?? { cells: [], line }), rule, ...[...more, ...body].map(write)];
}

/** Markdown within raw HTML stands between blank lines. */
function element(links: Links, { open, blocks, close }: Extract<Block, { type: 'element' }>): Line[] {
  const inner = writeBlocks(links, blocks);
  const gap = (line: number) => ({ text: '', line });
  return noticeDiv([
    ...writeHtml([open]),
    gap(open.line),
    ...inner,
    ...(close === undefined ? [] : [gap(close.line), { ...close, text: close.text.trim() }]),
  ]);
}

function terms(links: Links, names: readonly Line[], definitions: readonly ListItem[]): Line[] {
  const heads = names.map(({ text, line }) => ({ text: convertSpans(text.trim(), links), line }));
  return [
    ...heads,
    ...definitions.flatMap(({ blocks, line }) => indented(writeBlocks(links, blocks), ':   ', line, 4)),
  ];
}
