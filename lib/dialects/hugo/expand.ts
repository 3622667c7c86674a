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
export function expanderOf(body: Body): (call: Call) => string {
  const expander = new Expander(body);
  return (call) => expander.expand(call, { depth: 0, lineAt: body.lineAt });
}

/** Where a shortcode stands. */
interface Around {
  parent?: ShortcodeValues;
  /** How many others it stands in. */
  depth: number;
  lineAt: Body['lineAt'];
}

class Expander {
  private ordinal = 0;
  /** The line of the file, and the depth, of the shortcode that is expanded. */
  private line = 1;
  private depth = 0;
  private readonly values: ReturnType<typeof siteValues>;
  private readonly own: ReturnType<typeof ownTemplates>;

  constructor(private readonly body: Body) {
    const warn = (message: string, about: string) => this.warn(this.line, message, 'tag', about);
    const render = (markdown: string) => this.render(markdown);
    this.values = siteValues(body.context, warn, render);
    this.own = ownTemplates(body.context, this.values, { line: () => this.line, warn, render });
  }

  expand(call: Call, { parent, depth, lineAt }: Around): string {
    const line = lineAt(call.start);
    const report = (message: string) => this.warn(line, message, 'shortcode', call.name);
    if (depth > MAX_DEPTH) {
      const sign = call.markdown ? '%' : '<';
      report(`{{${sign} ${call.name} is nested too deep, and shows nothing; take it out of the others`);
      return '';
    }
    const shortcode = shortcodeValue(call, this.ordinal++, parent, this.values);
    const within = { parent: shortcode, depth: depth + 1, lineAt };
    const inner = call.inner.map((piece) => this.shown(piece, within)).join('');
    const innerLine = lineAt(call.innerStart);
    // Within another one, what `{{% %}}` holds is Markdown by itself, and HTML to its template; so it is to a template of old themes.
    const isHtml = call.markdown && (parent !== undefined || this.own.rendersFirst(call.name));
    shortcode.setInner(isHtml ? markdownMark(inner, innerLine) : inner);
    [this.line, this.depth] = [innerLine, depth];
    const known = this.knownOf(call, inner, { parent, depth, lineAt });
    const builtIn = (name: string) => knownShortcode(name)?.(known);
    const own = this.own.run(call.name, shortcode, builtIn);
    for (const heard of own?.heard ?? []) report(heard);
    if (own?.output !== undefined) return call.markdown ? own.output : withNoteLook(own.output);
    const asHtml = (html: string) => (call.markdown ? markedHtml(html, line) : html);
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
  }

  /** A text, or what a shortcode prints, in the text around it. */
  private shown(piece: Piece, around: Around): string {
    if (piece.type === 'text') return piece.text;
    const output = this.expand(piece, around);
    return piece.markdown ? output : markedHtml(output, around.lineAt(piece.start));
  }

  /** What a shortcode asks that this blog knows by itself. */
  private knownOf(call: Call, inner: string, { parent, lineAt }: Around) {
    const { context } = this.body;
    return knownOf(call, inner, {
      line: lineAt(call.start),
      innerLine: lineAt(call.innerStart),
      parent: parent?.call.name,
      ref: (target, lang) => refOf(target, false, context, lang),
      param: (key) => lookUpParam(this.values, key),
      files: (pattern) => filesLike(pattern, context),
    });
  }

  /** What a template has read as Markdown may hold shortcodes, which Hugo runs, too. */
  private render(markdown: string): Html {
    const { line, depth } = this;
    if (!/\{\{[<%]/.test(markdown)) return new Html(markdownMark(markdown, line));
    const around = { depth: depth + 1, lineAt: () => line };
    const shown = shortcodesIn(markdown).pieces.map((piece) => this.shown(piece, around));
    [this.line, this.depth] = [line, depth];
    return new Html(markdownMark(shown.join(''), line));
  }

  private warn(line: number, message: string, rule: Rule, about: string): void {
    const { context, problems } = this.body;
    problems.push({ file: context.page.source, line, severity: 'warning', message, rule, about });
  }
}

/** A mark for HTML that stands in Markdown, which leaves it alone. */
export function markedHtml(html: string, line: number): string {
  return html.trim() === '' ? '' : markOf({ type: 'html', html: html.trim(), line });
}
