import type { Element, ElementContent, Root, RootContent } from 'hast';
import { h } from 'hastscript';
import { SKIP } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { directionOf } from '../../words/direction';
import type { Words } from '../../words/words';
import { contextOf, textWords } from '../document';
import { elementsIn, isBlank, isElement, stringOf } from '../hast';
import { isNoteReference } from '../headings/drop-title';
import { visit } from '../visit';

/** How mdast-util-to-hast begins the ids of notes. */
const PREFIX = '#user-content-fn-';

const LABEL_ID = 'fn:label';

/** Elements in which a margin note would be out of place, or invalid. */
const NO_MARGIN: ReadonlySet<string> = new Set(
  'a caption figcaption h1 h2 h3 h4 h5 h6 pre summary table'.split(' '),
);

/** What a note in the margin may hold: text and what goes with it. */
const PHRASING: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo br cite code data del dfn em i ins kbd mark q s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

interface Note {
  number: number;
  item: Element;
  /** How often it was referred to so far. */
  references: number;
  /** For the margin; `undefined` if the note holds more than text. */
  text: ElementContent[] | undefined;
}

/**
 * A rehype plugin: notes stand twice, in the list at the end and beside their first reference. The copy in the margin is
 * hidden from screen readers, which have the list, and holds nothing that can be focused.
 */
export function rehypeFootnotes() {
  return (tree: Root, file: VFile): void => {
    const words = textWords(file);
    // As text: telephones would show an emoji.
    const sign = directionOf(contextOf(file).language) === 'rtl' ? '↪\uFE0E' : '↩\uFE0E';
    const section = [...elementsIn(tree)].find((node) => node.properties.dataFootnotes !== undefined);
    if (section === undefined) return;
    const list = section.children.find((child) => isElement(child, 'ol'));
    const items = isElement(list) ? list.children.filter((child) => isElement(child, 'li')) : [];
    const notes = new Map<string, Note>();
    for (const [index, item] of items.entries()) {
      const key = (stringOf(item, 'id') ?? '').slice(PREFIX.length - 1);
      notes.set(key, { number: index + 1, item, references: 0, text: undefined });
    }
    const references = countReferences(tree, notes);
    for (const note of notes.values()) writeItem(note, references.get(note) ?? 0, words, sign);
    for (const note of notes.values()) note.text = marginText(note.item);
    writeReferences(tree.children, notes, false);
    section.properties = { className: ['footnotes'], ariaLabelledBy: [LABEL_ID] };
    section.children = [
      h('h2', { className: ['away'], id: LABEL_ID }, words.notes),
      { type: 'text', value: '\n' },
      h('ol', items),
    ];
  };
}

/** How often each note is referred to. A heading that was dropped, since the page's title says the same, may have held marks. */
function countReferences(tree: Root, notes: ReadonlyMap<string, Note>): Map<Note, number> {
  const counts = new Map<Note, number>();
  const walk = (siblings: (RootContent | ElementContent)[]) => {
    for (const node of siblings) {
      if (!isElement(node)) continue;
      const note = noteOf(node, notes);
      if (note === undefined) walk(node.children);
      else counts.set(note, (counts.get(note) ?? 0) + 1);
    }
  };
  walk(tree.children);
  return counts;
}

/** Gives references their ids and puts notes beside them. */
function writeReferences(
  siblings: (RootContent | ElementContent)[],
  notes: ReadonlyMap<string, Note>,
  margin: boolean,
): void {
  for (let i = 0; i < siblings.length; i++) {
    const node = siblings[i];
    if (!isElement(node)) continue;
    const note = noteOf(node, notes);
    if (note === undefined) {
      if (node.tagName === 'summary') glueMarks(node, notes);
      const inside = NO_MARGIN.has(node.tagName) || node.properties.dataFootnotes !== undefined;
      writeReferences(node.children, notes, margin || inside);
      continue;
    }
    note.references++;
    siblings[i] = reference(note);
    if (note.references > 1 || margin || note.text === undefined) continue;
    siblings.splice(
      i + 1,
      0,
      h('small', { className: ['sidenote'], ariaHidden: 'true' }, [
        h('b', String(note.number)),
        ' ',
        ...note.text,
      ]),
    );
    i++;
  }
}

/** Stage 1 writes a mark in the HTML of a `<summary>` on a line of its own. */
function glueMarks({ children }: Element, notes: ReadonlyMap<string, Note>): void {
  for (const [i, child] of children.entries()) {
    const next = children[i + 1];
    if (child.type === 'text' && isElement(next) && noteOf(next, notes) !== undefined)
      child.value = child.value.replace(/\n$/, '');
  }
}

/** The note that an element is the mark of. In a raw `<a>` HTML's own parser takes the mark out of its `sup`. */
function noteOf(node: Element, notes: ReadonlyMap<string, Note>): Note | undefined {
  const inner = isElement(node, 'sup') ? node.children.find((child) => isElement(child, 'a')) : node;
  if (!isElement(inner, 'a') || inner.properties.dataFootnoteRef === undefined) return undefined;
  const href = stringOf(inner, 'href') ?? '';
  return href.startsWith(PREFIX) ? notes.get(href.slice(PREFIX.length)) : undefined;
}

function reference({ number, references }: Note): Element {
  const id = `fnref:${number}${references > 1 ? `-${references}` : ''}`;
  const link = h('a', { href: `#fn:${number}`, id, ariaDescribedBy: [LABEL_ID] }, String(number));
  return h('sup', { className: ['note-ref'] }, link);
}

/** The note in the list: its id, a way back to each of its `references`, and no paragraph around a single one. */
function writeItem({ item, number }: Note, references: number, words: Words['text'], sign: string): void {
  item.properties = { id: `fn:${number}` };
  let back = 0;
  visit(item, 'element', (node, index, parent) => {
    if (node.properties.dataFootnoteBackref === undefined || parent === undefined || index === undefined)
      return undefined;
    back++;
    if (back > references) {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    const href = `#fnref:${number}${back > 1 ? `-${back}` : ''}`;
    const note = String(number);
    const ariaLabel = back > 1 ? words.backToPlace(note, String(back)) : words.backToText(note);
    parent.children[index] = h(
      'a',
      { className: ['back'], href, ariaLabel },
      back > 1 ? [sign, h('sup', String(back))] : sign,
    );
    return SKIP;
  });
  const [only, ...others] = item.children.filter((child) => !isBlank(child));
  if (others.length === 0 && isElement(only, 'p')) item.children = only.children;
}

/** A copy of a note's text for the margin: no ids, no notes of its own, no way back, nothing to be focused. */
function marginText(item: Element): ElementContent[] | undefined {
  const isPlain = [...elementsIn(item)].every((node) => PHRASING.has(node.tagName));
  if (!isPlain) return undefined;
  const copy = structuredClone(item);
  visit(copy, 'element', (node, index, parent) => {
    if (parent === undefined || index === undefined) return undefined;
    if (isNoteReference(node) || (isElement(node, 'a') && /^#fnref:/.test(stringOf(node, 'href') ?? ''))) {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    delete node.properties.id;
    if (node.tagName === 'a') node.properties.tabIndex = -1;
    return undefined;
  });
  const last = copy.children.findLastIndex((child) => !isBlank(child));
  const text = copy.children.slice(0, last + 1);
  const end = text.at(-1);
  if (end?.type === 'text') end.value = end.value.trimEnd();
  return text;
}
