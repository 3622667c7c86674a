import type { Line } from './blocks';
import { linkName } from './links';
import { parseBlocks } from './parse';
import { writeBlocks } from './write';
import { writeHtml } from './write-html';

interface KramdownOptions {
  /** Whether it is the GitHub dialect, which Jekyll uses unless told otherwise. */
  github: boolean;
  parseBlockHtml: boolean;
  /** Whether `##Kites` is a heading. */
  looseHeadings?: boolean | undefined;
}

/**
 * Text for kramdown as Markdown of this blog: its lists, tables, raw HTML and emphasis are where kramdown sees them, and its attribute
 * lists, comments and options are gone.
 * @param lines of which lines of the file the lines of the text are.
 */
export function fromKramdown(
  text: string,
  lines: readonly number[],
  options: KramdownOptions,
): { text: string; lines: number[] } {
  const written = text
    .split('\n')
    .map((each, i): Line => ({ text: expandTabs(each), line: lines[i] ?? i + 1 }));
  const document = {
    named: new Map<string, string>(),
    abbreviations: new Map<string, string>(),
    depth: 0,
    ...options,
  };
  for (const { text: each } of written) {
    const [, name, list] = /^ {0,3}\{:(\w[\w-]*):((?:\\\}|[^}])+)\}\s*$/.exec(each) ?? [];
    if (name !== undefined && list !== undefined) document.named.set(name, list);
  }
  const out = writeBlocks(linksOf(text), parseBlocks(written, document));
  for (const [short, long] of document.abbreviations) {
    const line = lines.at(-1) ?? written.length;
    out.push({ text: '', line }, { text: `*[${short}]: ${long}`, line });
  }
  return joined(out);
}

/** The same for a text that is HTML and nothing else. */
export function fromHtml(text: string, lines: readonly number[]): { text: string; lines: number[] } {
  const out = writeHtml(text.split('\n').map((each, i): Line => ({ text: each, line: lines[i] ?? i + 1 })));
  return joined(out);
}

function joined(lines: readonly Line[]): { text: string; lines: number[] } {
  const last = lines.at(-1);
  if (last === undefined) return { text: '', lines: [1] };
  const text = `${lines.map((line) => line.text).join('\n')}\n`;
  return { text, lines: [...lines.map(({ line }) => line), last.line] };
}

/** The names of all links that are defined, wherever. */
function linksOf(text: string): Set<string> {
  const found = text.matchAll(/^[ \t>]*\[([^\n\]^][^\n\]]*)\]:[ \t]*\S/gm);
  return new Set([...found].map(([, name = '']) => linkName(name)));
}

/** Tabs at the beginning of a line, as the blanks that they stand for. */
function expandTabs(text: string): string {
  if (!/^ *\t/.test(text)) return text;
  let column = 0;
  let at = 0;
  for (; at < text.length; at++) {
    if (text[at] === ' ') column++;
    else if (text[at] === '\t') column += 4 - (column % 4);
    else break;
  }
  return ' '.repeat(column) + text.slice(at);
}
