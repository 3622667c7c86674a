import type { Data } from '../dialect';
import { freeLines } from '../free-lines';
import { textAt } from '../values';
import { fromRoot } from './tag-words';

/** Keys by which posts of Chirpy name the folder of their images; the second is its older name. */
const KEYS = ['media_subpath', 'img_path'];

/** `/assets/img/kites/`, of a post that says so; `undefined` for all others. */
function subpathOf(data: Data): string | undefined {
  const [found] = KEYS.map((key) => textAt(data, key)).filter((value) => value !== undefined && value !== '');
  if (found === undefined || found.includes('{')) return undefined;
  return `${fromRoot(found.replace(/\/+$/, ''))}/`;
}

/** The site from which all images come, by `_config.yml`: its newer and its older name. */
function cdnOf(config: Data): string | undefined {
  const [found] = ['cdn', 'img_cdn'].map((key) => textAt(config, key)).filter((value) => value !== undefined);
  return found !== undefined && /^(?:https?:)?\/\//.test(found) ? found.replace(/\/+$/, '') : undefined;
}

/** An address in it: one without a scheme and without a slash in front, which names a place of its own. */
const RELATIVE = String.raw`(?![a-z][a-z\d+.-]*:|[/#{<&])`;

/** One of this blog. */
const OWN = String.raw`(?![a-z][a-z\d+.-]*:|//|[#{<&])`;

const IMAGE = new RegExp(String.raw`(!\[[^\]\n]*\]\()${OWN}([^\s()]+)`, 'gi');
const MEDIA = new RegExp(String.raw`(<(?:img|video|audio|source)\b[^<>]*?\ssrc=["'])${OWN}([^"']+)`, 'gi');

/** The picture of a post, in the folder that its front matter names. */
export function withMediaPath(data: Data): Data {
  const folder = subpathOf(data);
  const { image } = data;
  if (folder === undefined || image === null || image === undefined) return data;
  const moved = (address: unknown) =>
    typeof address === 'string' && new RegExp(`^${RELATIVE}.`, 'i').test(address)
      ? folder + address
      : address;
  if (typeof image !== 'object') return { ...data, image: moved(image) };
  const path = Reflect.get(image, 'path');
  return path === undefined ? data : { ...data, image: { ...image, path: moved(path) } };
}

/**
 * A text whose images and media are where its front matter and `_config.yml` say. What lies in `public/` is taken from there, although a
 * configuration names another site for all of it. Fences are left as they are.
 * @param isThere whether there is a file, such as `public/img/a.png`.
 */
export function withMediaPlaces(
  text: string,
  data: Data,
  config: Data,
  isThere: (name: string) => boolean,
): string {
  const [folder, cdn] = [subpathOf(data), cdnOf(config)];
  if (folder === undefined && cdn === undefined) return text;
  const place = (address: string) => placed(address, folder, cdn, isThere);
  const put = (_: string, before: string, address: string) => before + place(address);
  const lines = text.split('\n');
  const free = freeLines(lines);
  return lines.map((line, at) => (free[at] ? line.replace(IMAGE, put).replace(MEDIA, put) : line)).join('\n');
}

function placed(
  address: string,
  folder: string | undefined,
  cdn: string | undefined,
  isThere: (name: string) => boolean,
): string {
  const served = (path: string) => path.startsWith('/') && isThere(`public${path.replace(/[?#].*$/, '')}`);
  const below = folder === undefined ? address : folder + address.replace(/^(?:\.?\/)+/, '');
  // Chirpy puts the folder before a slash, too; where only the other file is there, that is meant.
  const isRoot = address.startsWith('/') && !(served(below) && !served(address));
  const path = isRoot ? address : below;
  return cdn === undefined || !path.startsWith('/') || served(path) ? path : cdn + path;
}
