import { toAbsolute, toHref } from '../../addresses/href';
import { markOf } from '../../markdown/insert';
import type { BodyContext, PostFacts } from '../dialect';
import { findPage } from './find-page';
import { dateValue } from './go-date';
import { refOf } from './reference';
import { filesBeside, IMAGE, resource, withoutFrontMatter } from './template-files';
import { fieldOfList } from './template-list-methods';
import { scratch } from './template-scratch';
import { urlize } from './template-strings';
import { UnsupportedError } from './template-tokens';
import { at, Html, isMap, type Mapping, textOf, toValue, type Value } from './template-value';

/** Front matter; what stands below `params` there, too. */
function paramsOf({ data }: PostFacts): Mapping {
  const all = toValue(data);
  if (!isMap(all)) return {};
  const params = at(all, 'params');
  return isMap(params) ? { ...all, ...params } : all;
}

/** What a page is asked for beside its own facts. */
export interface PageSetting {
  context: BodyContext;
  /** What templates know of the blog. */
  site: Mapping;
  /** Markdown with shortcodes, as `RenderString` reads it. */
  render(markdown: string): Value;
}

/** A post or a page as templates see it. */
export function pageOf(post: PostFacts, setting: PageSetting): Mapping {
  const { context, site, render } = setting;
  const own = paramsOf(post);
  const { dir, file } = placeOf(post.source);
  const section = dir.split('/')[0] ?? '';
  const time = dateValue(post.date?.instant ?? '');
  const store = scratch();
  const page: Mapping = {
    isObject: true,
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
    Type: section,
    Section: section,
    Keywords: at(own, 'keywords') ?? [],
    Aliases: at(own, 'aliases') ?? [],
    Path: `/${dir}${file.replace(/\.[^.]*$/, '').replace(/\/?index$/, '')}`,
    Content: () => contentOf(post, context),
    RawContent: () => contentOf(post, context),
    Summary: at(own, 'summary') ?? at(own, 'description') ?? '',
    // Both stand above each text here.
    TableOfContents: '',
    ReadingTime: '',
    WordCount: Number.NaN,
    Pages: [],
    RegularPages: [],
    Translations: [],
    Ancestors: [],
    Lang: context.site.language,
    Language: at(site, 'Language'),
    File: fileOf(post),
    Site: site,
    Scratch: store,
    Store: store,
    Resources: resourcesOf(post, context),
    Ref: ([given]) => new Html(refOf(targetOf(given), true, context)),
    RelRef: ([given]) => new Html(refOf(targetOf(given), false, context)),
    RenderString: (args) => render(textOf(args.at(-1))),
    GetPage: ([path]) => {
      const found = findPage(textOf(path), post, context);
      return found && pageOf(found, setting);
    },
    IsHome: false,
    IsPage: true,
    IsSection: false,
    IsNode: false,
    IsTranslated: false,
    Weight: Number(at(own, 'weight') ?? 0) || 0,
    HasShortcode: () => true,
    Page: () => page,
  };
  return page;
}

/** The folder of a file, below that of all posts, with a slash behind; and its name there. */
function placeOf(source: string): { dir: string; file: string } {
  const dir = source.replace(/^(?:posts|pages)\//, '').replace(/[^/]*$/, '');
  return { dir, file: source.split('/').at(-1) ?? '' };
}

function fileOf({ source, slug }: PostFacts): Mapping {
  const { dir, file } = placeOf(source);
  const name = file.replace(/\.[^.]*$/, '');
  const ending = /\.([^.]*)$/.exec(file)?.[1] ?? '';
  return {
    isObject: true,
    Path: dir + file,
    Dir: dir,
    Filename: source,
    LogicalName: file,
    Ext: ending,
    Extension: ending,
    BaseFileName: name,
    TranslationBaseName: name,
    ContentBaseName: slug,
    UniqueID: urlize(source),
  };
}

/** What `ref` is given: a path, or a map that holds one. */
function targetOf(given: Value): string {
  return isMap(given) ? textOf(at(given, 'path')) : textOf(given);
}

/** The text of another page, which holds no shortcodes. */
function contentOf(post: PostFacts, { lookup }: BodyContext): Value {
  const text = withoutFrontMatter(lookup.file(post.source) ?? '');
  if (/\{\{[<%]/.test(text)) throw new UnsupportedError(`shows ${post.source}, which has shortcodes`);
  return new Html(text.trim() === '' ? '' : markOf({ type: 'markdown', markdown: text, line: 1 }));
}

function lookUp(of: Value, name: Value): Value {
  return textOf(name)
    .split('.')
    .reduce<Value>((value, key) => at(value, key), of);
}

/** The files of a bundle. An image that is not there is taken for one that was not copied: the check of images names it. */
function resourcesOf(post: PostFacts, context: BodyContext): Value {
  let known: readonly Value[] | undefined;
  const files = () => {
    known ??= filesBeside(post, context);
    return known;
  };
  const ask = (method: string) => (args: readonly Value[]) =>
    fieldOfList(files(), method, args) ??
    (method === 'Match' ? undefined : missing(textOf(args[0]), context));
  return {
    isObject: true,
    list: files,
    Get: ask('Get'),
    GetMatch: ask('GetMatch'),
    Match: ask('Match'),
    ByType: ask('ByType'),
  };
}

function missing(written: string, context: BodyContext): Value {
  const name = written.replace(/^\*+\/?|\*+$/g, '');
  if (!IMAGE.test(name) || /[*{?[]|^\w+:|^\//.test(name)) return undefined;
  return resource(name, { place: '', context });
}
