import { withoutMarks } from '../../markdown/insert';
import type { Problem } from '../../problems/problem';
import type { BodyContext, Converted } from '../dialect';
import { lineCounter, TextBuilder } from '../text-builder';
import { withPandocDivs } from './attributes';
import { expanderOf } from './expand';
import { withKnownMarkup } from './inline-markup';
import { definitionsOf, withInlineNotes } from './inline-notes';
import { kramedLines } from './kramed';
import { quotesInLists } from './quotes-in-lists';
import { isKramed, isPandoc, readsQuotesInLists } from './renderer';
import { withShokaTags } from './shoka';
import { type Piece, tagsIn } from './tag-calls';

/** A body with Hexo's tags as Markdown. */
export function convertHexo(written: string, context: BodyContext): Converted {
  const { config } = context.site.old;
  const plain = withoutMarks(written);
  const hasTags = context.page.data.disableNunjucks !== true;
  const shaped = isPandoc(config) ? withPandocDivs(plain) : plain;
  const text = hasTags ? withShokaTags(shaped) : plain;
  const lines = isKramed(config) ? kramedLines(text) : text;
  const body = readsQuotesInLists(config) ? quotesInLists(lines) : lines;
  const pieces: Piece[] = hasTags ? tagsIn(body) : [{ type: 'text', text: body, start: 0 }];
  const lineAt = lineCounter(body);
  const notes: string[] = [];
  const textOf = (each: string) => withKnownMarkup(withInlineNotes(each, config, notes), config);
  const problems: Problem[] = [];
  const markFor = expanderOf({ body, context, lineAt, textOf, problems });
  const builder = new TextBuilder();
  for (const piece of pieces) {
    const line = lineAt(piece.start);
    if (piece.type === 'text') {
      builder.add(textOf(piece.text), line, true);
      continue;
    }
    const mark = markFor(piece, standsAlone(body, piece));
    const before = piece.type === 'fence' ? piece.before : '';
    // As in Hexo, a tag is a comment to Markdown: one on a line of its own is a block. In an address it could not be one.
    const isBare = mark === '' || isInAddress(body, piece.start);
    builder.add(before + (isBare ? mark : `<!--${mark}-->`), line, false);
  }
  builder.add(definitionsOf(notes), lineAt(body.length), false);
  return { ...builder.finish(lineAt(body.length)), problems };
}

/** Whether the sign before an index begins an address or an attribute. */
function isInAddress(body: string, index: number): boolean {
  return /[(<"'=]\s*$/.test(body.slice(Math.max(0, index - 12), index));
}

/** Whether there are blank lines around a piece, or nothing. */
function standsAlone(body: string, { start, end }: { start: number; end: number }): boolean {
  const isFirst = /(?:^|\n[ \t]*\n)[ \t]*$/.test(body.slice(Math.max(0, start - 40), start)) || start === 0;
  return isFirst && /^[ \t]*(?:\n[ \t]*)?(?:\n|$)/.test(body.slice(end, end + 40));
}
