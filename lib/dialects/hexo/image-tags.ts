import { escapeAttribute, escapeText } from '../../escape-html';
import { addressLink } from '../embeds';
import { startTag } from '../html';
import { type HexoTag, type Maker, md, spaced } from './tag';

const FILE = /\.(?:png|jpe?g|gif|webp|svg|avif|bmp|ico|tiff?|mp4|webm|pdf)$/i;

/** `{% asset_img [classes] name [width] [height] ["title" ["alt"]] %}` */
export const assetImage: Maker = (tag) => {
  if (tag.args.some((each) => tag.hasAsset(each))) return image(tag, (each) => tag.hasAsset(each));
  const name = tag.args.find((each) => FILE.test(each)) ?? tag.args[0] ?? '';
  tag.warn(
    `there is no file ${JSON.stringify(name)} in the folder that is named like the post, so no image is shown; put it there`,
  );
  return '';
};

export const anyImage: Maker = (tag) => image(tag, (each) => /^(?:\w+:|\/)|\.\w+$|\//.test(each));

export function image({ args }: HexoTag, isSource: (argument: string) => boolean): string {
  const found = args.findIndex(isSource);
  const at = found < 0 ? 0 : found;
  const src = args[at] ?? '';
  const rest = args.slice(at + 1);
  const size = () => (/^\d+$/.test(rest[0] ?? '') ? rest.shift() : undefined);
  const width = size();
  const height = width === undefined ? undefined : size();
  const [title, alt] = titleAndAlt(rest);
  return `${startTag('img', { src: spaced(src), class: args.slice(0, at).join(' '), width, height, title }).slice(0, -1)} alt="${escapeAttribute(alt ?? title ?? '')}">`;
}

/** A title in quotes is one argument; where the quotes stand within, as `'"a" "b"'`, they tell two. */
function titleAndAlt(rest: readonly string[]): [title: string | undefined, alt: string | undefined] {
  const joined = rest.join(' ');
  const quoted = [...joined.matchAll(/"([^"]*)"|'([^']*)'/g)].map(
    ([, double, single]) => double ?? single ?? '',
  );
  if (quoted.length > 0) return [quoted[0] || undefined, quoted[1]];
  return [joined || undefined, undefined];
}

export const file: Maker = ({ args: [src = ''] }) => addressLink(spaced(src));

export const media =
  (name: 'video' | 'audio'): Maker =>
  ({ args: [src = '', poster] }) =>
    `${startTag(name, { src: spaced(src), ...(name === 'video' && { poster }), controls: 'controls' })}</${name}>`;

export const galleryGroup: Maker = ({ args: [name = '', text = '', url = '', src = ''] }) =>
  `<figure>${startTag('a', { href: url })}${startTag('img', { src }).slice(0, -1)} alt="${escapeAttribute(name)}"></a><figcaption>${escapeText(name)} ${escapeText(text)}</figcaption></figure>`;

/** Pictures beside each other, whatever lines they are written on. */
export const pictures: Maker = (tag) => `<div>${md(tag, tag.inner.replace(/\n+/g, ' '))}</div>`;

export const inlineImage: Maker = ({ args: [src = ''] }) =>
  `${startTag('img', { src: spaced(src) }).slice(0, -1)} alt="">`;
