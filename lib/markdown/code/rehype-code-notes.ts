import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import type { VFile } from 'vfile';
import { directionOf } from '../../words/direction';
import { contextOf, textWords } from '../document';
import { classesOf, isBlank, isElement, stringOf } from '../hast';
import { visit } from '../visit';

/**
 * A rehype plugin, to be run behind `rehypeCode`: a list of notes on code stands beside the block that it is about, and each note leads
 * back to its number there.
 * @param ids whether notes have ids, to be linked with.
 */
export function rehypeCodeNotes({ ids }: { ids: boolean }) {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'element', (list, at, parent) => {
      const id = list.tagName === 'ol' ? stringOf(list, 'dataNotes') : undefined;
      if (id === undefined || at === undefined || parent === undefined) return undefined;
      delete list.properties.dataNotes;
      list.properties.className = ['cues'];
      if (ids) linkBack(list, id, file);
      const before = parent.children.slice(0, at).findLastIndex((child) => !isBlank(child));
      const code = parent.children[before];
      if (!isElement(code, 'figure') || !classesOf(code).includes('code')) return undefined;
      parent.children.splice(before, at + 1 - before, h('div', { className: ['noted'] }, code, list));
      return before + 1;
    });
  };
}

function linkBack(list: Element, id: string, file: VFile): void {
  const words = textWords(file);
  const sign = directionOf(contextOf(file).language) === 'rtl' ? '↪\uFE0E' : '↩\uFE0E';
  let number = Number(list.properties.start ?? 1);
  for (const item of list.children) {
    if (!isElement(item, 'li')) continue;
    item.properties.id = `cn${id}:${number}`;
    const back = h(
      'a',
      { className: ['back'], href: `#cnref${id}:${number}`, ariaLabel: words.backToCode(String(number)) },
      sign,
    );
    const last = item.children.findLast((child) => !isBlank(child));
    (isElement(last, 'p') ? last : item).children.push({ type: 'text', value: ' ' }, back);
    number++;
  }
}
