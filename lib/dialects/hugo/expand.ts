import { markOf } from '../../markdown/insert';
import type { Problem } from '../../problems/problem';
import type { Rule } from '../../problems/rules';
import type { BodyContext } from '../dialect';
import { markdownMark } from '../html';
import { guessed } from './guessed';
import { knownShortcode } from './known';
import { withNoteLook } from './note-look';
import { ownTemplates } from './own-template';
import { refOf } from './reference';
import { type Call, type Piece, shortcodesIn } from './shortcode-calls';
import { knownOf, lookUpParam, type ShortcodeValues, shortcodeValue } from './shortcode-value';
import { filesLike } from './template-files';
import { siteValues } from './template-site';
import { Html } from './template-value';

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
  const warn = (at: number, message: string, rule: Rule, about: string) =>
    problems.push({ file: context.page.source, line: at, severity: 'warning', message, rule, about });
  const warnOfData = (message: string, about: string) => warn(line, message, 'tag', about);
  let level = 0;
  /** What a template has read as Markdown may hold shortcodes, which Hugo runs, too. */
  const render = (markdown: string) => {
    const text = /\{\{[<%]/.test(markdown) ? expandedIn(markdown) : markdown;
    return new Html(markdownMark(text, line));
  };
  const expandedIn = (markdown: string) =>
    shortcodesIn(markdown)
      .pieces.map((piece) => shown(piece, undefined, level + 1, () => line))
      .join('');
  const values = siteValues(context, warnOfData, render);
  const runOwn = ownTemplates(context, values, { line: () => line, warn: warnOfData, render });

  const shown = (
    piece: Piece,
    parent: ShortcodeValues | undefined,
    depth: number,
    at: typeof lineAt,
  ): string => {
    if (piece.type === 'text') return piece.text;
    const output = expand(piece, parent, depth, at);
    return piece.markdown ? output : markedHtml(output, at(piece.start));
  };
  const expand = (
    call: Call,
    parent: ShortcodeValues | undefined,
    depth: number,
    lineAt: (index: number) => number,
  ): string => {
    const report = (message: string) => warn(lineAt(call.start), message, 'shortcode', call.name);
    if (depth > MAX_DEPTH) {
      report(
        `{{${call.markdown ? '%' : '<'} ${call.name} is nested too deep, and shows nothing; take it out of the others`,
      );
      return '';
    }
    const shortcode = shortcodeValue(call, ordinal++, parent, values);
    const inner = call.inner.map((piece) => shown(piece, shortcode, depth + 1, lineAt)).join('');
    const innerLine = lineAt(call.innerStart);
    // Within another one, what `{{% %}}` holds is Markdown by itself, and HTML to its template; so it is to a template of old themes.
    const isHtml = call.markdown && (parent !== undefined || runOwn.rendersFirst(call.name));
    shortcode.setInner(isHtml ? markdownMark(inner, innerLine) : inner);
    line = innerLine;
    level = depth;
    const known = knownOf(call, inner, {
      line: lineAt(call.start),
      innerLine,
      parent: parent?.call.name,
      ref: (target, lang) => refOf(target, false, context, lang),
      param: (key) => lookUpParam(values, key),
      files: (pattern) => filesLike(pattern, context),
    });
    const builtIn = (name: string) => knownShortcode(name)?.(known);
    const own = runOwn.run(call.name, shortcode, builtIn);
    for (const heard of own?.heard ?? []) report(heard);
    if (own?.output !== undefined) return call.markdown ? own.output : withNoteLook(own.output);
    const asHtml = (html: string) => (call.markdown ? markedHtml(html, lineAt(call.start)) : html);
    const html = builtIn(call.name);
    if (html !== undefined) return asHtml(html);
    const guess = guessed(known);
    const kept = guess?.what ?? (call.inner.length > 0 ? 'only what it holds is shown' : 'it shows nothing');
    report(
      own === undefined
        ? `there is no shortcode ${call.name}, so ${kept}; put its template into layouts/shortcodes/${call.name}.html, or write Markdown`
        : `the template of the shortcode ${call.name} ${own.why}, which is not read here, so ${kept}; make ${own.file} simpler, or write Markdown`,
    );
    if (guess !== undefined) return asHtml(guess.html);
    if (inner.trim() === '') return '';
    return call.markdown ? inner : markOf({ type: 'markdown', markdown: inner, line: innerLine });
  };
  return (call) => expand(call, undefined, 0, lineAt);
}

/** A mark for HTML that stands in Markdown, which leaves it alone. */
export function markedHtml(html: string, line: number): string {
  return html.trim() === '' ? '' : markOf({ type: 'html', html: html.trim(), line });
}
