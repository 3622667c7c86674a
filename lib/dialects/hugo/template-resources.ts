import { encodePath } from '../../addresses/href';
import { read } from '../data-folder';
import type { BodyContext } from '../dialect';
import type { Warn } from './template-folders';
import type { GoFunction } from './template-frame';
import { UnsupportedError } from './template-tokens';
import { at, Html, isMap, type Mapping, textOf, toValue, type Value } from './template-value';

/** What browsers show as an image; of `assets/`, these are in `public/`. */
const IMAGE = /\.(?:png|jpe?g|gif|webp|avif|svg)$/i;

const DATA = /\.(?:ya?ml|json|toml|csv)$/i;

/** Functions for the files of `assets/`: `resources.Get`, and what their data is. */
export function resourceFunctions(context: BodyContext, warn: Warn): ReadonlyMap<string, GoFunction> {
  const get: GoFunction = ([name]) => resourceOf(textOf(name).replace(/^\/+/, ''), context);
  const unmarshal: GoFunction = (args) => {
    const given = args.at(-1);
    const name = isMap(given) ? textOf(at(given, 'Name')) : '';
    if (!DATA.test(name)) throw new UnsupportedError('reads data of a text');
    return toValue(read(`assets/${name}`, { lookup: context.lookup, warn }));
  };
  return new Map([
    ['resources.Get', get],
    ['resources.GetMatch', get],
    ['transform.Unmarshal', unmarshal],
    ['unmarshal', unmarshal],
  ]);
}

/** A file of `assets/`: its text, or the address of an image; `undefined` where there is none. */
function resourceOf(name: string, { lookup, site }: BodyContext): Value {
  if (name === '' || /[*?[{]/.test(name)) return undefined;
  const isImage = IMAGE.test(name);
  const text = lookup.file(`assets/${name}`);
  if (text === undefined && !isImage) return undefined;
  const link = () => {
    if (!isImage) throw new UnsupportedError(`leads to the file assets/${name}`);
    return new Html(`${site.basePath}/${encodePath(name)}`);
  };
  const found: Mapping = {
    isObject: true,
    toText: text ?? '',
    Content: text === undefined ? '' : new Html(text),
    RelPermalink: link,
    Permalink: link,
    Name: name,
    Title: name,
    Width: '',
    Height: '',
    ResourceType: isImage ? 'image' : 'text',
    Params: {},
    Resize: () => found,
    Fill: () => found,
    Fit: () => found,
    Crop: () => found,
    Process: () => found,
    Filter: () => found,
  };
  return found;
}
