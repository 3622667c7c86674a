import { escapeAttribute, escapeText } from '../../escape-html';
import { callout } from '../callout';
import { addressLink, bilibiliFrame, vimeoFrame, youtubeFrame } from '../embeds';
import { imageTag, startTag } from '../html';
import { nothing, wrapped } from './block-tags';
import { isAddress } from './head';
import { media } from './image-tags';
import { line, type Maker, md, spaced } from './tag';

/** `{% admonition warning "Title" %}`, `{% colorquote info %}`, `{% alert success %}`: the first word is a kind, the others are a title. */
const admonition: Maker = (tag) => {
  const [kind = 'note', ...title] = tag.args;
  return callout(kind, line(tag, title.join(' ')), md(tag));
};

/** Words in a colour, within a line or on lines of their own: `{% textcolor danger %}words{% endtextcolor %}`. */
export const coloured: Maker = (tag) =>
  tag.inner.includes('\n') ? `<div>${md(tag)}</div>` : `<span>${line(tag, tag.inner)}</span>`;

/** `{% ruby 漢字|かんじ %}` of hexo-ruby-character. */
const ruby: Maker = ({ args }) => {
  const [base = '', top = ''] = args.join(' ').split('|');
  return `<ruby>${escapeText(base.trim())}<rp>(</rp><rt>${escapeText(top.trim())}</rt><rp>)</rp></ruby>`;
};

/** `{% dplayer "url=a.mp4" "pic=b.png" %}` of hexo-tag-dplayer; themes write the addresses alone. */
const player: Maker = (tag) => {
  const named = (name: string) =>
    tag.args
      .find((word) => word.startsWith(`${name}=`))
      ?.slice(name.length + 1)
      .trim();
  const url = named('url');
  if (url === undefined) return media('video')(tag);
  return media('video')({ ...tag, args: [url, named('pic') ?? ''] });
};

/** `{% githubCard user:ann repo:kite %}`; of a card without a repository, the user is meant. */
const githubCard: Maker = ({ args }) => {
  const named = (name: string) => args.find((word) => word.startsWith(`${name}:`))?.slice(name.length + 1);
  const path = [named('user'), named('repo')].filter(Boolean).join('/') || (args[0] ?? '');
  return addressLink(`https://github.com/${path}`);
};

/** A picture that opens at a click: `{% fancybox [classes] picture [smaller picture] [title] %}`, `{% zoom picture title %}`. */
const opened: Maker = (tag) => {
  if (tag.hasEnd) return wrapped(tag);
  const at = Math.max(0, tag.args.findIndex(isPicture));
  const [src = '', ...rest] = tag.args.slice(at);
  const small = rest[0] !== undefined && isPicture(rest[0]) ? rest.shift() : undefined;
  const title = rest.join(' ');
  const picture = imageTag({ src: spaced(small ?? src), title }, escapeAttribute(title));
  return small === undefined ? picture : `${startTag('a', { href: spaced(src) })}${picture}</a>`;
};

const isPicture = (word: string): boolean =>
  isAddress(word) || /\.(?:png|jpe?g|gif|webp|svg|avif|bmp)$/i.test(word);

/** `{% hint 'word' 'what it means' %}` */
const hint: Maker = ({ args: [word = '', ...meaning] }) =>
  `${startTag('abbr', { title: meaning.join(' ') })}${escapeText(word)}</abbr>`;

/** The page of a site that a script of the plugin would show. */
const page =
  (addressOf?: (id: string) => string): Maker =>
  (tag) => {
    const [first = ''] = tag.args;
    const id = first.replace(/[^\w.:-]/g, '');
    const address = tag.args.find(isAddress) ?? (id === '' ? undefined : addressOf?.(id));
    if (address !== undefined) return addressLink(address);
    tag.warn(`{% ${tag.name} %} has no address, so nothing is shown; write a link to what is meant`);
    return '';
  };

/** `{% owl youtube id %}` of hexo-tag-owl, which knows several sites. */
const owl: Maker = (tag) => {
  const [site = '', id = ''] = tag.args;
  if (site === 'youtube') return youtubeFrame(id);
  if (site === 'vimeo') return vimeoFrame(id);
  if (site === 'bilibili') return bilibiliFrame(id);
  return page()(tag);
};

/** Tags of plugins that go with any theme, and of older themes such as Freemind. */
export const PLUGIN_TAGS: readonly (readonly [names: string, maker: Maker])[] = [
  ['admonition colorquote alert remark', admonition],
  ['textcolor badge', coloured],
  ['ruby', ruby],
  ['dplayer mmedia_video', player],
  ['githubcard', githubCard],
  ['fancybox zoom photozoom', opened],
  ['lightgallery photos album', wrapped],
  ['hint', hint],
  ['owl', owl],
  ['soundcloud speakerdeck slideshare qrcode', page()],
  ['twitter tweet', page((id) => `https://twitter.com/i/status/${id}`)],
  ['instagram', page((id) => `https://www.instagram.com/p/${id}/`)],
  ['spotify', page((id) => `https://open.spotify.com/${id.replace(/^spotify:/, '').replaceAll(':', '/')}`)],
  ['steamgame steam', page((id) => `https://store.steampowered.com/app/${id}/`)],
  ['asciinema', page((id) => `https://asciinema.org/a/${id}`)],
  ['codesandbox', page((id) => `https://codesandbox.io/s/${id}`)],
  ['niconico nicovideo', page((id) => `https://www.nicovideo.jp/watch/${id}`)],
  ['youku', page((id) => `https://v.youku.com/v_show/id_${id}.html`)],
  ['acfun', page((id) => `https://www.acfun.cn/v/${id}`)],
  // Icons of fonts, which are no text.
  ['fa fas far fab fontawesome', nothing],
];
