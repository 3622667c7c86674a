import type { Html, Parents, Root, RootContent } from 'mdast';
import { SKIP } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { contextOf } from '../document';
import { visit } from '../visit';
import { cleanHtml } from './clean-html';
import { type HtmlToken, htmlTokens } from './html-tokens';
import { takeInDrawing } from './raw-drawing';
import { cutUntil, endOfElement } from './raw-span';
import { trustedHtml } from './trusted-html';

/**
 * A remark plugin: cleans raw HTML, tag by tag, and reports with its line whatever it takes away. What stage 2's
 * sanitiser would remove is gone before, and no half tag, open comment or `<textarea>` swallows the rest of the post.
 */
export function remarkRawHtml() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'html', (node, index, parent) => {
      if (parent === undefined || index === undefined) return undefined;
      if (isShortcode(parent.children[index - 1])) {
        node.value = node.value.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
        return undefined;
      }
      if (contextOf(file).trustHtml) {
        for (const name of ['script', 'style', 'pre']) takeIn(name, node, parent, index, String(file));
        node.value = trustedHtml(node, file);
        return undefined;
      }
      clean(node, parent, index, file);
      if (node.value !== '') return undefined;
      parent.children.splice(index, 1);
      return [SKIP, index];
    });
  };
}

/** Parents whose HTML stands amid text, unless it is all that they hold. */
const TEXTS: readonly string[] = ['paragraph', 'heading', 'tableCell'];

function clean(node: Html, parent: Parents, index: number, file: VFile): void {
  takeInDrawing(node, parent, String(file));
  if (parent.type === 'root') {
    for (const name of ['pre', 'svg']) takeIn(name, node, parent, index, String(file));
  }
  const isBlock = parent.children.length === 1 || !TEXTS.includes(parent.type);
  const { value, open } = cleanHtml(node, file, isBlock);
  node.value = value;
  if (open !== undefined) removeUntil(open, parent, index, String(file));
}

/** Whether what follows is no tag but a shortcode of Hugo, such as `{{<figure src="a.png">}}`: `remarkForeignMarkup` reports those. */
function isShortcode(before: RootContent | undefined): boolean {
  return before?.type === 'text' && before.value.endsWith('{{');
}

/** Removes what follows up to the end of an element that was opened; nothing, if it never ends. */
function removeUntil(open: string, parent: Parents, index: number, source: string): void {
  const from = parent.children[index]?.position?.end.offset;
  const end = from === undefined ? undefined : endOfElement(source, from, open);
  if (end !== undefined && end <= (parent.position?.end.offset ?? 0)) cutUntil(source, parent, index, end);
}

/** A blank line ends a block of HTML, and not a `<pre>` that it began: what follows is text as it is written, to its end. */
function takeIn(name: string, node: Html, parent: Parents, index: number, source: string): void {
  const to = node.position?.end.offset;
  if (
    !node.value.toLowerCase().includes(`<${name}`) ||
    to === undefined ||
    !source.slice(0, to).endsWith(node.value)
  )
    return;
  const depth = htmlTokens(node.value).reduce((sum, token) => sum + depthOf(token, name), 0);
  const end = depth === 1 ? endOfElement(source, to, name) : undefined;
  if (end === undefined) return;
  node.value += source.slice(to, end);
  cutUntil(source, parent, index, end);
}

function depthOf(token: HtmlToken, name: string): number {
  if ((token.type !== 'start' && token.type !== 'end') || token.name !== name) return 0;
  return token.type === 'start' ? 1 : -1;
}
