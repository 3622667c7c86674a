import { defaultTreeAdapter, html as spec } from 'parse5';
import {
  attribute,
  type Document,
  type Element,
  elements,
  filterTree,
  isElement,
  type Node,
  parsePage,
  part,
  writeHtml,
} from '../../html/html';
import { plainMath } from '../../markdown/math/plain-formula';

/** What the index is to know of a post beside its text. */
export interface IndexedPost {
  title: string;
  /** As {@link indexLanguage} gives it. */
  language: string;
  /** BCP 47, where it is not the site's. */
  lang?: string;
  standfirst?: string;
  date?: { iso: string; text: string };
  categories: readonly string[];
  tags: readonly string[];
}

/** Of a body, what readers are not to find: symbols, numbers of notes, and what is there twice. */
const LEFT_OUT = new Set(['anchor', 'note-ref', 'cue', 'sidenote', 'back', 'away', 'lang', 'ways', 'talk']);
const NO_TEXT = new Set(['svg', 'math', 'script', 'style', 'template', 'iframe']);

/** Of a finished page the body, as the search engine is to read it. Takes it out of the document, which must be done with. */
export function searchableProse(document: Document): string {
  const texts = elements(document).filter((element) => classesOf(element).includes('prose'));
  return texts.map(searchableText).join('');
}

function searchableText(prose: Element): string {
  const isThread = elements(prose).some((element) => classesOf(element).includes('comment'));
  filterTree(prose, (node) => !isElement(node) || hasText(node));
  for (const formula of elements(prose)) if (classesOf(formula).includes('tex')) asText(formula);
  separate(prose);
  for (const pre of elements(prose)) {
    if (pre.tagName === 'pre') pre.attrs.push({ name: WEIGHT, value: '0.1' });
  }
  // What readers say counts less than what the post says.
  return `<div class="prose"${isThread ? ` ${WEIGHT}="0.3"` : ''}>${writeHtml(prose)}</div>`;
}

/** A title weighs 7 by itself, a text 1 (pagefind.app/docs/weighting). */
const WEIGHT = 'data-pagefind-weight';

/** Stands for the body while a page is written. */
const PROSE = 'prose';

/**
 * The page that the search engine reads in a post's stead: its title, its standfirst, and the body of its finished page,
 * so that nothing of this is in what readers get. The attributes are Pagefind's (pagefind.app/docs/indexing,
 * /metadata, /filtering).
 * @param prose as `searchableProse` gives it.
 */
export function indexedPage(prose: string, post: IndexedPost): string {
  const page = parsePage('<!doctype html>');
  for (const root of elements(page)) {
    if (root.tagName === 'html') root.attrs = [{ name: 'lang', value: post.language }];
  }
  const body = part(page, 'body');
  body.attrs = [{ name: 'data-pagefind-body', value: '' }];
  const add = (element: Element) => defaultTreeAdapter.appendChild(body, element);
  add(element('h1', { 'data-pagefind-meta': 'title' }, post.title));
  if (post.date) {
    add(fact('meta', 'date', post.date.text));
    add(fact('meta', 'day', post.date.iso));
  }
  // Not as metadata, which is searched, too.
  if (post.lang) add(fact('filter', 'lang', post.lang));
  for (const category of post.categories) add(fact('filter', 'category', category));
  if (post.standfirst) add(element('p', {}, post.standfirst));
  defaultTreeAdapter.appendChild(body, defaultTreeAdapter.createCommentNode(PROSE));
  // Behind the text, so that an excerpt does not begin with them.
  if (post.tags.length > 0) add(element('p', { [WEIGHT]: '5' }, post.tags.join(', ')));
  return writeHtml(page).replace(`<!--${PROSE}-->`, () => prose);
}

/** Of a formula, which readers see as MathML, the search reads the TeX as a line of text. */
function asText(tex: Element): void {
  const [text] = tex.childNodes;
  if (text?.nodeName !== '#text' || !('value' in text)) return;
  text.value = plainMath(text.value);
  tex.attrs = [];
}

function hasText(element: Element): boolean {
  return !NO_TEXT.has(element.tagName) && !classesOf(element).some((name) => LEFT_OUT.has(name));
}

function classesOf(element: Element): string[] {
  return attribute(element, 'class')?.split(/\s+/) ?? [];
}

/** Blocks after which Pagefind would go on in the same word. */
const BLOCKS = new Set(['figcaption', 'figure', 'pre', 'td', 'th', 'dt', 'dd', 'summary', 'caption', 'br']);

function separate(parent: Element): void {
  parent.childNodes = parent.childNodes.flatMap((node): Node[] => {
    if (!isElement(node)) return [node];
    separate(node);
    return BLOCKS.has(node.tagName) ? [space(parent), node, space(parent)] : [node];
  });
}

function space(parentNode: Element): Node {
  return { nodeName: '#text', value: ' ', parentNode };
}

/** A value in an attribute of its own: written as `name:value`, a comma in it would begin another one. */
function fact(kind: 'meta' | 'filter', name: string, value: string): Element {
  return element('i', { [`data-pagefind-${kind}`]: `${name}[title]`, title: value });
}

function element(name: string, attributes: Readonly<Record<string, string>>, text = ''): Element {
  const attrs = Object.entries(attributes).map(([key, value]) => ({ name: key, value }));
  const created = defaultTreeAdapter.createElement(name, spec.NS.HTML, attrs);
  if (text !== '') defaultTreeAdapter.insertText(created, text);
  return created;
}
