import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import rehypeSanitize from 'rehype-sanitize';
import { unified } from 'unified';
import { escapeText } from '../escape-html';
import { isElement, stringOf } from '../markdown/hast';
import { parseFragment } from '../markdown/parse-fragment';
import { rehypePrintable } from '../markdown/rehype-printable';
import { authorSchema, lowerScheme } from '../markdown/schema';
import { visit } from '../markdown/visit';

/**
 * What a comment may hold: of what authors may write, words, lists and code. No image, since it would be loaded from the commenter's host; no
 * id and no class, which are the page's.
 */
const schema = {
  ...authorSchema,
  tagNames:
    `a abbr b bdi bdo blockquote br cite code del dfn em i ins kbd li mark ol p pre q s samp strong sub sup u
    ul var`.split(/\s+/),
  attributes: {
    '*': ['lang', 'dir'],
    a: ['href'],
    ol: authorSchema.attributes.ol,
  },
  protocols: { href: ['http', 'https', 'mailto'] },
};

const sanitize = unified()
  .use(rehypePlain)
  .use(rehypeSanitize, schema)
  .use(rehypePrintable)
  .use(rehypeForeignLinks)
  .freeze();

/** The HTML of a comment, as it came, such that it can be written into a page. Nothing in it asks another site for anything. */
export function commentHtml(html: string): string {
  try {
    return toHtml(sanitize.runSync(parseFragment(html)), {
      characterReferences: { useNamedReferences: true },
    }).trim();
  } catch (error) {
    // Elements ten thousand deep.
    if (!(error instanceof RangeError)) throw error;
    return `<p>${escapeText(html.replace(/<[^>]*>/g, ' ')).trim()}</p>`;
  }
}

/** A rehype plugin: what a comment may not hold, and says something, becomes what it may: images links, headings and rows paragraphs. */
function rehypePlain() {
  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (parent === undefined || index === undefined) return;
      // The sanitiser knows schemes in lower case alone.
      if (typeof node.properties.href === 'string') node.properties.href = lowerScheme(node.properties.href);
      const plain = plainOf(node);
      if (plain !== undefined) parent.children[index] = plain;
    });
  };
}

function plainOf(node: Element): ElementContent | undefined {
  if (/^h[1-6]$/.test(node.tagName)) return h('p', h('b', node.children));
  switch (node.tagName) {
    case 'img':
      return linkToImage(node);
    case 'tr':
      return h('p', cellsOf(node));
    case 'input':
      if (node.properties.type !== 'checkbox') return undefined;
      return { type: 'text', value: node.properties.checked ? '☑ ' : '☐ ' };
    default:
      return undefined;
  }
}

function linkToImage(image: Element): Element {
  const src = stringOf(image, 'src') ?? '';
  const alt = (stringOf(image, 'alt') ?? '').trim();
  return h('a', { href: src }, alt || src.replace(/[?#].*$/, '').replace(/^.*\//, '') || src);
}

function cellsOf(row: Element): ElementContent[] {
  const cells = row.children.filter((child) => isElement(child, 'td', 'th'));
  return cells.flatMap((cell, index) => [
    ...(index === 0 ? [] : [{ type: 'text' as const, value: ' | ' }]),
    ...(isElement(cell) ? cell.children : []),
  ]);
}

/** A rehype plugin: links are the commenter's, not the blog's. One that is not a whole address leads nowhere from here, and is text. */
function rehypeForeignLinks() {
  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (!isElement(node, 'a') || parent === undefined || index === undefined) return;
      const href = stringOf(node, 'href') ?? '';
      if (/^(?:https?:\/\/|mailto:)/i.test(href) && textOf(node).trim() !== '') {
        node.properties = { href, rel: [...FOREIGN] };
        return;
      }
      parent.children.splice(index, 1, ...node.children);
      return index;
    });
  };
}

/** What is said of a link that the blog does not answer for. `check-site` follows none of these. */
export const FOREIGN = ['nofollow', 'ugc', 'noopener'] as const;
