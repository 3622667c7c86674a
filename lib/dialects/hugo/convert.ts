import { markOf, withoutMarks } from '../../markdown/insert';
import type { Problem } from '../../problems/problem';
import type { BodyContext, Converted, Data } from '../dialect';
import { fromHtml } from '../kramdown/kramdown';
import { lineCounter, TextBuilder } from '../text-builder';
import { flagAt, mappingAt } from '../values';
import { withoutBlockAttributes } from './block-attributes';
import { withTex } from './escaped-math';
import { knownShortcode } from './known';
import { lowerKeys } from './lower-keys';
import { withNoteLook } from './note-look';
import { refOf } from './reference';
import { type Call, type Piece, shortcodesIn, unreadTags } from './shortcode-calls';
import { addMarkdown, indented } from './shortcode-output';
import { knownOf, lookUpParam, type ShortcodeValues, shortcodeValue } from './shortcode-value';
import { dataFunctions } from './template-data';
import { filesLike } from './template-files';
import { partialOf, templateNames } from './template-places';
import { runTemplate } from './template-run';
import { setFunctions } from './template-sets';
import { siteValues } from './template-site';
import { textFunctions } from './template-text';
import { UnsupportedError } from './template-tokens';
import { wordFunctions } from './template-words';

/** Shortcodes in shortcodes; Hugo has no such bound, and no author needs more. */
const MAX_DEPTH = 20;

/** A body with Hugo's shortcodes as Markdown. */
export function convertHugo(written: string, context: BodyContext): Converted {
  const plain = withMath(withoutMarks(written), context);
  const isHtml = context.page.source.endsWith('.html');
  const body = hasBlockAttributes(context) && !isHtml ? withoutBlockAttributes(plain) : plain;
  const lineAt = lineCounter(body);
  const problems: Problem[] = [];
  let line = 1;
  const values = siteValues(
    context,
    () => line,
    (message, about) =>
      problems.push({ file: context.page.source, line, severity: 'warning', message, rule: 'tag', about }),
  );
  const templates = templateNames(context);
  const functions = new Map([
    ...dataFunctions,
    ...setFunctions,
    ...textFunctions,
    ...wordFunctions,
    ...values.functions,
  ]);
  let ordinal = 0;
  const report = (call: Call, message: string) => {
    problems.push({
      file: context.page.source,
      line: lineAt(call.start),
      severity: 'warning',
      message,
      rule: 'shortcode',
      about: call.name,
    });
  };

  const expandAll = (pieces: readonly Piece[], parent: ShortcodeValues | undefined, depth: number): string =>
    pieces
      .map((piece) => {
        if (piece.type === 'text') return piece.text;
        const output = expand(piece, parent, depth);
        return piece.markdown ? output : htmlMark(piece, output);
      })
      .join('');

  const htmlMark = (call: Call, html: string) =>
    html.trim() === '' ? '' : markOf({ type: 'html', html: html.trim(), line: lineAt(call.start) });

  /** What a shortcode prints: HTML, or Markdown of the text around it. */
  const expand = (call: Call, parent: ShortcodeValues | undefined, depth: number): string => {
    if (depth > MAX_DEPTH) {
      report(
        call,
        `{{${call.markdown ? '%' : '<'} ${call.name} is nested too deep, and shows nothing; take it out of the others`,
      );
      return '';
    }
    const shortcode = shortcodeValue(call, ordinal++, parent, values);
    const inner = expandAll(call.inner, shortcode, depth + 1);
    shortcode.setInner(inner);
    const innerLine = lineAt(call.innerStart);
    line = innerLine;
    const file = templates.get(call.name.toLowerCase());
    const template = file === undefined ? undefined : context.lookup.file(file);
    const builtIn = (name: string) => {
      const maker = knownShortcode(name);
      const known = () =>
        knownOf(call, inner, {
          line: lineAt(call.start),
          innerLine,
          parent: parent?.call.name,
          ref: (target, lang) => refOf(target, false, context, lang),
          param: (key) => lookUpParam(values, key),
          files: (pattern) => filesLike(pattern, context),
        });
      return maker?.(known());
    };
    let why = '';
    if (template !== undefined) {
      try {
        const around = { functions, builtIn, template: (name: string) => partialOf(name, context) };
        const printed = runTemplate(template, shortcode.value, around);
        return call.markdown ? printed : withNoteLook(printed);
      } catch (error) {
        if (!(error instanceof UnsupportedError) && !(error instanceof RangeError)) throw error;
        why = error instanceof UnsupportedError ? error.message : 'is nested too deep';
      }
    }
    const html = template === undefined || why !== '' ? builtIn(call.name) : undefined;
    if (html !== undefined) return call.markdown ? htmlMark(call, html) : html;
    const kept = call.inner.length > 0 ? 'only what it holds is shown' : 'it shows nothing';
    report(
      call,
      template === undefined
        ? `there is no shortcode ${call.name}, so ${kept}; put its template into layouts/shortcodes/${call.name}.html, or write Markdown`
        : `the template of the shortcode ${call.name} ${why}, which is not read here, so ${kept}; make ${file} simpler, or write Markdown`,
    );
    if (inner.trim() === '') return '';
    return call.markdown ? inner : markOf({ type: 'markdown', markdown: inner, line: innerLine });
  };

  for (const start of unreadTags(body)) {
    problems.push({
      file: context.page.source,
      line: lineAt(start),
      severity: 'warning',
      message: `${body.slice(start, start + 3)} begins a shortcode that cannot be read, so that it is shown as text; give it a name, close its quotes, and end it with ${body[start + 2] === '%' ? '%' : '>'}}}`,
      rule: 'shortcode',
      about: 'unread',
    });
  }
  const builder = new TextBuilder();
  for (const piece of shortcodesIn(body)) {
    if (piece.type === 'text') {
      builder.add(piece.text, lineAt(piece.start), true);
      continue;
    }
    const from = lineAt(piece.start);
    const output = expand(piece, undefined, 0);
    // In HTML there is no Markdown around a shortcode that its output must be kept from.
    if (isHtml) builder.add(output, from, false);
    else if (!piece.markdown) builder.add(htmlMark(piece, output), from, false);
    else
      addMarkdown(
        builder,
        indented(output, body, piece.start),
        body.slice(piece.innerStart, piece.innerEnd),
        from,
        lineAt(piece.innerStart),
      );
  }
  const { text, lines } = builder.finish(lineAt(body.length));
  return { ...(isHtml ? fromHtml(text, lines) : { text, lines }), problems };
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
