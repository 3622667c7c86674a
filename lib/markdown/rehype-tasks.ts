import type { Root } from 'hast';
import type { VFile } from 'vfile';
import { textWords } from './document';
import { classesOf, isElement } from './hast';
import { visit } from './visit';

/** A rehype plugin: task lists by the look's class; each box says whether it is done. */
export function rehypeTasks() {
  return (tree: Root, file: VFile): void => {
    const { done, notDone } = textWords(file);
    visit(tree, 'element', (node) => {
      if (isElement(node, 'ul', 'ol') && classesOf(node).includes('contains-task-list')) {
        node.properties.className = ['tasks'];
      }
      if (isElement(node, 'li') && classesOf(node).includes('task-list-item'))
        delete node.properties.className;
      if (!isElement(node, 'input')) return;
      node.properties.ariaLabel = node.properties.checked ? done : notDone;
    });
  };
}
