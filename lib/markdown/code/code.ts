import type { Element, ElementContent, Parents, Properties, Root } from 'hast';
import { h } from 'hastscript';
import type { VFile } from 'vfile';
import { contextOf, textWords } from '../document';
import { visit } from '../visit';
import { codeCaption } from './caption';
import { codeContent } from './content';
import type { Fence } from './fence';
import { codeLanguage } from './language';
import { codeLines } from './lines';
import { joinOutput } from './output';
import { parseFence } from './parse-fence';
import type { CodeLine } from './tokens';

/**
 * A rehype plugin: each `pre` becomes a figure with its title, its language and highlighted lines. One that is marked as output is joined
 * to the block before it.
 *
 * The language is the class `language-…` of the `code` in it, the rest of the fence the attribute `data-meta`; see
 * `parseFence` for what is understood, and `data-notes` says which notes its lines have (`remarkCodeNotes`). Colours are classes, never
 * styles; `CODE_CLASSES` has all there are. Lines have an
 * element of their own (`.line`) only where they are numbered, marked, or of a difference; a newline stands inside it, at
 * its end, so that the block is whole where no stylesheet is. The text is what the author wrote, but for a last
 * newline, the markers of a difference, and the notations that `readNotations` takes off.
 *
 * To be run after sanitising: it adds nothing but its own markup around the author's text. An unknown language is shown
 * plain, under the name it was given. What holds markup already keeps it, and is not highlighted.
 *
 * @param ids whether notes have ids, to be linked with.
 */
export function rehypeCode({ ids }: { ids: boolean }): (tree: Root, file: VFile) => Promise<void> {
  return async (tree, file) => {
    const blocks: { pre: Element; parent: Parents; at: number }[] = [];
    visit(tree, 'element', (pre, at, parent) => {
      if (pre.tagName === 'pre' && at !== undefined && parent) blocks.push({ pre, parent, at });
    });
    const names = new Map<string, number>();
    const outputs: { figure: Element; parent: Parents }[] = [];
    for (const { pre, parent, at } of blocks) {
      const fence = fenceOf(pre);
      const figure = await figureOf(pre, fence, { names, file, ids });
      parent.children[at] = figure;
      if (fence.output) outputs.push({ figure, parent });
    }
    for (const { figure, parent } of outputs) joinOutput(figure, parent, textWords(file).output);
  };
}

interface Surroundings {
  /** How often each accessible name was given: regions of one page must not share one. */
  names: Map<string, number>;
  file: VFile;
  ids: boolean;
}

async function figureOf(pre: Element, fence: Fence, { names, file, ids }: Surroundings): Promise<Element> {
  const text = textWords(file);
  const block = codeIn(pre);
  const source = block ? textOf(block) : undefined;
  const notes = notesOf(block);
  const read = source === undefined ? undefined : await codeLines(source, fence, notes.lines);
  const known = codeLanguage(fence.language).label;
  const label = known ?? (fence.output ? text.output : undefined);
  const name = fence.title ?? (fence.output ? text.output : label) ?? text.code;
  const times = (names.get(name) ?? 0) + 1;
  names.set(name, times);
  const { dataMeta: _, ...kept } = pre.properties;
  const region: Properties = {
    ...kept,
    tabIndex: 0,
    role: 'region',
    ariaLabel: times === 1 ? name : `${name} (${times})`,
  };
  const shown = new Set<number>();
  const look = { fence, words: read?.words ?? [], shown, text, ...(ids && { notesId: notes.id }) };
  return h('figure', { className: read ? classesOf(fence, read.lines) : ['code'] }, [
    ...codeCaption(fence, label, contextOf(file).codeUrl),
    read ? codeContent(read.lines, look, region) : h('pre', region, plain(pre, block)),
  ]);
}

/** What holds markup already. */
function plain(pre: Element, code: Element | undefined): ElementContent[] {
  return code ? [h('code', code.children)] : pre.children;
}

function classesOf({ diff, numbers, wrap }: Fence, lines: readonly CodeLine[]): string[] {
  const has = (mark: CodeLine['marks'][number]) => lines.some(({ marks }) => marks.includes(mark));
  const written = has('plus') || has('minus');
  return [
    'code',
    ...((diff && !written) || has('add') || has('del') ? ['diff'] : []),
    ...(numbers ? ['numbers'] : []),
    ...(has('fo') ? ['focus'] : []),
    ...(wrap ? ['wrap'] : []),
  ];
}

/** The `code` that is all that a `pre` holds. */
function codeIn(pre: Element): Element | undefined {
  const inner = pre.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  const [code] = inner;
  return inner.length === 1 && code?.type === 'element' && code.tagName === 'code' ? code : undefined;
}

function fenceOf(pre: Element): Fence {
  const code = codeIn(pre);
  return parseFence(languageOf(code), metaOf(code) || metaOf(pre));
}

/** `2 0:1 4:2,3`: the number of the block's notes among those of the document, and the notes of lines, these from 0. */
function notesOf(code: Element | undefined): { id: string; lines: Map<number, number[]> } {
  const written = code?.properties.dataNotes;
  const [id = '', ...lines] = typeof written === 'string' ? written.split(' ') : [];
  const pairs = lines.map((pair): [number, number[]] => {
    const [line, notes = ''] = pair.split(':');
    return [Number(line), notes.split(',').map(Number)];
  });
  return { id, lines: new Map(pairs) };
}

/** The language in an element's classes, without what announces it. */
function languageOf(code: Element | undefined): string {
  const classes = code?.properties.className;
  if (!Array.isArray(classes)) return '';
  for (const name of classes) {
    const [, language] = /^lang(?:uage)?-(.+)$/s.exec(String(name)) ?? [];
    if (language !== undefined) return language;
  }
  return '';
}

function metaOf(element: Element | undefined): string {
  const meta = element?.properties.dataMeta;
  return typeof meta === 'string' ? meta : '';
}

/** An element's text, if it holds nothing else. */
function textOf({ children }: Element): string | undefined {
  const texts = children.map((child) => (child.type === 'text' ? child.value : undefined));
  return texts.includes(undefined) ? undefined : texts.join('');
}
