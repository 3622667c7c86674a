import { attribute, type Document, type Element, elements } from '../../html/html';
import { STYLE_CLASSES } from '../../markdown/raw-html/style-classes';

/**
 * The rules for one feature of texts, such as tables, in a style element of their own. Pages whose texts have none of its names do not
 * carry it.
 */
export interface StyleBlock {
  name: string;
  /** Elements that no text has without the feature. */
  tags?: readonly string[];
  /** The same for classes. */
  classes?: readonly string[];
}

/** What is in every page's sheet: the names of what most texts are made of, and of what looks like nothing by itself. */
export const PLAIN = {
  tags: words(
    'a b blockquote br code div em figcaption figure h2 h3 h4 i img kbd li ol p picture pre s section source span strong ul',
  ),
  classes: words(
    'anchor code lang k s n f c fig tone-1 tone-2 tone-3 tone-4 hue-1 hue-2 hue-3 hue-4 hue-5 hue-6',
  ),
};

/**
 * The blocks, in the order in which pages carry them. A rule for several features (`.table .sidenote`) is in the block of the last
 * one. Each block's digest weighs 50 bytes in the policy that hosts send, which may have 2,000, so small features share one.
 */
export const STYLE_BLOCKS: readonly StyleBlock[] = [
  { name: 'images', classes: words('gallery wide') },
  { name: 'listings', classes: words('line hl add del plus minus fo e diff numbers focus wrap out prompt') },
  {
    name: 'tables',
    tags: words('table caption thead tbody tfoot tr th td col colgroup'),
    classes: words('table broad'),
  },
  { name: 'notes', classes: words('note-ref sidenote footnotes') },
  {
    name: 'callouts',
    tags: words('aside svg path'),
    classes: words('callout label note tip important warning caution'),
  },
  { name: 'details', tags: words('details summary'), classes: ['tabs'] },
  { name: 'workings', classes: words('noted cue cues parts shut printed') },
  {
    name: 'math',
    tags: words('math menclose mtr mtd'),
    classes: words(
      `math tex right left start-none start-wide end-none end-wide edge-left edge-right edge-top edge-bottom over under boxed jot
      numbered filler tight cancel down cross`,
    ),
  },
  { name: 'diagrams', tags: ['text'], classes: ['diagram'] },
  {
    name: 'charts',
    classes: words(
      'plot named lying below key more in-1 in-2 in-3 in-4 in-5 in-6 in-7 in-8 in-9 end-1 end-2 end-3 end-4 end-5 end-6 end-7 end-8',
    ),
  },
  { name: 'alignment', classes: words('text-start text-center text-end') },
  {
    name: 'embeds',
    tags: ['iframe'],
    classes: words('embed video audio page'),
  },
  {
    name: 'looks',
    tags: ['video'],
    classes: STYLE_CLASSES.filter((name) => !/^text-/.test(name)),
  },
  {
    name: 'words',
    tags: words(
      'abbr audio dd del dfn dl dt footer h5 h6 hr input ins mark meter progress q ruby rp rt samp small sub sup',
    ),
    classes: ['tasks'],
  },
  { name: 'comments', classes: words('comment ways talk unscripted') },
];

const BLOCK_OF_TAG = new Map(
  STYLE_BLOCKS.flatMap(({ name, tags = [] }) => tags.map((tag) => [tag, name] as const)),
);
const BLOCK_OF_CLASS = new Map(
  STYLE_BLOCKS.flatMap(({ name, classes = [] }) => classes.map((word) => [word, name] as const)),
);

/** The blocks that the texts of a page need, in their order. */
export function blocksOf(document: Document): string[] {
  const found = new Set<string | undefined>();
  for (const text of elements(document).filter((element) => classesOf(element).includes('prose'))) {
    const drawn = new Set(
      elements(text)
        .filter(isDiagram)
        .flatMap((figure) => [...shapesIn(figure)]),
    );
    for (const element of elements(text)) {
      if (element === text || drawn.has(element)) continue;
      found.add(BLOCK_OF_TAG.get(element.tagName));
      for (const name of classesOf(element)) found.add(BLOCK_OF_CLASS.get(name));
    }
  }
  return STYLE_BLOCKS.map(({ name }) => name).filter((name) => found.has(name));
}

function isDiagram(element: Element): boolean {
  return classesOf(element).includes('diagram');
}

/** What a diagram is drawn with, which is no sign of a callout. */
function* shapesIn(figure: Element): Generator<Element> {
  for (const element of elements(figure)) {
    if (element.tagName === 'svg' || element.tagName === 'path') yield element;
  }
}

function classesOf(element: Element): string[] {
  return words(attribute(element, 'class') ?? '');
}

function words(list: string): string[] {
  return list.split(/\s+/).filter(Boolean);
}
