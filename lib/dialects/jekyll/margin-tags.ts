import { blockTag, inlineTag } from './highlight-tag';
import type { LiquidRun } from './liquid-run';
import type { TagImplOptions } from './liquid-types';
import { markdownify } from './markdownify';
import { escaped, fromRoot, wordsOf } from './tag-words';

/* Tags of the theme Tufte: what stands in the margin there is a note of the document here, and its figures are figures. */

export function marginTags(run: LiquidRun): Record<string, TagImplOptions> {
  const note = inlineTag((args) => run.note(noteOf(args)));
  const picture = inlineTag(figure);
  return {
    sidenote: note,
    marginnote: note,
    dfootnote: blockTag('dfootnote', (text) => run.note(text)),
    newthought: inlineTag((args) => wordsOf(args).join(' ')),
    maincolumn: picture,
    fullwidth: picture,
    marginfigure: picture,
    epigraph: inlineTag(epigraph),
    m: inlineTag(() => '$$'),
    em: inlineTag(() => '$$'),
  };
}

/** `'an-id' 'The note.'`, `'The note.'`, or an id and words without quotes. */
function noteOf(args: string): string {
  const words = wordsOf(args);
  if (/["']/.test(args.trim().at(-1) ?? '')) return words.at(-1) ?? '';
  return words.length < 2 ? (words[0] ?? '') : words.slice(1).join(' ');
}

/** `['an-id'] 'assets/a.png' 'A *caption*'`; an `<img>` may stand for the address. */
function figure(args: string): string {
  const words = wordsOf(args);
  const at = words.findIndex((word) => /^<img\b|\.(?:png|jpe?g|gif|svg|webp|avif)\b|:\/\//i.test(word));
  const source = words[at];
  if (source === undefined) return '';
  const caption = words[at + 1] ?? '';
  const shown = source.startsWith('<')
    ? source
    : `<img src="${escaped(fromRoot(source))}" alt="${escaped(caption.replace(/<[^>]*>/g, ''))}">`;
  return `\n\n<figure>${shown}${caption === '' ? '' : `<figcaption>${inline(caption)}</figcaption>`}</figure>\n\n`;
}

/** `'The words.' 'Who' 'Where'`. */
function epigraph(args: string): string {
  const [words = '', ...by] = wordsOf(args);
  const from = by.filter(Boolean).join(', ');
  const footer = from === '' ? '' : `<footer>${inline(from)}</footer>`;
  return words === '' ? '' : `\n\n<blockquote>${markdownify(words)}${footer}</blockquote>\n\n`;
}

function inline(markdown: string): string {
  return markdownify(markdown).replace(/^<p>([\s\S]*)<\/p>$/, '$1');
}
