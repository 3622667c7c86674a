import type { Nodes, Root } from 'mdast';
import { decodeString } from 'micromark-util-decode-string';
import { parseMarkdown } from './parser';
import type { Syntax } from './syntax';
import { visit } from './visit';

/** Makes an address absolute, as it is written in a link or as that of an image. */
export type MakeAbsolute = (url: string, kind: 'link' | 'image') => string;

/** What is to stand at a place of the text, up to an offset. */
interface Change {
  start: number;
  end: number;
  text: string;
}

/**
 * Markdown as its author wrote it, to be read elsewhere: with absolute addresses in links, images, definitions and raw HTML, and without
 * comments. All else stays as it is, to the letter.
 */
export function absoluteMarkdown(markdown: string, syntax: Syntax, absolute: MakeAbsolute): string {
  const tree: Root = parseMarkdown(markdown, syntax);
  const changes: Change[] = [];
  visit(tree, (node: Nodes) => {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (start === undefined || end === undefined) return;
    const written = markdown.slice(start, end);
    switch (node.type) {
      case 'link':
      case 'image':
      case 'definition': {
        // The text of a link may hold other links' brackets; an address comes behind it.
        const inner = node.type === 'link' ? node.children.at(-1)?.position?.end.offset : undefined;
        const from = inner === undefined ? start : inner;
        const found = destination(markdown.slice(from, end), node.type === 'definition');
        if (found === undefined || decodeString(found.url) !== node.url) return;
        const url = absolute(node.url, node.type === 'image' ? 'image' : 'link');
        if (url === node.url) return;
        changes.push({ start: from + found.start, end: from + found.end, text: asDestination(url) });
        return;
      }
      case 'html':
        changes.push({ start, end, text: absoluteTags(written, absolute) });
    }
  });
  return applied(markdown, changes);
}

const TITLE = String.raw`(?:\s+(?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\((?:\\.|[^()\\])*\)))?\s*`;
const RESOURCE = new RegExp(String.raw`\]\(\s*(<[^<>\n]*>|[^\s<]\S*?)${TITLE}\)$`);
const DEFINITION = /^\[(?:\\.|[^\]\\])+\]:\s*(<[^<>\n]*>|\S+)/;

/** The address in what is written of a link, from its brackets on, with its place there; none in a bare address. */
function destination(
  written: string,
  isDefinition: boolean,
): (Omit<Change, 'text'> & { url: string }) | undefined {
  const match = (isDefinition ? DEFINITION : RESOURCE).exec(written);
  const raw = match?.[1];
  if (match === null || raw === undefined) return undefined;
  const start = match.index + match[0].indexOf(raw, 2);
  return { start, end: start + raw.length, url: raw.replace(/^<(.*)>$/s, '$1') };
}

function asDestination(url: string): string {
  return /[()\s<]/.test(url) ? `<${url}>` : url;
}

const ATTRIBUTE = /\b(href|src|poster)(\s*=\s*)("[^"]*"|'[^']*')/gi;

/** Raw HTML with absolute addresses. What else it holds is the author's. */
function absoluteTags(html: string, absolute: MakeAbsolute): string {
  return html.replace(/<!--.*?-->/gs, '').replace(/<[a-z][^<>]*>/gi, (tag) =>
    tag.replace(ATTRIBUTE, (whole, name: string, sign: string, quoted: string) => {
      const url = quoted.slice(1, -1);
      if (url.trim() === '') return whole;
      const made = absolute(url.replaceAll('&amp;', '&'), name.toLowerCase() === 'href' ? 'link' : 'image');
      return `${name}${sign}"${made.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
    }),
  );
}

/** Of changes within one another, the outer one stays: the rest has been seen to by it. */
function applied(text: string, changes: readonly Change[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const change of [...changes].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (change.start < at) continue;
    parts.push(text.slice(at, change.start), change.text);
    at = change.end;
  }
  return parts.join('') + text.slice(at);
}
