import { encodePath } from '../../addresses/href';
import { tableOf } from '../data-folder';
import type { BodyContext, Data, PostFacts } from '../dialect';
import { listAt } from '../values';
import { globbed } from './glob';
import { UnsupportedError } from './template-tokens';
import { at, Html, isList, isMap, type Mapping, textOf, toValue, type Value } from './template-value';

/* Files that templates ask for: those beside a page, and those of assets/. */

/** What browsers show as an image. */
export const IMAGE = /\.(?:png|jpe?g|gif|webp|avif|svg|bmp|tiff?)$/i;

const KINDS: readonly (readonly [ending: RegExp, type: string])[] = [
  [IMAGE, 'image'],
  [/\.(?:mp4|webm|mov|m4v|ogv)$/i, 'video'],
  [/\.(?:mp3|m4a|ogg|opus|wav|flac)$/i, 'audio'],
  [/\.(?:txt|csv|tsv|json|ya?ml|toml|md|html?)$/i, 'text'],
  [/\.(?:pdf|zip|gz|docx?|xlsx?)$/i, 'application'],
];

/** The files of a bundle, by their names below its folder; of a page that is no folder, none. */
export function filesBeside(post: PostFacts, context: BodyContext): Value[] {
  const [, folder] = /^(.+)\/index\.(?:[\w-]+\.)?(?:md|markdown|html)$/.exec(post.source) ?? [];
  if (folder === undefined) return [];
  return context.lookup
    .names(folder)
    .filter((name) => name !== post.source && !/\/_?index\.(?:[\w-]+\.)?(?:md|markdown|html)$/.test(name))
    .map((name) => {
      const path = name.slice(folder.length + 1);
      return resource(path, { place: name, context, said: saidOf(path, post.data) });
    });
}

/** What `resources` in front matter says of a file: the first entry whose `src` fits names it. */
function saidOf(path: string, data: Data): Said {
  const entries = toValue(listAt(data, 'resources'));
  const own = isList(entries) ? entries.filter((each) => globbed(textOf(at(each, 'src')), path)) : [];
  const first = (key: string) => own.map((each) => textOf(at(each, key))).find((each) => each !== '');
  const params = own.map((each) => at(each, 'params')).filter(isMap);
  const name = first('name');
  return {
    // A name with a number in it depends on the order of the files; nobody asks for it.
    name: name?.includes(':counter') ? undefined : name,
    title: first('title'),
    params: Object.assign({}, ...params.reverse()),
  };
}

/** The names of the files of the page's bundle that a pattern fits. */
export function filesLike(pattern: string, context: BodyContext): string[] {
  const names = filesBeside(context.page, context).map((file) => textOf(at(file, 'Name')));
  return names.filter((name) => globbed(pattern.replace(/^\.?\//, ''), name)).sort();
}

/** What front matter says of a file. */
interface Said {
  name: string | undefined;
  title: string | undefined;
  params: Mapping;
}

/** Where a file is, and how one leads to it. */
interface Where {
  /** Relative to the project. */
  place: string;
  context: BodyContext;
  /** The address, where it is not that beside the page. */
  link?: () => string;
  said?: Said;
}

/** A file as templates see it. Its sizes are those of the page's pictures, which are not known here: as numbers they are none. */
export function resource(name: string, { place, context, link, said }: Where): Mapping {
  const address = () => new Html(link?.() ?? encodePath(name));
  const type = KINDS.find(([ending]) => ending.test(name))?.[1] ?? 'application';
  const same = () => found;
  const found: Mapping = {
    isObject: true,
    isFile: true,
    place,
    toText: name,
    RelPermalink: address,
    Permalink: address,
    Publish: '',
    Name: said?.name ?? name,
    Title: said?.title ?? said?.name ?? name,
    Content: () => contentOf(place, type, context),
    Width: Number.NaN,
    Height: Number.NaN,
    ResourceType: type,
    MediaType: { Type: `${type}/${endingOf(name)}`, SubType: endingOf(name), MainType: type, Suffixes: [] },
    Params: said?.params ?? {},
    Data: { Integrity: '' },
    // What a camera wrote into an image is not read.
    Exif: null,
    Meta: null,
    Colors: [],
    Err: null,
    ...Object.fromEntries(['Resize', 'Fill', 'Fit', 'Crop', 'Process', 'Filter'].map((each) => [each, same])),
  };
  return found;
}

function endingOf(name: string): string {
  return /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

function contentOf(place: string, type: string, { lookup }: BodyContext): Value {
  if (type !== 'text' && !place.endsWith('.svg')) throw new UnsupportedError(`prints the bytes of ${place}`);
  const text = lookup.file(place) ?? '';
  return /\.(?:md|markdown)$/.test(place) ? withoutFrontMatter(text) : text;
}

/** The text of a file below its front matter in YAML or TOML. */
export function withoutFrontMatter(text: string): string {
  return text.replace(/^\uFEFF?(---|\+\+\+)\r?\n[\s\S]*?\r?\n\1[ \t]*(?:\r?\n|$)/, '');
}

/** Rows of a table, each a list of cells. */
export function tableIn(name: string, { lookup }: BodyContext): Value {
  return tableOf(lookup.file(name) ?? '', name.toLowerCase().endsWith('.tsv') ? '\t' : ',');
}
