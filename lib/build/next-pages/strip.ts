import {
  attribute,
  type Document,
  type Element,
  elements,
  filterTree,
  isElement,
  type Node,
  part,
  textOf,
} from '../../html/html';
import { SiteError } from '../site-error';

/** The scripts that are the blog's own; every other script of a page is the framework's. */
export interface OwnScripts {
  /** The whole text of each inline script. */
  inline: ReadonlySet<string>;
  /** Whether an address leads to a script of the blog. */
  isOwnFile(src: string): boolean;
}

/** Kinds of `<link>` that say something to readers or their programs. The others are hints for the framework's loading. */
const LINKS = new Set(
  'alternate apple-touch-icon author canonical help icon license manifest mask-icon me next prev privacy-policy search'.split(
    ' ',
  ),
);

/** Scripts that hold data, and never run. */
const DATA = new Set(['application/ld+json', 'application/json']);

/**
 * Takes the framework out of a page without islands, in place: what stays is the page's content, what its head says to
 * readers and machines, and the blog's own scripts.
 * @throws Error if the page is not whole without the framework's script.
 */
export function stripRuntime(document: Document, own: OwnScripts): void {
  for (const element of elements(document)) {
    if (element.tagName === 'template' && attribute(element, 'id')?.startsWith('B:')) {
      throw new SiteError(
        'holds a <Suspense> whose content is not ready during the build; await the content in the page instead',
      );
    }
  }
  const twice = saidTwice(document);
  filterTree(document, (node) => keeps(node, own) && node !== twice);
  const { childNodes } = part(document, 'body');
  const [first] = childNodes;
  // Where Next puts metadata that comes late.
  if (first !== undefined && isElement(first) && isEmptyHidden(first)) childNodes.shift();
}

/**
 * Next adds to the not-found page that it is not to be indexed, whether the page says so or not. Where the addition stands depends on
 * the Node.js that Next runs on: before the page's own metadata, or after. The blog's own stands behind title or description.
 */
function saidTwice(document: Document): Element | undefined {
  const robots = elements(document).filter((meta) => attribute(meta, 'name') === 'robots');
  return robots.length > 1 ? robots.find((meta) => !isBehindTitle(meta)) : undefined;
}

function isBehindTitle(meta: Element): boolean {
  const siblings = meta.parentNode?.childNodes ?? [];
  const before = siblings[siblings.indexOf(meta) - 1];
  if (before === undefined || !isElement(before)) return false;
  return before.tagName === 'title' || attribute(before, 'name') === 'description';
}

function keeps(node: Node, own: OwnScripts): boolean {
  if (node.nodeName === '#comment') return false;
  if (!isElement(node)) return true;
  if (node.tagName === 'script') return isOwn(node, own) || isOfText(node);
  if (node.tagName === 'link') {
    return (attribute(node, 'rel') ?? '').split(/\s+/).some((rel) => LINKS.has(rel.toLowerCase()));
  }
  if (node.tagName === 'meta') return !attribute(node, 'name')?.startsWith('next-');
  return true;
}

/** Whether a script is the blog's own. */
export function isOwn(script: Element, own: OwnScripts): boolean {
  const src = attribute(script, 'src');
  if (src !== undefined) return own.isOwnFile(src);
  return DATA.has(attribute(script, 'type') ?? '') || own.inline.has(textOf(script));
}

/** Whether a script stands in a post's text, as its author, whom the blogger trusts, has written it. */
function isOfText({ parentNode }: Element): boolean {
  if (parentNode === null || !('tagName' in parentNode)) return false;
  return (attribute(parentNode, 'class') ?? '').split(' ').includes('prose') || isOfText(parentNode);
}

function isEmptyHidden(element: Element): boolean {
  return (
    element.tagName === 'div' && attribute(element, 'hidden') !== undefined && element.childNodes.length === 0
  );
}
