import type { Root, Text } from 'mdast';
import type { VFile } from 'vfile';
import { contextOf } from '../document';
import { visit } from '../visit';

/** `:tada:`, with GitHub's names; no time such as 10:30:15 has a letter between its colons. */
const SHORT_NAME = /:([a-z\d_+-]*[a-z+-][a-z\d_+-]*):/g;

/**
 * A remark plugin: short names of emoji that GitHub knows become characters, unless there is a backslash before. The names are loaded
 * for documents that may have some.
 */
export function remarkEmoji() {
  return async (tree: Root, file: VFile): Promise<void> => {
    if (!contextOf(file).syntax.extensions.emoji) return;
    const texts: Text[] = [];
    visit(tree, 'text', (node) => {
      if (node.value.includes(':') && node.value.search(SHORT_NAME) >= 0) texts.push(node);
    });
    if (texts.length === 0) return;
    const { nameToEmoji } = await import('gemoji');
    const source = String(file);
    for (const text of texts) text.value = withEmoji(text, source, nameToEmoji);
  };
}

function withEmoji(
  { value, position }: Text,
  source: string,
  names: Readonly<Record<string, string>>,
): string {
  const written = source.slice(position?.start.offset, position?.end.offset);
  let from = 0;
  let lastEnd = -1;
  return value.replace(SHORT_NAME, (whole: string, name: string, index: number) => {
    const at = written.indexOf(whole, from);
    if (at >= 0) from = at + whole.length - 1;
    const isEscaped = at > 0 && written[at - 1] === '\\';
    // `std::art::x` has none, but `:+1::-1:` has two.
    const isApart = index === lastEnd || !/[\w:]/.test(value.charAt(index - 1));
    const emoji = Object.hasOwn(names, name) ? names[name] : undefined;
    if (emoji === undefined || isEscaped || !isApart || /\w/.test(value.charAt(index + whole.length)))
      return whole;
    lastEnd = index + whole.length;
    return emoji;
  });
}
