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

/**
 * Functions for files, and what their data is: `resources.Get` of `assets/`, `getJSON`.
 * @param askElsewhere answers in the place of another site.
 */
export function resourceFunctions(
  context: BodyContext,
  warn: Warn,
  askElsewhere: (address: string) => Value,
): ReadonlyMap<string, GoFunction> {
  const get: GoFunction = ([name]) => assetOf(textOf(name), context);
  const match = (pattern: Value) => {
    const names = context.lookup.names('assets').map((name) => name.slice('assets/'.length));
    const wanted = textOf(pattern).replace(/^\/+/, '');
    return names.filter((name) => globbed(wanted, name)).map((name) => assetOf(name, context));
  };
  const unmarshal: GoFunction = (args) => {
    const given = args.at(-1);
    if (given === null || given === undefined) return null;
    const place = isMap(given) ? textOf(at(given, 'place')) : '';
    if (!DATA.test(place)) throw new UnsupportedError('reads data of a text');
    return dataIn(place);
  };
  const dataIn = (place: string) =>
    /\.[ct]sv$/i.test(place)
      ? tableIn(place, context)
      : toValue(read(place, { lookup: context.lookup, warn }));
  // The parts of an address; behind them, headers may stand.
  const local = (args: readonly Value[]) => {
    const address = args
      .filter((each) => !isMap(each))
      .map(textOf)
      .join('');
    if (ELSEWHERE.test(address)) return askElsewhere(address);
    const path = address.replace(/^\.?\/+/, '').replace(/^content\//, '');
    const place = [path, `posts/${path}`, `assets/${path}`].find(
      (each) => context.lookup.file(each) !== undefined,
    );
    if (place === undefined || !DATA.test(place)) throw new UnsupportedError(`reads ${address}`);
    return dataIn(place);
  };
  const isThere = (name: string) => context.lookup.hasFile(name) || context.lookup.file(name) !== undefined;
  const exists: GoFunction = ([name]) => {
    const below = textOf(name).replace(/^\/+/, '');
    const content = below.replace(/^content\//, '');
    return [below, below.replace(/^static\//, 'public/'), `posts/${content}`, `pages/${content}`].some(
      isThere,
    );
  };
  return new Map<string, GoFunction>([
    ['resources.Get', get],
    ['resources.GetMatch', ([pattern]) => assetOf(textOf(pattern), context) ?? match(pattern)[0]],
    ['resources.Match', ([pattern]) => match(pattern)],
    [
      'resources.GetRemote',
      ([address]) => remoteOf(textOf(address), context) ?? askElsewhere(textOf(address)),
    ],
    ['getJSON', local],
    ['data.GetJSON', local],
    ['getCSV', ([, ...address]) => local(address)],
    ['data.GetCSV', ([, ...address]) => local(address)],
    ['readDir', ([folder]) => filesIn(textOf(folder), context)],
    ['os.ReadDir', ([folder]) => filesIn(textOf(folder), context)],
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

/** The files and folders in a folder of the content, of `data/` or of `assets/`. */
function filesIn(written: string, { lookup }: BodyContext): Value {
  const path = written.replace(/^\.?\/+|\/+$/g, '').replace(/^content(?=\/|$)\/?/, 'posts/');
  for (const folder of [path, `posts/${path}`, `pages/${path}`].map((each) => each.replace(/\/+$/, ''))) {
    const below = lookup.names(folder).map((name) => name.slice(folder.length + 1));
    const names = [...new Set(below.map((name) => name.split('/')[0] ?? ''))].sort();
    if (names.length > 0) return names.map((Name) => ({ Name, IsDir: !below.includes(Name) }));
  }
  throw new UnsupportedError(`lists the files of ${written}`);
}

const ELSEWHERE = /^(?:\w+:)?\/\//;

/** An image of another site stays there. */
function remoteOf(address: string, context: BodyContext): Value {
  const [path = ''] = address.split(/[?#]/);
  const isImage = ELSEWHERE.test(address) && IMAGE.test(path);
  return isImage
    ? resource(path.split('/').at(-1) ?? '', { place: '', context, link: () => address })
    : undefined;
}

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
