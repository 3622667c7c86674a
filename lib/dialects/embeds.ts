import { escapeText } from '../escape-html';
import { startTag } from './html';

/* HTML by which other sites are embedded, as they and the old engines write it: what becomes of it is decided where raw HTML is read. */

export function frame(src: string): string {
  return `${startTag('iframe', { src, allowfullscreen: 'allowfullscreen' })}</iframe>`;
}

/** An address as a link that shows it. */
export function addressLink(href: string): string {
  return `<p>${startTag('a', { href })}${escapeText(href)}</a></p>`;
}

export function youtubeFrame(id: string, list = false): string {
  return frame(`https://www.youtube.com/embed/${list ? 'videoseries?list=' : ''}${plain(id)}`);
}

export function vimeoFrame(id: string): string {
  return frame(`https://player.vimeo.com/video/${plain(id)}`);
}

/** @param id `BV1xx…` or `av123`. */
export function bilibiliFrame(id: string): string {
  const kind = /^bv/i.test(id) ? 'bvid' : 'aid';
  return frame(`https://player.bilibili.com/player.html?${kind}=${plain(id).replace(/^av/i, '')}`);
}

/** @param gist `user/id`, or the id alone. */
export function gistScript(gist: string, file = ''): string {
  const name = plain(file) === '' ? '' : `?file=${plain(file)}`;
  return `<script src="https://gist.github.com/${gist.split('/').map(plain).join('/')}.js${name}"></script>`;
}

/** Ids consist of letters, digits and a few signs; nothing else may get into an address. */
function plain(id: string): string {
  return id.replace(/[^\w.-]/g, '');
}
