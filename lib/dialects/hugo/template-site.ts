import { markOf } from '../../markdown/insert';
import type { BodyContext } from '../dialect';
import { findPage } from './find-page';
import { goDate } from './go-date';
import { refOf } from './reference';
import { dataOf, translate, type Warn } from './template-folders';
import type { GoFunction } from './template-frame';
import { isPage, pageOf } from './template-page';
import { resourceFunctions } from './template-resources';
import { UnsupportedError } from './template-tokens';
import { at, Html, isMap, type Mapping, textOf, toValue, type Value } from './template-value';

/** What Hugo's templates see of the blog and of a page, and the functions that ask for it. */
export interface SiteValues {
  page: Mapping;
  site: Mapping;
  functions: ReadonlyMap<string, GoFunction>;
}

/**
 * @param line of the file, for Markdown that a template reads.
 * @param warn tells that a file of data cannot be read.
 */
export function siteValues(context: BodyContext, line: () => number, warn: Warn): SiteValues {
  const { site, page } = context;
  const params = at(toValue(site.old.config), 'params');
  const siteMap: Mapping = {
    isObject: true,
    Title: site.title,
    BaseURL: `${site.origin}${site.basePath}/`,
    Params: isMap(params) ? params : {},
    Language: { Lang: site.language, LanguageCode: site.language, LanguageName: site.language },
    LanguageCode: site.language,
    Data: dataOf(context, warn),
    Copyright: at(toValue(site.old.config), 'copyright'),
    Author: at(toValue(site.old.config), 'author'),
    GetPage: ([path]) => {
      const found = findPage(textOf(path), page, context.lookup.posts());
      return found && pageOf(found, context, siteMap);
    },
  };
  const pageMap = pageOf(page, context, siteMap);
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
  const relative: GoFunction = ([url]) => toRelative(textOf(url), site);
  const absolute: GoFunction = ([url]) =>
    /^\w+:|^\/\//.test(textOf(url)) ? textOf(url) : site.origin + toRelative(textOf(url), site);
  const functions = new Map<string, GoFunction>([
    ['site', () => siteMap],
    ['page', () => pageMap],
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
    ['partial', (args, running) => partial(args, running)],
    ['partialCached', (args, running) => partial(args, running)],
    ['partials.Include', (args, running) => partial(args, running)],
    ['partials.IncludeCached', (args, running) => partial(args, running)],
    ...resourceFunctions(context, warn),
    ['readFile', ([name]) => fileText(textOf(name), context)],
    ['os.ReadFile', ([name]) => fileText(textOf(name), context)],
    ['dateFormat', ([layout, date]) => goDate(textOf(layout), textOf(date))],
    ['time.Format', ([layout, date]) => goDate(textOf(layout), textOf(date))],
    ['emojify', ([value]) => value],
    ...['i18n', 'T', 'lang.Translate'].map((name): [string, GoFunction] => [
      name,
      ([key, data]) => translate(textOf(key), data, context, warn),
    ]),
  ]);
  return { page: pageMap, site: siteMap, functions };
}

const partial: GoFunction = ([name, dot], running) => {
  const file = textOf(name).replace(/(?<!\.html)$/, '.html');
  const text = running.template(`partials/${file}`);
  if (text === undefined) throw new UnsupportedError(`has no partial ${file}`);
  return running.run(text, dot);
};

function fileText(name: string, { lookup }: BodyContext): Value {
  const text = lookup.file(name.replace(/^\.?\//, ''));
  if (text === undefined) throw new UnsupportedError(`reads ${name}`);
  return text;
}

/** A path or an address of the configuration and of posts: those of the site begin with its base path. */
function toRelative(url: string, site: BodyContext['site']): string {
  if (/^\w+:|^\/\/|^#/.test(url)) return url;
  return `${site.basePath}/${url.replace(/^\//, '')}`;
}
