import { markOf } from '../../markdown/insert';
import type { BodyContext } from '../dialect';
import { localDate } from './go-date';
import { refOf } from './reference';
import { translate, type Warn } from './template-folders';
import type { GoFunction } from './template-frame';
import { isPage } from './template-page';
import { resourceFunctions } from './template-resources';
import type { SiteValues } from './template-site';
import { timeFunctions } from './template-time';
import { UnsupportedError } from './template-tokens';
import { at, Html, isMap, textOf, type Value } from './template-value';

/**
 * Functions that ask for the blog, the page or its files.
 * @param line of the file, for Markdown that a template reads.
 * @param warn tells that a file of data cannot be read.
 */
export function siteFunctions(
  context: BodyContext,
  { page, site }: SiteValues,
  line: () => number,
  warn: Warn,
): ReadonlyMap<string, GoFunction> {
  const ref = (args: readonly Value[], absolute: boolean) => {
    const given = args.find((each) => !isPage(each));
    return new Html(refOf(isMap(given) ? textOf(at(given, 'path')) : textOf(given), absolute, context));
  };
  const markdown = (value: Value) => {
    const text = textOf(value);
    return text.trim() === ''
      ? new Html('')
      : new Html(markOf({ type: 'markdown', markdown: text, line: line() }));
  };
  const relative: GoFunction = ([url]) => toRelative(textOf(url), context.site);
  const absolute: GoFunction = ([url]) =>
    /^\w+:|^\/\//.test(textOf(url))
      ? textOf(url)
      : context.site.origin + toRelative(textOf(url), context.site);
  return new Map<string, GoFunction>([
    ['site', () => site],
    ['page', () => page],
    ['markdownify', ([value]) => markdown(value)],
    ['transform.Markdownify', ([value]) => markdown(value)],
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
    ...resourceFunctions(context, warn),
    ['readFile', ([name]) => fileText(textOf(name), context)],
    ['os.ReadFile', ([name]) => fileText(textOf(name), context)],
    ['dateFormat', ([layout, date]) => localDate(textOf(layout), textOf(date), context.site.language)],
    ['time.Format', ([layout, date]) => localDate(textOf(layout), textOf(date), context.site.language)],
    ['emojify', ([value]) => value],
    ...['i18n', 'T', 'lang.Translate'].map((name): [string, GoFunction] => [
      name,
      ([key, data]) => translate(textOf(key), data, context, warn),
    ]),
  ]);
}

/** Code in a language; options are for the colours of Hugo's own highlighter. */
function highlighted([code, lang]: readonly Value[], line: number): Html {
  return new Html(markOf({ type: 'code', code: textOf(code), lang: textOf(lang), line }));
}

/** `partial "x.html" .` runs one of the file itself first, then that of the blog. */
const partial: GoFunction = ([name, dot], running) => {
  const file = textOf(name).replace(/(?<!\.html)$/, '.html');
  const inline = running.runNamed(`partials/${file}`, dot) ?? running.runNamed(`_partials/${file}`, dot);
  if (inline !== undefined) return inline;
  const text = running.template(`partials/${file}`);
  if (text === undefined) throw new UnsupportedError(`has no partial ${file}`);
  return running.run(text, dot);
};

function fileText(name: string, { lookup }: BodyContext): Value {
  const text = lookup.file(name.replace(/^\.?\//, ''));
  if (text === undefined) throw new UnsupportedError(`reads ${name}`);
  return text;
}

/** As in Hugo, only what has no slash in front begins with the base path. */
function toRelative(url: string, { basePath }: BodyContext['site']): string {
  return /^\w+:|^\/|^#/.test(url) ? url : `${basePath}/${url}`;
}
