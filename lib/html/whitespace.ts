import { type Element, isElement, isForeign, isText, type Node, type Parent } from './html';

/** Elements that stand by themselves: no reader sees the white space before and after them. */
const BLOCKS = new Set(
  (
    'html head body title meta link script style base address article aside blockquote caption col colgroup dd details ' +
    'dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p ' +
    'pre search section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** Elements whose white space is text. */
const VERBATIM = new Set(['pre', 'textarea', 'script', 'style']);

/** Drops the white space between blocks, and at their beginnings and ends, in place. Inside of text nothing changes. */
export function dropWhitespace(parent: Parent): void {
  parent.childNodes = parent.childNodes.filter((node, index, nodes) => {
    if (!isText(node) || /[^\t\n\f\r ]/.test(node.value)) return true;
    return !(edge(nodes[index - 1], parent) && edge(nodes[index + 1], parent));
  });
  for (const node of parent.childNodes) {
    if (isElement(node) && !VERBATIM.has(node.tagName) && !isForeign(node)) dropWhitespace(node);
  }
}

/** Whether white space beside `neighbour` vanishes; at the edge of a block it does, too. */
function edge(neighbour: Node | undefined, parent: Parent): boolean {
  if (neighbour === undefined) return !('tagName' in parent) || isBlock(parent);
  return isElement(neighbour) ? isBlock(neighbour) : !isText(neighbour);
}

function isBlock(element: Element): boolean {
  return BLOCKS.has(element.tagName);
}
