import type { Element, ElementContent, Parents, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import type { VFile } from 'vfile';
import { textWords } from '../document';
import { isBlank, isElement, stringOf } from '../hast';
import { visit } from '../visit';

/**
 * A rehype plugin: a link that stage 1 marked becomes a placeholder, if it stands alone; `lib/enhance/embeds.ts` puts the frame into its
 * place when a reader clicks. Without scripts it is a link. Amid words, and in listings, it is no more than that.
 */
export function rehypeEmbeds({ frames }: { frames: boolean }) {
  return (tree: Root, file: VFile): void => {
    const words = textWords(file);
    visit(tree, 'element', (node, index, parent) => {
      if (parent === undefined || index === undefined) return;
      const link = node.tagName === 'a' ? node : onlyLink(node);
      const marks = link && takeMarks(link);
      if (link === undefined || marks === undefined) return;
      if (marks.shape !== undefined && frames && (node !== link || isApart(parent))) {
        parent.children[index] = placeholder(link, { ...marks, shape: marks.shape }, words.loadsFrom);
        return;
      }
      if (link.children.length > 0) return;
      link.children = [{ type: 'text', value: nameOf(link) }];
      if (node === link && isApart(parent)) parent.children[index] = h('p', link);
    });
  };
}

interface Marks {
  /** Absent where a page is opened on its own site. */
  frame?: string;
  site: string;
  /** Absent where a page can only be linked to. */
  shape?: string;
}

/** Whether an element stands between paragraphs, not between words. */
function isApart(parent: Parents): boolean {
  return parent.type === 'root' || isElement(parent, 'div', 'figure', 'li', 'section', 'td', 'center');
}

/** What a link says that has no text: its title, or its address. */
function nameOf(link: Element): string {
  const title = stringOf(link, 'title');
  if (title !== undefined) delete link.properties.title;
  return title ?? (stringOf(link, 'href') ?? '').replace(/^https?:\/\/(?:www\.)?/, '');
}

/** The link that is all of a paragraph. */
function onlyLink({ tagName, children }: Element): Element | undefined {
  if (tagName !== 'p') return undefined;
  const [only, ...others] = children.filter((child) => !isBlank(child));
  return others.length === 0 && isElement(only, 'a') ? only : undefined;
}

function takeMarks(link: Element): Marks | undefined {
  const [frame, site, shape] = ['dataFrame', 'dataSite', 'dataShape'].map((name) => {
    const value = stringOf(link, name);
    delete link.properties[name];
    return value;
  });
  if (site === undefined) return undefined;
  return { site, ...(shape !== undefined && { shape }), ...(frame !== undefined && { frame }) };
}

function placeholder(
  link: Element,
  { frame, site, shape }: Marks & Required<Pick<Marks, 'shape'>>,
  loadsFrom: (host: string) => string,
): Element {
  const href = stringOf(link, 'href') ?? '';
  const [image] = link.children.filter((child) => isElement(child, 'img', 'picture'));
  const written = image === undefined ? textOf(link).trim() || (stringOf(link, 'title') ?? '') : altOf(image);
  // An address says less than the name of its site.
  const title = written === '' || /^https?:/.test(written) ? site : written;
  if (isElement(image, 'img')) image.properties.alt = '';
  const host = new URL(frame ?? href).hostname.replace(/^www\./, '');
  const label: ElementContent[] = [h('b', title), h('small', frame === undefined ? host : loadsFrom(host))];
  const shown = image === undefined ? label : [image, ...label];
  return h('figure', { className: ['embed', shape] }, [h('a', { href, dataFrame: frame }, shown)]);
}

function altOf(image: ElementContent): string {
  return isElement(image, 'img') ? (stringOf(image, 'alt') ?? '').trim() : '';
}
