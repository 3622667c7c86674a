import { markOf } from '../../markdown/insert';
import type { BodyContext } from '../dialect';
import { localDate } from './go-date';
import { INLINE, inlineCode } from './known-code';
import { keyOfLanguage } from './languages';
import { refOf } from './reference';
import { translate, type Warn } from './template-folders';
import type { GoFunction } from './template-frame';
import { resourceFunctions } from './template-resources';
import type { SiteValues } from './template-site';
import { sprintf } from './template-strings';
import { timeFunctions } from './template-time';
import { UnsupportedError } from './template-tokens';
import { at, Html, isMap, isTrue, textOf, type Value } from './template-value';

/** How a template reaches the post that it stands in. */
export interface Reach {
  /** The line of the file, for Markdown that a template reads. */
  line(): number;
  /** Tells that a file of data cannot be read. */
  warn: Warn;
  /** Markdown with shortcodes. */
  render(markdown: string): Value;
  /** Tells what a template says where Hugo would stop. */
  stop(message: string): void;
  /** Tells that a template asks another site, and answers in its place. */
  askElsewhere(address: string): Value;
}

/** Functions that ask for the blog, the page or its files. */
export function siteFunctions(
  context: BodyContext,
  { page, site }: SiteValues,
  { line, warn, render, stop, askElsewhere }: Reach,
): ReadonlyMap<string, GoFunction> {
  const ref = (args: readonly Value[], absolute: boolean) => {
    const given = args.at(-1);
    return new Html(refOf(isMap(given) ? textOf(at(given, 'path')) : textOf(given), absolute, context));
  };
  const relative: GoFunction = ([url]) => toRelative(textOf(url), context.site);
  const absolute: GoFunction = ([url]) =>
    /^\w+:|^\/\//.test(textOf(url))
      ? textOf(url)
      : context.site.origin + toRelative(textOf(url), context.site);
  const formatted: GoFunction = ([layout, date]) =>
    localDate(textOf(layout), textOf(date), keyOfLanguage(context.site.old.config, context.site.language));
  return new Map<string, GoFunction>([
    ['site', () => site],
    ['page', () => page],
    ['markdownify', ([value]) => render(textOf(value))],
    ['transform.Markdownify', ([value]) => render(textOf(value))],
    ['ref', (args) => ref(args, true)],
    ['relref', (args) => ref(args, false)],
    ['relURL', relative],
    ['relLangURL', relative],
    ['urls.RelURL', relative],
    ['absURL', absolute],
    ['absLangURL', absolute],
    ['urls.AbsURL', absolute],
    ['highlight', (args) => highlighted(args, line())],
    ['transform.Highlight', (args) => highlighted(args, line())],
    ...timeFunctions,
    ['partial', partial],
    ['partialCached', partial],
    ['partials.Include', partial],
    ['partials.IncludeCached', partial],
    ...resourceFunctions(context, warn, askElsewhere),
    ['readFile', ([name]) => fileText(textOf(name), context)],
    ['os.ReadFile', ([name]) => fileText(textOf(name), context)],
    ['dateFormat', formatted],
    ['time.Format', formatted],
    ...['errorf', 'erroridf', 'fmt.Errorf', 'fmt.Erroridf'].map((name): [string, GoFunction] => [
      name,
      (args) => {
        const [format, ...values] = name.includes('id') ? args.slice(1) : args;
        stop(sprintf(textOf(format), values));
        return '';
      },
    ]),
    ['emojify', ([value]) => value],
    ...['i18n', 'T', 'lang.Translate'].map((name): [string, GoFunction] => [
      name,
      ([key, data]) => translate(textOf(key), data, context, warn),
    ]),
  ]);
}

/** Code in a language; all options but `hl_inline` are for the colours of Hugo's own highlighter. */
function highlighted([code, lang, options]: readonly Value[], line: number): Html {
  const inline = isMap(options) ? isTrue(at(options, 'hl_inline')) : INLINE.test(textOf(options));
  if (inline) return new Html(inlineCode(textOf(code)));
  return new Html(markOf({ type: 'code', code: textOf(code), lang: textOf(lang), line }));
}

/** `partial "x.html" .` runs one of the file itself first, then that of the blog. */
const partial: GoFunction = ([name, dot], running) => {
  const written = textOf(name);
  const file = written.replace(/(?<!\.html)$/, '.html');
  const inline = running.runNamed(`partials/${file}`, dot) ?? running.runNamed(`_partials/${file}`, dot);
  if (inline !== undefined) return inline;
  const text = running.template(`partials/${file}`) ?? running.template(`partials/${written}`);
  if (text === undefined) throw new UnsupportedError(`has no partial ${file}`);
  return running.run(text, dot);
};

/** A file of the project, or else of its content. */
function fileText(name: string, { lookup }: BodyContext): Value {
  const path = name.replace(/^\.?\/+/, '').replace(/^content\//, '');
  const text = [path, `posts/${path}`, `pages/${path}`].map((each) => lookup.file(each)).find(isText);
  if (text === undefined) throw new UnsupportedError(`reads ${name}`);
  return text;
}

/** As in Hugo, only what has no slash in front begins with the base path. */
function toRelative(url: string, { basePath }: BodyContext['site']): string {
  return /^\w+:|^\/|^#/.test(url) ? url : `${basePath}/${url}`;
}

function isText(text: string | undefined): text is string {
  return text !== undefined;
}
