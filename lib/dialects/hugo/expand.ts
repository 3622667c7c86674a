import { markOf } from '../../markdown/insert';
import type { Problem } from '../../problems/problem';
import type { BodyContext } from '../dialect';
import { knownShortcode } from './known';
import { withNoteLook } from './note-look';
import { refOf } from './reference';
import type { Call, Piece } from './shortcode-calls';
import { knownOf, lookUpParam, type ShortcodeValues, shortcodeValue } from './shortcode-value';
import { dataFunctions } from './template-data';
import { filesLike } from './template-files';
import type { GoFunction } from './template-frame';
import { partialOf, templateNames } from './template-places';
import { runTemplate } from './template-run';
import { setFunctions } from './template-sets';
import { siteValues } from './template-site';
import { siteFunctions } from './template-site-functions';
import { textFunctions } from './template-text';
import { UnsupportedError } from './template-tokens';
import { wordFunctions } from './template-words';

/** Shortcodes in shortcodes; Hugo has no such bound, and no author needs more. */
const MAX_DEPTH = 20;

/** A body whose shortcodes are expanded. */
interface Body {
  context: BodyContext;
  /** The line of the file for an index in the body. */
  lineAt(index: number): number;
  /** Gets what is wrong with shortcodes. */
  problems: Problem[];
}

/**
 * Makes what expands the shortcodes of a body, one after another from its start, since Hugo counts them.
 * @returns a function for one shortcode. It prints HTML, or Markdown of the text around it.
 */
export function expanderOf({ context, lineAt, problems }: Body): (call: Call) => string {
  let ordinal = 0;
  let line = 1;
  const warn = (at: number, message: string, rule: string, about: string) =>
    problems.push({ file: context.page.source, line: at, severity: 'warning', message, rule, about });
  const warnOfData = (message: string, about: string) => warn(line, message, 'tag', about);
  const values = siteValues(context, warnOfData);
  const runOwn = ownTemplates(
    context,
    siteFunctions(context, values, () => line, warnOfData),
  );

  const expand = (call: Call, parent: ShortcodeValues | undefined, depth: number): string => {
    const report = (message: string) => warn(lineAt(call.start), message, 'shortcode', call.name);
    if (depth > MAX_DEPTH) {
      report(
        `{{${call.markdown ? '%' : '<'} ${call.name} is nested too deep, and shows nothing; take it out of the others`,
      );
      return '';
    }
    const shortcode = shortcodeValue(call, ordinal++, parent, values);
    const within = (piece: Piece): string => {
      if (piece.type === 'text') return piece.text;
      const output = expand(piece, shortcode, depth + 1);
      return piece.markdown ? output : markedHtml(output, lineAt(piece.start));
    };
    const inner = call.inner.map(within).join('');
    shortcode.setInner(inner);
    const innerLine = lineAt(call.innerStart);
    line = innerLine;
    const builtIn = (name: string) =>
      knownShortcode(name)?.(
        knownOf(call, inner, {
          line: lineAt(call.start),
          innerLine,
          parent: parent?.call.name,
          ref: (target, lang) => refOf(target, false, context, lang),
          param: (key) => lookUpParam(values, key),
          files: (pattern) => filesLike(pattern, context),
        }),
      );
    const own = runOwn(call.name, shortcode, builtIn);
    if (own?.output !== undefined) return call.markdown ? own.output : withNoteLook(own.output);
    const html = builtIn(call.name);
    if (html !== undefined) return call.markdown ? markedHtml(html, lineAt(call.start)) : html;
    const kept = call.inner.length > 0 ? 'only what it holds is shown' : 'it shows nothing';
    report(
      own === undefined
        ? `there is no shortcode ${call.name}, so ${kept}; put its template into layouts/shortcodes/${call.name}.html, or write Markdown`
        : `the template of the shortcode ${call.name} ${own.why}, which is not read here, so ${kept}; make ${own.file} simpler, or write Markdown`,
    );
    if (inner.trim() === '') return '';
    return call.markdown ? inner : markOf({ type: 'markdown', markdown: inner, line: innerLine });
  };
  return (call) => expand(call, undefined, 0);
}

/** A mark for HTML that stands in Markdown, which leaves it alone. */
export function markedHtml(html: string, line: number): string {
  return html.trim() === '' ? '' : markOf({ type: 'html', html: html.trim(), line });
}

/** What the blog's own template of a shortcode printed, or why it cannot be run. */
type TemplateResult = { output: string } | { output?: undefined; why: string; file: string };

/** Runs the blog's own template of a shortcode; `undefined` where it has none. */
type RunOwn = (
  name: string,
  shortcode: ShortcodeValues,
  builtIn: (name: string) => string | undefined,
) => TemplateResult | undefined;

function ownTemplates(context: BodyContext, ofSite: ReadonlyMap<string, GoFunction>): RunOwn {
  const files = templateNames(context);
  const functions = new Map([
    ...dataFunctions,
    ...setFunctions,
    ...textFunctions,
    ...wordFunctions,
    ...ofSite,
  ]);
  const template = (name: string) => partialOf(name, context);
  return (name, shortcode, builtIn) => {
    const file = files.get(name.toLowerCase());
    const text = file === undefined ? undefined : context.lookup.file(file);
    if (file === undefined || text === undefined) return undefined;
    try {
      return { output: runTemplate(text, shortcode.value, { functions, builtIn, template }) };
    } catch (error) {
      if (error instanceof UnsupportedError) return { why: error.message, file };
      if (error instanceof RangeError) return { why: 'is nested too deep', file };
      throw error;
    }
  };
}
