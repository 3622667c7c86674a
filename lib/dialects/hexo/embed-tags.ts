import { addressLink, bilibiliFrame, gistScript, vimeoFrame, youtubeFrame } from '../embeds';
import { startTag } from '../html';
import type { Maker } from './tag';

export const iframe: Maker = ({ args: [src = '', ...sizes] }) => {
  const [width, height] = sizes.map((size) => (/^\d+$/.test(size) ? size : undefined));
  return `${startTag('iframe', { src, width, height, allowfullscreen: 'allowfullscreen' })}</iframe>`;
};

export const youtube: Maker = ({ args: [id = '', type] }) => youtubeFrame(id, type === 'playlist');
export const vimeo: Maker = ({ args: [id = ''] }) => vimeoFrame(id);
export const bilibili: Maker = ({ args: [id = ''] }) => bilibiliFrame(id);
export const gist: Maker = ({ args: [id = '', file] }) => gistScript(id, file);
export const jsfiddle: Maker = ({ args: [id = '', tabs = 'js,resources,html,css,result'] }) =>
  addressLink(`https://jsfiddle.net/${id}/embedded/${tabs === 'default' ? '' : tabs}`);
