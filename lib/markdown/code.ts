import type { Element, ElementContent, Properties, Root } from 'hast';
import type { VFile } from 'vfile';
import { type Fence, parseFence } from './code-fence';
import { codeLanguage } from './code-language';
import { codeLines } from './code-lines';
import { type CodeLine, mergeTokens, type Token } from './code-tokens';
import { markWords } from './code-words';
import { textWords } from './document';
import { visit } from './visit';

/**
 * A rehype plugin: each `pre` becomes a figure with its title, its language and highlighted lines.
 *
 * The language is the class `language-…` of the `code` in it, the rest of the fence the attribute `data-meta`; see
 * `parseFence` for what is understood. Colours are classes, never styles; `CODE_CLASSES` has all there are. Lines have an
 * element of their own (`.line`) only where they are numbered, marked, or of a difference; a newline stands inside it, at
 * its end, so that the block is whole where no stylesheet is. The text is what the author wrote, but for a last
 * newline, the markers of a difference, and the notations that `readNotations` takes off.
 *
 * To be run after sanitising: it adds nothing but its own markup around the author's text. An unknown language is shown
 * plain, under the name it was given. What holds markup already keeps it, and is not highlighted.
 */
export function rehypeCode(): (tree: Root, file: VFile) => Promise<void> {
  return async (tree, file) => {
    const { code: unnamed } = textWords(file);
    const blocks: { pre: Element; replace: (figure: Element) => void }[] = [];
    visit(tree, 'element', (pre, index, parent) => {
      if (pre.tagName !== 'pre' || index === undefined || !parent) return;
      blocks.push({ pre, replace: (figure) => parent.children.splice(index, 1, figure) });
    });
    const names = new Map<string, number>();
    for (const { pre, replace } of blocks) replace(await figureOf(pre, names, unnamed));
  };
}

/**
 * @param names counts how often each accessible name was given: regions of one page must not share one.
 * @param unnamed what a block is called for those who do not see it, if it has neither title nor language.
 */
async function figureOf(pre: Element, names: Map<string, number>, unnamed: string): Promise<Element> {
  const inner = pre.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  const [code] = inner;
  const block = inner.length === 1 && code?.type === 'element' && code.tagName === 'code' ? code : undefined;
  const fence = parseFence(languageOf(block), metaOf(block) || metaOf(pre));
  const source = block ? textOf(block) : undefined;
  const read = source === undefined ? undefined : await codeLines(source, fence);
  const lines = read?.lines;
  const content = read && contentOf(read.lines, fence, read.words);

  const { label } = codeLanguage(fence.language);
  const name = fence.title ?? label ?? unnamed;
  const times = (names.get(name) ?? 0) + 1;
  names.set(name, times);
  const { dataMeta: _, ...kept } = pre.properties;
  const region: Properties = {
    ...kept,
    tabIndex: 0,
    role: 'region',
    ariaLabel: times === 1 ? name : `${name} (${times})`,
  };
  return element('figure', { className: lines ? classesOf(fence, lines) : ['code'] }, [
    ...captionOf(fence, label),
    element('pre', region, block ? [element('code', {}, content ?? block.children)] : pre.children),
  ]);
}

function classesOf({ diff, numbers, wrap }: Fence, lines: readonly CodeLine[]): string[] {
  const changed = diff || lines.some(({ marks }) => marks.includes('add') || marks.includes('del'));
  return [
    'code',
    ...(changed ? ['diff'] : []),
    ...(numbers ? ['numbers'] : []),
    ...(lines.some(({ marks }) => marks.includes('fo')) ? ['focus'] : []),
    ...(wrap ? ['wrap'] : []),
  ];
}

function captionOf({ title, link }: Fence, label: string | undefined): Element[] {
  const parts = [
    ...(title === undefined ? [] : [element('b', {}, [text(title)])]),
    ...(link === undefined
      ? []
      : [
          element('a', { href: link.href, rel: ['noopener'] }, [
            text(link.text || new URL(link.href).hostname),
          ]),
        ]),
    ...(label === undefined ? [] : [element('span', { className: ['lang'] }, [text(label)])]),
  ];
  return parts.length === 0 ? [] : [element('figcaption', {}, parts)];
}

function contentOf(
  lines: readonly CodeLine[],
  { diff, numbers }: Fence,
  words: readonly string[],
): ElementContent[] {
  const ended = lines.map(({ tokens, marks }, i) => ({
    marks,
    tokens: i < lines.length - 1 ? [...tokens, { text: '\n' }] : tokens,
  }));
  if (!diff && !numbers && lines.every(({ marks }) => marks.length === 0)) {
    return toHast(
      ended.flatMap(({ tokens }) => tokens),
      words,
    );
  }
  return ended.map(({ tokens, marks }) =>
    element('span', { className: ['line', ...marks] }, toHast(tokens, words)),
  );
}

function toHast(tokens: Iterable<Token>, words: readonly string[]): ElementContent[] {
  return markWords(mergeTokens(tokens), words).map(({ text: part, kind, marked }) => {
    if (kind === undefined && !marked) return text(part);
    const properties = kind === undefined ? {} : { className: [kind] };
    return element(marked ? 'mark' : 'span', properties, [text(part)]);
  });
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

function element(tagName: string, properties: Properties, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}
