import type { Root } from 'hast';
import { fromParse5 } from 'hast-util-from-parse5';
import { parseFragment as parse } from 'parse5';
import type { Plugin } from 'unified';

/**
 * A piece of HTML as a tree, as a browser without scripts reads it. No node has a position: problems are found in the Markdown, where
 * lines are known, and to note all positions takes parse5 as long as all else.
 */
export function parseFragment(html: string): Root {
  const tree = fromParse5(parse(html, { scriptingEnabled: false }));
  return tree.type === 'root' ? tree : { type: 'root', children: tree.type === 'doctype' ? [] : [tree] };
}

/** A rehype plugin: reads HTML by `parseFragment`. */
export const rehypeFragment: Plugin<[], string, Root> = function () {
  this.parser = parseFragment;
};
