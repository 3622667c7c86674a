import { encodePath } from '../../addresses/href';
import { read } from '../data-folder';
import type { BodyContext } from '../dialect';
import { globbed } from './glob';
import { IMAGE, resource, tableIn } from './template-files';
import type { Warn } from './template-folders';
import type { GoFunction } from './template-frame';
import { UnsupportedError } from './template-tokens';
import { at, isMap, textOf, toValue, type Value } from './template-value';

const DATA = /\.(?:ya?ml|json|toml|csv|tsv)$/i;

/** Functions for the files of `assets/`: `resources.Get`, and what their data is. */
export function resourceFunctions(context: BodyContext, warn: Warn): ReadonlyMap<string, GoFunction> {
  const get: GoFunction = ([name]) => assetOf(textOf(name), context);
  const match = (pattern: Value) => {
    const names = context.lookup.names('assets').map((name) => name.slice('assets/'.length));
    const wanted = textOf(pattern).replace(/^\/+/, '');
    return names.filter((name) => globbed(wanted, name)).map((name) => assetOf(name, context));
  };
  const unmarshal: GoFunction = (args) => {
    const given = args.at(-1);
    const place = isMap(given) ? textOf(at(given, 'place')) : '';
    if (!DATA.test(place)) throw new UnsupportedError('reads data of a text');
    if (/\.[ct]sv$/i.test(place)) return tableIn(place, context);
    return toValue(read(place, { lookup: context.lookup, warn }));
  };
  const isThere = (name: string) => context.lookup.hasFile(name) || context.lookup.file(name) !== undefined;
  const exists: GoFunction = ([name]) => {
    const below = textOf(name).replace(/^\/+/, '');
    return [below, below.replace(/^static\//, 'public/'), below.replace(/^content\//, 'posts/')].some(
      isThere,
    );
  };
  return new Map<string, GoFunction>([
    ['resources.Get', get],
    ['resources.GetMatch', ([pattern]) => assetOf(textOf(pattern), context) ?? match(pattern)[0]],
    ['resources.Match', ([pattern]) => match(pattern)],
    ['transform.Unmarshal', unmarshal],
    ['unmarshal', unmarshal],
    ['fileExists', exists],
    ['os.FileExists', exists],
    // A stylesheet or a program does nothing here, however it is prepared.
    ...PREPARED.map((name): [string, GoFunction] => [name, (args) => args.at(-1)]),
  ]);
}

const PREPARED =
  'resources.Minify minify resources.Fingerprint fingerprint resources.ToCSS toCSS css.Sass resources.PostCSS postCSS resources.Copy js.Build images.Filter'.split(
    ' ',
  );

/** A file of `assets/`: its text, or the address of an image; `undefined` where there is none. */
function assetOf(written: string, context: BodyContext): Value {
  const name = written.replace(/^\/+/, '');
  if (name === '' || /[*?[{]|^\w+:/.test(name)) return undefined;
  const isImage = IMAGE.test(name);
  const place = `assets/${name}`;
  // Images of assets/ are in public/, where the check of images looks for them.
  if (!isImage && context.lookup.file(place) === undefined) return undefined;
  const link = () => {
    if (!isImage) throw new UnsupportedError(`leads to the file ${place}`);
    return `${context.site.basePath}/${encodePath(name)}`;
  };
  return resource(name, { place, context, link });
}
