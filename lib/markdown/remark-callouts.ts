import type { Blockquote, Root } from 'mdast';
import type { VFile } from 'vfile';
import { nearest } from '../post/nearest';
import { CALLOUT_KINDS, isCalloutKind } from './callout-kinds';
import { report, startOf } from './document';
import { visit } from './visit';

const MARKER = /^\[!([a-z]+)\][ \t]*(?:\r?\n|\r|$)/i;

const TITLED = /^\[!([a-z]+)\]/i;

/** A remark plugin: marks the block quotes that are callouts (`> [!NOTE]` on a line of its own) for `rehypeCallouts`. */
export function remarkCallouts() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'blockquote', (quote) => markCallout(quote, file));
  };
}

function markCallout(quote: Blockquote, file: VFile): void {
  const [paragraph] = quote.children;
  const [text, second] = paragraph?.type === 'paragraph' ? paragraph.children : [];
  if (paragraph?.type !== 'paragraph' || text?.type !== 'text') return;
  const [marker, word = ''] = MARKER.exec(text.value) ?? [];
  // The marker has a line of its own: it ends the line, the paragraph, or stands before a hard break.
  if (
    marker === undefined ||
    (marker === text.value && !/[\r\n]$/.test(marker) && second && second.type !== 'break')
  ) {
    const [start, titled = ''] = TITLED.exec(text.value) ?? [];
    if (start !== undefined && isCalloutKind(titled.toLowerCase())) {
      report(
        file,
        'warning',
        'callout',
        `${start} does not begin a callout here; write the mark on a line of its own`,
        startOf(text),
      );
    }
    return;
  }
  const kind = word.toLowerCase();
  if (!isCalloutKind(kind)) {
    const hint = nearest(kind, CALLOUT_KINDS) ?? CALLOUT_KINDS.join(', ');
    report(
      file,
      'warning',
      'callout',
      `[!${word}] is not a callout; write one of ${hint.toUpperCase()}`,
      startOf(text),
    );
    return;
  }
  text.value = text.value.slice(marker.length);
  if (text.value === '') paragraph.children.splice(0, second?.type === 'break' ? 2 : 1);
  if (paragraph.children.length === 0) quote.children.shift();
  quote.data = { ...quote.data, hProperties: { dataCallout: kind } };
}
