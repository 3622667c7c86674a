import { escapeAttribute, escapeText } from '../../escape-html';
import { imageTag, startTag } from '../html';
import { isAddress, partsOf } from './head';
import { type Maker, md, spaced } from './tag';

export const postLink: Maker = (tag) => {
  const [slug = '', ...title] = tag.args;
  const [name = '', hash] = slug.split('#', 2);
  const found = tag.post(name);
  if (found === undefined) {
    tag.warn(
      `there is no post ${JSON.stringify(name)}, so its name is shown without a link; write the name of its file without the ending`,
    );
    return escapeText(title.join(' ') || name);
  }
  const raw = title.at(-1) === 'true' || title.at(-1) === 'false' ? title.pop() : 'true';
  const text = title.join(' ') || found.title;
  const href = found.href + (hash === undefined ? '' : `#${hash}`);
  return `${startTag('a', { href, title: found.title })}${raw === 'false' ? text : escapeText(text)}</a>`;
};

export const postPath: Maker = (tag) => {
  const found = tag.post(tag.args[0] ?? '');
  if (found === undefined)
    tag.warn(
      `there is no post ${JSON.stringify(tag.args[0] ?? '')}, so nothing is shown; write the name of its file without the ending`,
    );
  return escapeAttribute(found?.href ?? '');
};

export const assetLink: Maker = (tag) => {
  const [slug = '', ...rest] = tag.args;
  const raw = rest.at(-1) === 'true' || rest.at(-1) === 'false' ? rest.pop() : 'true';
  const text = rest.join(' ') || slug;
  return `${startTag('a', { href: spaced(slug), title: text })}${raw === 'false' ? text : escapeText(text)}</a>`;
};

/**
 * A link like a button: `url, text, icon` of NexT and Butterfly, `look::text::url::icon` of Volantis, `text url` of Stellar.
 * Without an address it is its text.
 */
export const button: Maker = (tag) => {
  const { texts } = partsOf(tag);
  if (texts.length === 1) return link(tag);
  const at = texts.findIndex(isAddress);
  const url = texts[at] ?? (texts.length > 2 ? texts[2] : texts[1]) ?? '';
  const text = (at === 0 ? texts[1] : texts[(at < 0 ? texts.indexOf(url) : at) - 1]) || url;
  return anchor(url, text);
};

const anchor = (url: string, text: string): string =>
  url === ''
    ? `<span>${escapeText(text)}</span>`
    : `${startTag('a', { href: spaced(url) })}${escapeText(text)}</a>`;

const withPicture = (link: string, picture: string): string =>
  isAddress(picture) ? link.replace('>', `>${imageTag({ src: spaced(picture) }, '')}`) : link;

/** One of the `btns`: `text, url, icon or image`. */
export const cell: Maker = (tag) => {
  const {
    texts: [text = '', url = '', picture = ''],
  } = partsOf(tag);
  return `<p>${withPicture(anchor(url, text || url), picture)}</p>`;
};

/** `title, url` of Volantis, `title, site, url` of AnZhiYu, `url title` of Stellar and of Hexo itself. */
export const link: Maker = (tag) => {
  const { texts } = partsOf(tag);
  const found = texts.find(isAddress);
  if (texts.length > 1 && found !== undefined) {
    const others = texts.filter((text) => text !== found && text !== '');
    return anchor(found, others[0] ?? found);
  }
  const words = tag.args.filter((word) => !/^(?:icon|desc|color|size):/.test(word));
  const at = words.findIndex((word) => isAddress(word) || /\.\w{2,}(?:\/|$)/.test(word));
  if (at < 0) return anchor('', words.join(' '));
  const url = words[at] ?? '';
  const after = words.slice(at + 1).filter((word) => word !== 'true' && word !== 'false');
  // Hexo's own has a title behind the address, and its text before it; in Stellar what is behind is the text.
  const text = words.slice(0, at).join(' ') || after.join(' ') || url;
  return anchor(url, text);
};

/** `{% site Title, url=https://a.example, screenshot=…, description=… %}` */
export const site: Maker = (tag) => {
  const {
    texts: [title = ''],
    options,
  } = partsOf(tag);
  const { url = '', screenshot, avatar = '', description = '' } = options;
  return `<p>${withPicture(anchor(url, title || url), screenshot ?? avatar)}${description === '' ? '' : `<br>${escapeText(description)}`}</p>`;
};

/** `{% ghcard user/repository %}` */
export const githubCard: Maker = (tag) => {
  const name = partsOf(tag).texts[0]?.split(/\s/)[0] ?? '';
  return `<p>${anchor(`https://github.com/${name}`, name)}</p>`;
};

/** A file on a network drive: `{% pandown name of the drive::url::code::title %}`. */
export const drive: Maker = (tag) => {
  const {
    texts: [place = '', url = '', code = '', title = ''],
  } = partsOf(tag);
  return `<p>${anchor(url, title || place)}${code === '' ? '' : ` (${escapeText(code)})`}</p>`;
};

/** A menu that Volantis opens at a click, as a list below its name. */
export const menu: Maker = (tag) => {
  const { texts } = partsOf(tag);
  const name = texts.filter((text) => !/\bfa-/.test(text)).join(' ');
  return `<div><p>${escapeText(name)}</p>${md(tag)}</div>`;
};

/** `{% menuitem text::url::icon %}`, or `hr` for a line. */
export const menuItem: Maker = (tag) => {
  const {
    texts: [text = '', url = ''],
  } = partsOf(tag);
  return text === 'hr' && url === '' ? '' : `<p>${anchor(url, text || url)}</p>`;
};

/** `{% series %}` of Butterfly: links to the posts with the same `series` in front matter. */
export const series: Maker = (tag) => {
  const posts = tag.series(tag.args.length === 0 ? undefined : tag.args.join(' '));
  if (posts.length === 0)
    tag.warn(
      'no post has this series in its front matter, so nothing is shown; write series: its name into them',
    );
  const items = posts.map(({ href, title }) => `<li>${anchor(href, title)}</li>`);
  return posts.length === 0 ? '' : `<ul>${items.join('')}</ul>`;
};

/** Cards of Reimu: `{% externalLinkCard title url cover %}`, `{% postLinkCard slug cover %}`. */
export const externalCard: Maker = ({ args: [title = '', url = ''] }) =>
  `<p>${anchor(url, title || url)}</p>`;

export const postCard: Maker = (tag) => `<p>${postLink({ ...tag, args: tag.args.slice(0, 1) })}</p>`;

export const hashtag: Maker = (tag) => {
  const [text = '', ...url] = tag.args.filter((word) => !/^color:/.test(word));
  return anchor(url.join(''), text);
};

export const linkGrid: Maker = (tag) => {
  const rows = tag.body
    .split('\n')
    .map((row) => row.split('|').map((cell) => cell.trim()))
    .filter(([name]) => name && !name.startsWith('%'));
  return `<ul>${rows.map(([name = '', url = '', text = '']) => `<li>${startTag('a', { href: url })}${escapeText(name)}</a>${text === '' ? '' : ` ${escapeText(text)}`}</li>`).join('')}</ul>`;
};
