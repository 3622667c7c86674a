import { withoutMarks } from '../../markdown/insert';
import type { Problem } from '../../problems/problem';
import type { BodyContext, Converted, Data } from '../dialect';
import { fromHtml } from '../kramdown/kramdown';
import { lineCounter, TextBuilder } from '../text-builder';
import { flagAt, mappingAt } from '../values';
import { withoutAttributes } from './block-attributes';
import { withTex } from './escaped-math';
import { expanderOf, markedHtml } from './expand';
import { lowerKeys } from './lower-keys';
import { shortcodesIn } from './shortcode-calls';
import { addMarkdown, indented } from './shortcode-output';

/** A body with Hugo's shortcodes as Markdown. */
export function convertHugo(written: string, context: BodyContext): Converted {
  const { source } = context.page;
  const isHtml = source.endsWith('.html');
  const plain = withMath(withoutMarks(written), context);
  const body = isHtml ? plain : withoutAttributes(plain, hasBlockAttributes(context));
  const lineAt = lineCounter(body);
  const { pieces, unread } = shortcodesIn(body);
  const problems = unread.map((start) => unreadProblem(body, start, source, lineAt(start)));
  const expand = expanderOf({ context, lineAt, problems });
  const builder = new TextBuilder();
  for (const piece of pieces) {
    const line = lineAt(piece.start);
    if (piece.type === 'text') builder.add(piece.text, line, true);
    // In HTML there is no Markdown around a shortcode that its output must be kept from.
    else if (isHtml) builder.add(expand(piece), line, false);
    else if (!piece.markdown) builder.add(markedHtml(expand(piece), line), line, false);
    else {
      const output = indented(expand(piece), body, piece.start);
      const inner = body.slice(piece.innerStart, piece.innerEnd);
      addMarkdown(builder, output, inner, line, lineAt(piece.innerStart));
    }
  }
  const { text, lines } = builder.finish(lineAt(body.length));
  return { ...(isHtml ? fromHtml(text, lines) : { text, lines }), problems };
}

function unreadProblem(body: string, start: number, file: string, line: number): Problem {
  const sign = body.slice(start, start + 3);
  const end = sign.endsWith('%') ? '%}}' : '>}}';
  return {
    file,
    line,
    severity: 'warning',
    message: `${sign} begins a shortcode that cannot be read, so that it is shown as text; give it a name, close its quotes, and end it with ${end}`,
    rule: 'shortcode',
    about: 'unread',
  };
}

/** Formulas as TeX, unless Goldmark was told to leave them alone. */
function withMath(body: string, { site }: BodyContext): string {
  const passes = flagAt(
    settingAt(site.old.config, ['markup', 'goldmark', 'extensions', 'passthrough']),
    'enable',
  );
  return passes ? body : withTex(body);
}

function settingAt(config: Data, path: readonly string[]): Data {
  return path.reduce((data, key) => lowerKeys(mappingAt(lowerKeys(data), key)), config);
}

function hasBlockAttributes({ site }: BodyContext): boolean {
  return flagAt(settingAt(site.old.config, ['markup', 'goldmark', 'parser', 'attribute']), 'block') ?? false;
}
