import { encodePath, toAbsolute, toHref } from '../../addresses/href';
import { markOf } from '../../markdown/insert';
import type { BodyContext, PostFacts } from '../dialect';
import { findPage } from './find-page';
import { dateValue } from './go-date';
import { refOf } from './reference';
import { scratch } from './template-scratch';
import { urlize } from './template-strings';
import { at, Html, isMap, type Mapping, textOf, toValue, type Value } from './template-value';

export function isPage(value: Value): boolean {
  return isMap(value) && value.isPage === true;
}

export function pageOf(post: PostFacts, context: BodyContext, site: Mapping): Mapping {
  const params = toValue(post.data);
  const own: Value = isMap(params)
    ? { ...params, ...(isMap(at(params, 'params')) ? (at(params, 'params') as Mapping) : {}) }
    : {};
  const [file = ''] = post.source.split('/').slice(-1);
  const dir = post.source.replace(/^(?:posts|pages)\//, '').replace(/[^/]*$/, '');
  const date = post.date === undefined ? '' : post.date.instant;
  const time = dateValue(date);
  const store = scratch();
  const page: Mapping = {
    isObject: true,
    isPage: true,
    toText: post.title,
    Title: post.title,
    LinkTitle: post.title,
    Description: at(own, 'description') ?? '',
    Slug: post.slug,
    Params: own,
    Param: ([name]) => lookUp(own, name) ?? lookUp(at(site, 'Params'), name),
    RelPermalink: new Html(toHref(context.site, post.path)),
    Permalink: new Html(toAbsolute(context.site, post.path)),
    Date: time,
    PublishDate: time,
    Lastmod: time,
    Draft: post.draft,
    Kind: 'page',
    Type: dir.split('/')[0] ?? '',
    Section: dir.split('/')[0] ?? '',
    Lang: context.site.language,
    Language: at(site, 'Language'),
    File: {
      isObject: true,
      Path: dir + file,
      Dir: dir,
      LogicalName: file,
      BaseFileName: file.replace(/\.[^.]*$/, ''),
      TranslationBaseName: file.replace(/\.[^.]*$/, ''),
      ContentBaseName: post.slug,
      UniqueID: urlize(post.source),
    },
    Site: site,
    Scratch: store,
    Store: store,
    Resources: { isObject: true, GetMatch: resource, Get: resource },
    Ref: ([given]) =>
      new Html(refOf(isMap(given) ? textOf(at(given, 'path')) : textOf(given), true, context)),
    RelRef: ([given]) =>
      new Html(refOf(isMap(given) ? textOf(at(given, 'path')) : textOf(given), false, context)),
    RenderString: (args) => new Html(markOf({ type: 'markdown', markdown: textOf(args.at(-1)), line: 1 })),
    GetPage: ([path]) => {
      const found = findPage(textOf(path), post, context.lookup.posts());
      return found && pageOf(found, context, site);
    },
    IsHome: false,
    IsPage: true,
    IsSection: false,
    IsNode: false,
    IsTranslated: false,
    Weight: 0,
    HasShortcode: () => true,
    Page: () => page,
  };
  return page;
}

function lookUp(of: Value, name: Value): Value {
  return textOf(name)
    .split('.')
    .reduce<Value>((value, key) => at(value, key), of);
}

/** A file beside the page. Whether there is one, the check of images tells; its sizes are that of the page's pictures. */
const resource = ([name]: readonly Value[]): Value => {
  const file = textOf(name).replace(/^\*+\/?|\*+$/g, '');
  if (file === '' || /[*{?[]/.test(file) || /^\w+:|^\/\//.test(file)) return undefined;
  const link = new Html(encodePath(file));
  const found: Mapping = {
    isObject: true,
    toText: file,
    RelPermalink: link,
    Permalink: link,
    Name: file,
    Title: file,
    Width: '',
    Height: '',
    ResourceType: 'image',
    MediaType: { Type: '', SubType: '', MainType: 'image' },
    Params: {},
    Resize: () => found,
    Fill: () => found,
    Fit: () => found,
    Crop: () => found,
    Process: () => found,
    Filter: () => found,
    Exif: undefined,
  };
  return found;
};
