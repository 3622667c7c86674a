import type { BodyContext, PostFacts } from '../dialect';
import { findPage } from './find-page';
import { dataOf, type Warn } from './template-folders';
import { type PageSetting, pageOf } from './template-page';
import { urlize } from './template-strings';
import { at, isList, isMap, type Mapping, textOf, toValue, type Value } from './template-value';

/** What Hugo's templates see of the page and of the blog. */
export interface SiteValues {
  page: Mapping;
  site: Mapping;
}

/**
 * The page and the blog.
 * @param warn tells that a file of data cannot be read.
 * @param render reads Markdown with shortcodes.
 */
export function siteValues(context: BodyContext, warn: Warn, render: PageSetting['render']): SiteValues {
  const { site, page } = context;
  const params = at(toValue(site.old.config), 'params');
  let pages: readonly Value[] | undefined;
  const regular = () => {
    pages ??= published(context).map((each) => pageOf(each, setting));
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
      return found && pageOf(found, setting);
    },
  };
  const setting: PageSetting = { context, site: siteMap, render };
  return { page: pageOf(page, setting), site: siteMap };
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
