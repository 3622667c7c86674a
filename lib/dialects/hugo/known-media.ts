import { escapeAttribute, escapeText } from '../../escape-html';
import { addressLink, bilibiliFrame, gistScript, vimeoFrame, youtubeFrame } from '../embeds';
import { imageTag, startTag } from '../html';
import { inline, type Maker } from './known-shortcode';

export const figure: Maker = (call) => {
  const given = call.any(['src', 'url', 'image', 'img', 'name'], 0);
  const [src, link] = given === '' ? [call.any(['link']), ''] : [given, call.any(['link', 'href'])];
  if (src === '') return undefined;
  const caption = call.any(['caption', 'cap', 'figcaption']);
  const alt = call.get('alt') ?? caption.replace(/[*_`[\]]|\(.*?\)/g, '');
  const [width, height] = [call.get('width'), call.get('height')].map((size) => /^\d+/.exec(size ?? '')?.[0]);
  const image = imageTag({ src, width, height }, escapeAttribute(alt));
  const shown = link === '' ? image : `${startTag('a', { href: link })}${image}</a>`;
  const title = call.get('title') ?? '';
  const [attr, attrlink] = [call.get('attr') ?? '', call.get('attrlink') ?? ''];
  const credit =
    attrlink === '' ? inline(call, attr) : `${startTag('a', { href: attrlink })}${inline(call, attr)}</a>`;
  const text = inline(call, caption) + (attr === '' ? '' : ` ${credit}`);
  const lines = [title === '' ? '' : `<p>${escapeText(title)}</p>`, text === '' ? '' : `<p>${text}</p>`].join(
    '',
  );
  return `<figure>${shown}${lines === '' ? '' : `<figcaption>${lines}</figcaption>`}</figure>`;
};

export const image: Maker = (call) => {
  if (call.any(['caption', 'cap', 'title', 'figcaption']) !== '') return figure(call);
  const [name, second] = [call.any(['src', 'url', 'image', 'img', 'link'], 0), call.any(['alt'], 1)];
  // `{{% img kite png %}}`
  const ending = /^(?:png|jpe?g|gif|webp|svg|avif)$/.test(second) && !name.includes('.');
  const [src, alt] = ending ? [`${name}.${second}`, ''] : [name, second];
  return imageTag({ src, width: /^\d+/.exec(call.get('width') ?? '')?.[0] }, escapeAttribute(alt));
};

export const youtube: Maker = (call) => youtubeFrame(call.any(['id', 'src'], 0));
export const vimeo: Maker = (call) => vimeoFrame(call.any(['id'], 0));
export const bilibili: Maker = (call) => bilibiliFrame(call.any(['id', 'bvid', 'aid', 'src'], 0));
export const gist: Maker = (call) =>
  gistScript([call.any(['user'], 0), call.any(['id'], 1)].filter(Boolean).join('/'), call.any(['file'], 2));

export const tweet: Maker = (call) => {
  const [user, id] = [call.get('user'), call.get('id')];
  return addressLink(`https://twitter.com/${user ?? 'i'}/status/${id ?? call.args.at(-1) ?? ''}`);
};

export const media =
  (name: 'video' | 'audio'): Maker =>
  (call) =>
    `${startTag(name, { src: call.any(['src', 'url', 'mp4', 'file', 'link'], 0), ...(name === 'video' && { poster: call.get('poster') }), controls: 'controls' })}</${name}>`;
