import type { BodyContext, Converted, Data } from '../dialect';
import { fromHtml, fromKramdown } from '../kramdown/kramdown';
import { withoutMarks } from '../kramdown/made-fences';
import { flagAt, mappingAt, textAt } from '../values';

import { withDistillTags } from './distill';
import { withMediaPlaces } from './media-subpath';

/** Parsers that Jekyll had before kramdown, for which a heading needs no space. */
const OLD_PARSERS = /^(?:rdiscount|redcarpet|maruku|blackcloth)/i;

const MAY_BE_LIQUID = /\{[{%]/;

/** A body of Jekyll's as Markdown of this blog: what Liquid makes of it, read as kramdown. */
export function convertBody(body: string, context: BodyContext): Converted {
  const { data } = context.page;
  const runs = data.render_with_liquid !== false && data.render_with_liquid !== 'false';
  const written = runs ? withDistillTags(body) : withoutRawTags(body);
  const run =
    runs && MAY_BE_LIQUID.test(written) ? loadLiquid().convertLiquid(written, context) : unchanged(written);
  const { config } = context.site.old;
  const liquid = { ...run, text: withMediaPlaces(run.text, data, config, context.lookup.hasFile) };
  const kramdown = mappingAt(config, 'kramdown');
  const options = {
    github: (textAt(kramdown, 'input') ?? 'GFM').toLowerCase() !== 'kramdown',
    looseHeadings: OLD_PARSERS.test(textAt(config, 'markdown') ?? ''),
    parseBlockHtml: flagAt(kramdown, 'parse_block_html') ?? false,
  };
  const isHtml = /\.html?$/i.test(context.page.source);
  if (!isHtml && !usesKramdown(config)) return { ...liquid, text: withoutMarks(liquid.text) };
  const markdown = isHtml
    ? fromHtml(liquid.text, liquid.lines)
    : fromKramdown(liquid.text, liquid.lines, options);
  return { ...markdown, text: withoutMarks(markdown.text), problems: liquid.problems };
}

/** Whether Markdown is kramdown's: so it is unless the configuration names a parser of CommonMark. */
export function usesKramdown(config: Data): boolean {
  return !/^commonmark/i.test(textAt(config, 'markdown') ?? '');
}

/** `{% raw %}` alone on a line, of an author whose Jekyll did not know yet that Liquid is not to run. */
function withoutRawTags(body: string): string {
  return body.replace(/^[ \t]*\{%-?\s*(?:end)?raw\s*-?%\}[ \t]*$/gm, '');
}

function unchanged(text: string): Converted {
  return { text, lines: text.split('\n').map((_, i) => i + 1), problems: [] };
}

/** LiquidJS and all that knows it: loaded only where a post needs it. */
function loadLiquid(): typeof import('./liquid') {
  return require('./liquid');
}
