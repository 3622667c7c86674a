import type { Data } from '../dialect';
import { textAt } from '../values';

/** Keys by which posts of Chirpy name the folder of their images; the second is its older name. */
const KEYS = ['media_subpath', 'img_path'];

/** `/assets/img/kites/`, of a post that says so; `undefined` for all others. */
function subpathOf(data: Data): string | undefined {
  const [found] = KEYS.map((key) => textAt(data, key)).filter((value) => value !== undefined && value !== '');
  return found === undefined || found.includes('{') ? undefined : `${found.replace(/\/+$/, '')}/`;
}

/** An address in it: one without a scheme and without a slash in front, which names a place of its own. */
const RELATIVE = String.raw`(?![a-z][a-z\d+.-]*:|[/#{<&])`;

const IMAGE = new RegExp(String.raw`(!\[[^\]\n]*\]\()${RELATIVE}([^\s()]+)`, 'gi');
const MEDIA = new RegExp(
  String.raw`(<(?:img|video|audio|source)\b[^<>]*?\ssrc=["'])${RELATIVE}([^"']+)`,
  'gi',
);

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

/** A text whose relative images and media are in the folder that its front matter names. Fences are left as they are. */
export function withMediaSubpath(text: string, data: Data): string {
  const folder = subpathOf(data);
  if (folder === undefined) return text;
  let fence: string | undefined;
  return text
    .split('\n')
    .map((line) => {
      const [, sign] = /^\s*(```+|~~~+)/.exec(line) ?? [];
      if (fence !== undefined) {
        if (sign?.startsWith(fence) && line.trim() === sign) fence = undefined;
        return line;
      }
      if (sign !== undefined) {
        fence = sign;
        return line;
      }
      const put = (_: string, before: string, address: string) =>
        `${before}${folder}${address.replace(/^\.\//, '')}`;
      return line.replace(IMAGE, put).replace(MEDIA, put);
    })
    .join('\n');
}
