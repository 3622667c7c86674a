import type LinkifyIt from 'linkify-it';
import type { Link, PhrasingContent, Root, Text } from 'mdast';
import { SKIP } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { contextOf } from '../document';
import { visit } from '../visit';

/**
 * A remark plugin: what markdown-it makes of plain text when an old blog had asked for it. `(c)` and `+-` are signs, two dots are an
 * ellipsis; and the name of a host, `example.org`, is a link.
 */
export function remarkMarkdownIt() {
  return (tree: Root, file: VFile): void => {
    const wanted = contextOf(file).syntax.markdownIt;
    if (wanted === undefined) return;
    visit(tree, (node, index, parent) => {
      if (node.type === 'link' || node.type === 'linkReference') {
        if (wanted.typographer) visit(node, 'text', replaceIn);
        return SKIP;
      }
      if (node.type !== 'text' || index === undefined || parent === undefined) return undefined;
      const pieces: PhrasingContent[] = wanted.linkify ? linked(node) : [node];
      if (wanted.typographer) for (const piece of pieces) if (piece.type === 'text') replaceIn(piece);
      parent.children.splice(index, 1, ...pieces);
      return [SKIP, index + pieces.length];
    });
  };
}

const SIGNS: Readonly<Record<string, string>> = { c: '©', r: '®', tm: '™' };

/** The replacements of markdown-it's typographer, but for dashes, which this blog sets itself. */
export function typographer(text: string): string {
  return text
    .replace(/\((c|r|tm)\)/gi, (whole, name: string) => SIGNS[name.toLowerCase()] ?? whole)
    .replace(/\+-/g, '±')
    .replace(/\.{2,}/g, '…')
    .replace(/([?!])…/g, '$1..')
    .replace(/([?!]){4,}/g, '$1$1$1')
    .replace(/,{2,}/g, ',');
}

function replaceIn(node: Text): void {
  if (!/^[a-z][a-z\d+.-]*:\S+$/i.test(node.value)) node.value = typographer(node.value);
}

/** Names of files that would be hosts: nobody means the link that markdown-it makes of `README.md`. */
const FILE = /^[^./]+\.(?:cc|md|pl|ps|py|sh|so|zip)$/i;

/** A text with the hosts that it names as links. Addresses with a scheme were found before. */
function linked(node: Text): PhrasingContent[] {
  if (!/[\w\p{L}]\.[a-z\p{L}]{2}/iu.test(node.value)) return [node];
  const found = finder().match(node.value) ?? [];
  const pieces: PhrasingContent[] = [];
  let done = 0;
  const place = node.position === undefined ? {} : { position: node.position };
  for (const { index, lastIndex, url, text, schema } of found) {
    if (schema !== '' || FILE.test(text)) continue;
    if (index > done) pieces.push({ type: 'text', value: node.value.slice(done, index), ...place });
    const link: Link = { type: 'link', url, children: [{ type: 'text', value: text }], ...place };
    pieces.push(link);
    done = lastIndex;
  }
  if (done === 0) return [node];
  if (done < node.value.length) pieces.push({ type: 'text', value: node.value.slice(done), ...place });
  return pieces;
}

let made: LinkifyIt | undefined;

/** What markdown-it itself asks; loaded only for a blog that was written for it. */
function finder(): LinkifyIt {
  const Finder: typeof LinkifyIt = require('linkify-it');
  made ??= new Finder();
  return made;
}
