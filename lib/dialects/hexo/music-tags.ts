import { escapeText } from '../../escape-html';
import { addressLink } from '../embeds';
import { startTag } from '../html';
import { isAddress } from './head';
import { type Maker, spaced } from './tag';

/** A song as the browser plays it, below its title and its singer: `{% aplayer "Title" "Singer" "a.mp3" … %}`. */
export const song: Maker = (tag) => {
  const [title = '', singer = '', url = ''] = tag.args;
  if (url === '') {
    tag.warn('this player has no address of a song, so nothing is shown; write title, singer and address');
    return '';
  }
  const player = `${startTag('audio', { src: spaced(url), controls: 'controls' })}</audio>`;
  const text = [title, singer].filter(Boolean).join(' – ');
  return `<figure>${player}${text === '' ? '' : `<figcaption>${escapeText(text)}</figcaption>`}</figure>`;
};

/** `{% meting "12" "netease" "song" %}`: a script of the player fetches the songs, so here it is a link. */
export const meting: Maker = (tag) => {
  const [id = '', server = '', kind = 'song'] = tag.args;
  const page = PAGES[server]?.(kind, id.replace(/[^\w-]/g, ''));
  const address = tag.args.map((word) => word.replace(/^auto:/, '')).find(isAddress) ?? page;
  if (address !== undefined) return addressLink(address);
  tag.warn('a script of the player fetches these songs, so nothing is shown; write a link to them');
  return '';
};

const PAGES: Readonly<Record<string, (kind: string, id: string) => string>> = {
  netease: (kind, id) => `https://music.163.com/#/${kind}?id=${id}`,
  tencent: (kind, id) => `https://y.qq.com/n/ryqq/${kind === 'song' ? 'songDetail' : kind}/${id}`,
};
