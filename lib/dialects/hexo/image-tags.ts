import { escapeAttribute, escapeText } from '../../escape-html';
import { addressLink, bilibiliFrame, youtubeFrame } from '../embeds';
import { imageTag, startTag } from '../html';
import { headOf, isAddress, partsOf } from './head';
import { type HexoTag, type Maker, md, parts, spaced } from './tag';

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
  return imageTag(
    { src: spaced(src), class: args.slice(0, at).join(' '), width, height, title },
    escapeAttribute(alt ?? title ?? ''),
  );
}

/** A title, and behind quotes that Nunjucks left another text, `'"a" "b"'` or `a'b'`: by Hexo's rule, which looks at both ends. */
function titleAndAlt(rest: readonly string[]): [title: string | undefined, alt: string | undefined] {
  const text = rest.join(' ');
  const [first, last] = [text.startsWith('"') ? '"' : "'", text.endsWith('"') ? '"' : "'"];
  const part = (quote: string) => `${quote}?([^${quote}]+)?${quote}?`;
  const [, title, alt] = new RegExp(`${part(first)}\\s*${part(last)}`).exec(text) ?? [];
  return [title, alt];
}

export const file: Maker = ({ args: [src = ''] }) => addressLink(spaced(src));

export const media =
  (name: 'video' | 'audio'): Maker =>
  ({ args: [src = '', poster] }) =>
    `${startTag(name, { src: spaced(src), ...(name === 'video' && { poster }), controls: 'controls' })}</${name}>`;

export const galleryGroup: Maker = ({ args: [name = '', text = '', url = '', src = ''] }) =>
  `<figure>${startTag('a', { href: url })}${imageTag({ src }, escapeAttribute(name))}</a><figcaption>${escapeText(name)} ${escapeText(text)}</figcaption></figure>`;

/** Pictures beside each other, whatever lines they are written on. */
export const pictures: Maker = (tag) => {
  // Stun: `{% fb_img a.png "A title" %}`.
  if (!tag.hasEnd && tag.args.some((word) => FILE.test(word))) return image(tag, (word) => FILE.test(word));
  if (tag.inner.trim() === '')
    tag.warn(
      'a script of the theme fetches what this gallery shows, so it shows nothing; write the images here',
    );
  return `<div>${md(tag, tag.inner.replace(/\n+/g, ' '))}</div>`;
};

/** `{% image url, width=300px, alt=text %}` of Volantis, `{% image url text width:300px %}` of Stellar: with a caption. */
export const captioned: Maker = (tag) => {
  const { texts, options } = partsOf(tag);
  const head = headOf(tag);
  const [first = '', ...words] = tag.args.filter((word) => !/^\w+:(?!\/\/)/.test(word));
  const isDivided = texts.length + Object.keys(options).length > 1;
  const src = (isDivided ? texts[0] : first) ?? '';
  const said = texts.slice(1).find((text) => text !== '' && !/^\d+(?:px|%)?$/.test(text)) ?? '';
  const alt = (isDivided ? (options.alt ?? said) : (head.options.alt ?? words.join(' '))).trim();
  const [, width] = /^(\d+)(?:px)?$/.exec(options.width ?? head.options.width ?? '') ?? [];
  const picture = imageTag({ src: spaced(src), width }, escapeAttribute(alt));
  return alt === '' ? picture : `<figure>${picture}<figcaption>${escapeText(alt)}</figcaption></figure>`;
};

/** `{% video bilibili:BV1… %}`, `{% video youtube:… %}` of Stellar, and the address of a file. */
export const video: Maker = (tag) => {
  const { options } = headOf(tag);
  if (options.bilibili !== undefined) return bilibiliFrame(options.bilibili);
  if (options.youtube !== undefined) return youtubeFrame(options.youtube);
  return media('video')(tag);
};

/** `{% audio netease:1234 %}` of Stellar is a player of that site. */
export const audio: Maker = (tag) => {
  const { netease } = headOf(tag).options;
  return netease === undefined
    ? media('audio')(tag)
    : addressLink(`https://music.163.com/#/song?id=${netease.replace(/\D/g, '')}`);
};

/** `{% fullimage url, text, title %}` of older NexT. */
export const wide: Maker = (tag) => {
  const [src = '', alt = '', title = ''] = parts(tag, ',');
  return imageTag({ src: spaced(src), title }, escapeAttribute(alt));
};

/** A picture in the picture of a device: `{% frame iphone11 img:a.png %}`, `{% frame iphone11::a.png::alt=text %}`. */
export const framed: Maker = (tag) => {
  const { texts, options } = partsOf(tag);
  const named = tag.args.flatMap((word) => /^img:(.*)$/.exec(word.replace(/,$/, ''))?.slice(1) ?? []);
  const src = named[0] ?? texts.slice(1).find((text) => isAddress(text) || FILE.test(text)) ?? '';
  const alt = escapeAttribute(options.alt ?? '');
  return src === '' ? '' : imageTag({ src: spaced(src) }, alt);
};

/** An image of an address; those that a theme knows by a name are its own. */
export const emoji: Maker = (tag) => {
  const { url, name = '' } = headOf(tag).options;
  if (url !== undefined) return imageTag({ src: spaced(url) }, escapeAttribute(name));
  tag.warn('the theme knows the picture that is meant here, so nothing is shown; write a sign such as 😀');
  return '';
};

export const inlineImage: Maker = (tag) => imageTag({ src: spaced(partsOf(tag).texts[0] ?? '') }, '');
