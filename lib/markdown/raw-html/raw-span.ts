import type { Html, Nodes, Parents } from 'mdast';

/**
 * Where, in a text, an element ends that holds no markup: behind `</script>`, which Markdown does not look for once a blank line has
 * ended a block of HTML. `undefined` where it never ends.
 */
export function endOfElement(source: string, from: number, name: string): number | undefined {
  const end = new RegExp(String.raw`</${name}\s*>`, 'gi');
  end.lastIndex = from;
  return end.exec(source) === null ? undefined : end.lastIndex;
}

/** What is left of a list or a paragraph into which an end has fallen: nothing, or ends of what was around it. */
const ONLY_ENDS = /^\s*(?:<\/[a-z][a-z\d-]*\s*>\s*)*$/i;

/** Removes what stands behind the child at `index`, up to an offset in the text. */
export function cutUntil(source: string, parent: Parents, index: number, end: number): void {
  const at = index + 1;
  for (let child: Nodes | undefined = parent.children[at]; child !== undefined; child = parent.children[at]) {
    const from = child.position?.start.offset ?? 0;
    const to = child.position?.end.offset ?? 0;
    if (from >= end) return;
    const rest = source.slice(end, Math.max(end, to));
    if ('children' in child && !ONLY_ENDS.test(rest)) {
      cutUntil(source, child, -1, end);
      return;
    }
    const html: Html[] = rest.trim() === '' ? [] : [{ type: 'html', value: rest }];
    parent.children.splice(at, 1, ...html);
    if (to > end) return;
  }
}
