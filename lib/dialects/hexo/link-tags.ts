import { escapeAttribute, escapeText } from '../../escape-html';
import { startTag } from '../html';
import { type Maker, parts, spaced } from './tag';

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

export const button: Maker = (tag) => {
  const [url = '', text = ''] = parts(tag, ',');
  return `${startTag('a', { href: spaced(url) })}${escapeText(text || url)}</a>`;
};

export const link: Maker = (tag) => {
  if (tag.args.join(' ').includes(',')) {
    const [text = '', url = ''] = parts(tag, ',');
    return `${startTag('a', { href: /^(?:https?:|\/)/.test(url) ? url : text })}${escapeText(/^(?:https?:|\/)/.test(url) ? text : url)}</a>`;
  }
  const at = tag.args.findIndex((argument) => /^(?:\w+:\/\/|\/|www\.)|\.\w{2,}(?:\/|$)/.test(argument));
  const [href = '', ...rest] = tag.args.slice(Math.max(0, at));
  const title = rest.filter((word) => word !== 'true' && word !== 'false').join(' ');
  return `${startTag('a', { href, title })}${escapeText(tag.args.slice(0, Math.max(0, at)).join(' ') || href)}</a>`;
};

export const linkGrid: Maker = (tag) => {
  const rows = tag.body
    .split('\n')
    .map((row) => row.split('|').map((cell) => cell.trim()))
    .filter(([name]) => name && !name.startsWith('%'));
  return `<ul>${rows.map(([name = '', url = '', text = '']) => `<li>${startTag('a', { href: url })}${escapeText(name)}</a>${text === '' ? '' : ` ${escapeText(text)}`}</li>`).join('')}</ul>`;
};
