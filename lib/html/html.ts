import type { DefaultTreeAdapterTypes } from 'parse5';
import * as parse5 from 'parse5';

export type Document = DefaultTreeAdapterTypes.Document;
export type Element = DefaultTreeAdapterTypes.Element;
export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Parent = DefaultTreeAdapterTypes.ParentNode;

let parser: Pick<typeof parse5, 'parse' | 'parseFragment' | 'serialize'> = parse5;

/**
 * From here on parses with the parser as it was published: as tsx compiles it for `require`, each of its constants is a call,
 * and half of the time goes into them.
 */
export async function loadNativeParser(): Promise<void> {
  parser = await import('parse5');
}

/** A whole page as a browser reads it. What `<noscript>` holds is read too, since some readers get to see it. */
export function parsePage(text: string): Document {
  return parser.parse(text, { scriptingEnabled: false });
}

/** A piece of a page, such as the content of a feed's entry. */
export function parsePiece(text: string): Parent {
  return parser.parseFragment(text, { scriptingEnabled: false });
}

/**
 * The tree as HTML. Attributes keep their quotes and elements their end tags: without them, pages were 2 % shorter and,
 * compressed, no smaller.
 */
export function writeHtml(parent: Parent): string {
  return parser.serialize(parent, { scriptingEnabled: false });
}

export function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

export function isText(node: Node): node is DefaultTreeAdapterTypes.TextNode {
  return node.nodeName === '#text';
}

function isTemplate(node: Element): node is DefaultTreeAdapterTypes.Template {
  return 'content' in node;
}

/** Whether an element is drawn (SVG) or calculated (MathML) rather than HTML. */
export function isForeign(element: Element): boolean {
  return element.namespaceURI !== parse5.html.NS.HTML;
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

/** The text in an element; for a script, its code. */
export function textOf(parent: Parent): string {
  return parent.childNodes
    .map((node) => (isText(node) ? node.value : isElement(node) ? textOf(node) : ''))
    .join('');
}

/** All elements below `parent` in the order of the document, those inside of templates too. In a list: to yield each through all levels takes ten times as long. */
export function elements(parent: Parent): Element[] {
  const found: Element[] = [];
  collect(parent, found);
  return found;
}

function collect(parent: Parent, found: Element[]): void {
  for (const node of parent.childNodes) {
    if (!isElement(node)) continue;
    found.push(node);
    collect(isTemplate(node) ? node.content : node, found);
  }
}

/** Keeps, of all nodes below `parent`, those for which `keep` is true, with what is in them. Changes the tree. */
export function filterTree(parent: Parent, keep: (node: Node) => boolean): void {
  parent.childNodes = parent.childNodes.filter(keep);
  for (const node of parent.childNodes) {
    if (isElement(node)) filterTree(isTemplate(node) ? node.content : node, keep);
  }
}

/** The document's `<head>` or `<body>`, which a parsed page always has. */
export function part(document: Document, name: 'html' | 'head' | 'body'): Element {
  for (const element of elements(document)) if (element.tagName === name) return element;
  throw new Error(`The page has no <${name}>`);
}
