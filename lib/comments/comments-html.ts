import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Words } from '../words/words';
import type { Live } from './live';

/** Below the comments of a page: the ways to the others, and the plate by which readers comment. */
export interface Below {
  words: Words;
  earlier?: string | undefined;
  later?: { href: string; label: string } | undefined;
  live?: Live | undefined;
}

/** What stands below the comments of a page as HTML; empty where nothing does. */
export function belowHtml({ words, earlier, later, live }: Below): string {
  const ways = [
    ...(earlier === undefined ? [] : [h('a', { href: earlier, rel: ['prev'] }, words.comments.earlier)]),
    ...(later === undefined ? [] : [h('a', { href: later.href, rel: ['next'] }, later.label)]),
  ];
  return toHtml([
    ...(ways.length === 0 ? [] : [h('p', { className: ['ways'] }, ways)]),
    ...(live === undefined ? [] : [plate(live, words)]),
  ]);
}

/** A link to the discussion, or a button where there is no page of it; lib/enhance/comments puts the discussion into its place. */
function plate(
  { href, host, script, near, settings }: Live,
  { comments: words, text }: Words,
): ElementContent {
  const data = { dataLive: JSON.stringify(settings), dataScript: script, ...(near && { dataNear: '' }) };
  const says = near ? [] : [h('small', text.loadsFrom(host))];
  const own = [h('b', words.join), ...says];
  const alone = h('small', { className: ['unscripted'] }, words.withoutScripts);
  return h('div', { className: ['talk'] }, [
    href === undefined
      ? h('button', { type: 'button', ...data }, own)
      : h('a', { href, ...data, rel: ['noopener'] }, own),
    ...(href === undefined ? [alone] : []),
  ]);
}
