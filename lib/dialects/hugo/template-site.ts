import { markOf } from '../../markdown/insert';
import type { BodyContext, PostFacts } from '../dialect';
import { findPage } from './find-page';
import { localDate } from './go-date';
import { refOf } from './reference';
import { dataOf, translate, type Warn } from './template-folders';
import type { GoFunction } from './template-frame';
import { isPage, pageOf } from './template-page';
import { resourceFunctions } from './template-resources';
import { urlize } from './template-strings';
import { timeFunctions } from './template-time';
import { UnsupportedError } from './template-tokens';
import { at, Html, isList, isMap, type Mapping, textOf, toValue, type Value } from './template-value';

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
  let pages: readonly Value[] | undefined;
  const regular = () => {
    pages ??= published(context).map((each) => pageOf(each, context, siteMap));
    return pages;
  };
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
    RegularPages: regular,
    Pages: regular,
    AllPages: regular,
    Taxonomies: { tags: () => terms(regular(), 'tags'), categories: () => terms(regular(), 'categories') },
    IsMultiLingual: false,
    Home: {
      RelPermalink: `${site.basePath}/`,
      Permalink: `${site.origin}${site.basePath}/`,
      Title: site.title,
    },
    GetPage: ([path]) => {
      const found = findPage(textOf(path), page, context);
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
    ['highlight', (args) => highlighted(args, line())],
    ['transform.Highlight', (args) => highlighted(args, line())],
    ...timeFunctions,
    ['partial', (args, running) => partial(args, running)],
    ['partialCached', (args, running) => partial(args, running)],
    ['partials.Include', (args, running) => partial(args, running)],
    ['partials.IncludeCached', (args, running) => partial(args, running)],
    ...resourceFunctions(context, warn),
    ['readFile', ([name]) => fileText(textOf(name), context)],
    ['os.ReadFile', ([name]) => fileText(textOf(name), context)],
    ['dateFormat', ([layout, date]) => localDate(textOf(layout), textOf(date), site.language)],
    ['time.Format', ([layout, date]) => localDate(textOf(layout), textOf(date), site.language)],
    ['emojify', ([value]) => value],
    ...['i18n', 'T', 'lang.Translate'].map((name): [string, GoFunction] => [
      name,
      ([key, data]) => translate(textOf(key), data, context, warn),
    ]),
  ]);
  return { page: pageMap, site: siteMap, functions };
}

/** Posts and pages in Hugo's order: by weight, then the latest first. */
function published({ lookup }: BodyContext): PostFacts[] {
  const weight = ({ data }: PostFacts) => Number(data.weight) || Number.POSITIVE_INFINITY;
  return lookup
    .posts()
    .filter(({ draft }) => !draft)
    .map((post) => ({ post, moment: post.date?.instant ?? '' }))
    .sort(
      (a, b) =>
        (weight(a.post) === weight(b.post) ? 0 : weight(a.post) - weight(b.post)) ||
        Number(a.moment < b.moment) - Number(a.moment > b.moment) ||
        Number(a.post.title > b.post.title) - Number(a.post.title < b.post.title),
    )
    .map(({ post }) => post);
}

/** Code in a language; options are for the colours of Hugo's own highlighter. */
function highlighted([code, lang]: readonly Value[], line: number): Html {
  return new Html(markOf({ type: 'code', code: textOf(code), lang: textOf(lang), line }));
}

/** The pages of each term of a taxonomy. */
function terms(pages: readonly Value[], taxonomy: string): Mapping {
  const found = new Map<string, Value[]>();
  for (const page of pages) {
    const named = at(at(page, 'Params'), taxonomy);
    for (const term of isList(named) ? named : []) {
      const key = urlize(textOf(term));
      found.set(key, [...(found.get(key) ?? []), page]);
    }
  }
  return Object.fromEntries([...found].map(([key, of]) => [key, { Pages: of, Count: of.length }]));
}

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
