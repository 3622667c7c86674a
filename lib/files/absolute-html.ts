import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { unified } from 'unified';
import { SKIP } from 'unist-util-visit';
import { rehypeFragment } from '../markdown/parse-fragment';
import { visit } from '../markdown/visit';
import { withoutSheet } from './without-sheet';

const parser = unified().use(rehypeFragment).freeze();

const URLS = ['href', 'src', 'poster', 'cite'];

/** The HTML of a post for readers elsewhere: every address absolute, and without what only the page itself needs. */
export function absoluteHtml(html: string, base: string): string {
  const tree: Root = parser.parse(html);
  withoutSheet(tree);
  withoutCode(tree);
  const ids = new Set<unknown>();
  visit(tree, 'element', (node) => {
    ids.add(node.properties.id);
  });
  visit(tree, 'element', (node) => {
    for (const name of URLS) {
      const value = node.properties[name];
      if (typeof value !== 'string' || isNote(value, ids)) continue;
      node.properties[name] = absolute(value, base);
    }
    const { srcSet } = node.properties;
    const candidates =
      typeof srcSet === 'string' ? srcSet.split(/,\s+/) : Array.isArray(srcSet) ? srcSet : undefined;
    if (candidates !== undefined)
      node.properties.srcSet = candidates.map((text) => absoluteCandidate(text, base)).join(', ');
  });
  return toHtml(tree);
}

/** Takes out what a blogger who trusts all posts may have in them: no feed reader runs it, and some refuse the whole feed. */
function withoutCode(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    if (parent !== undefined && index !== undefined && /^(?:script|style)$/.test(node.tagName)) {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    for (const name of Object.keys(node.properties)) {
      if (/^on[A-Z]/.test(name)) delete node.properties[name];
    }
    return undefined;
  });
}

/** Whether an address leads from a note to its reference, or back, within the text: there is no need to leave the reader for that. */
function isNote(url: string, ids: ReadonlySet<unknown>): boolean {
  return /^#fn(?:ref)?:/.test(url) && ids.has(url.slice(1));
}

/** `a.png 2x` with its address made absolute. */
function absoluteCandidate(candidate: string | number, base: string): string {
  const [url = '', ...descriptor] = String(candidate).trim().split(/\s+/);
  return [absolute(url, base), ...descriptor].join(' ');
}

function absolute(url: string, base: string): string {
  try {
    return new URL(url, base).href;
  } catch {
    return url;
  }
}
