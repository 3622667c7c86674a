import { escapeText } from '../../escape-html';
import { callout } from '../callout';
import { dedent, details, markdownMark, startTag } from '../html';
import { headOf, sectionsOf } from './head';
import { line, type Maker, md, parts } from './tag';

export const blockquote: Maker = (tag) => {
  const text = tag.args.join(' ');
  const [, who, source, title] = /(\S.*)\s+(https?:\/\/\S+)(?:\s+(.+))?/i.exec(text) ?? [];
  const [, author, work] = /([^,]+),\s*([^,]+)/.exec(text) ?? [];
  const by = who ?? author ?? text;
  const cited =
    title ?? (source === undefined ? work : source.replace(/^https?:\/\/|\/(?:index.html?)?$/g, ''));
  const link =
    source === undefined
      ? escapeText(cited ?? '')
      : `${startTag('a', { href: source })}${escapeText(cited ?? '')}</a>`;
  const footer =
    by === ''
      ? ''
      : `<footer><strong>${by}</strong>${cited === undefined ? '' : `<cite>${link}</cite>`}</footer>`;
  return `<blockquote>${md(tag)}${footer}</blockquote>`;
};

export const quoteBlock: Maker = (tag) => `<blockquote>${md(tag)}</blockquote>`;

const KINDS =
  /^(?:default|primary|info|success|warning|danger|red|orange|yellow|green|blue|purple|pink|cyan|gray|grey|secondary|light|note|tip|error|warn)$/i;

const LOOKS =
  /^(?:no-icon|icon-padding|simple|modern|flat|disabled|fa[a-z]?|fa-[\w-]+|(?:fa[a-z]?|iconfont) .*)$/;

/** A note, in NexT with a summary behind its kind. In Volantis and Stellar it has no end: its text is in the tag. */
export const note: Maker = (tag) => {
  if (!tag.hasEnd) return shortNote(tag);
  const rest = [...tag.args];
  const words: string[] = [];
  while (rest[0] !== undefined && (KINDS.test(rest[0]) || LOOKS.test(rest[0])))
    words.push(rest.shift() ?? '');
  const kind = words.find((word) => KINDS.test(word)) ?? 'note';
  while (rest[0] !== undefined && LOOKS.test(rest.at(-1) ?? '')) rest.pop();
  const summary = rest.join(' ').replace(/^::/, '').trim();
  // hexo.io's own: `{% note warn Title %}`; NexT opens such a note at a click.
  return summary === ''
    ? callout(kind, '', md(tag))
    : callout(kind, '', details(line(tag, summary), md(tag), true));
};

/** `{% note info, text %}` of Volantis; `{% note Title text color:blue %}` of Stellar. */
const shortNote: Maker = (tag) => {
  const { words, options, title } = headOf(tag);
  const [first = '', ...others] = tag.args.filter(
    (argument) => !/^(?:,$|color:|child:|icon:)/.test(argument),
  );
  // Kratos: `{% alertbar info "A text" %}`.
  if (tag.name === 'alertbar') return callout(first.replace(/,$/, ''), '', line(tag, others.join(' ')));
  const isTitled = words.length === 0 && others.length > 0 && tag.args[0] !== ',' && !/,|::/.test(title);
  const kind = words[0] ?? options.color ?? 'note';
  return isTitled
    ? callout(kind, line(tag, first), line(tag, others.join(' ')))
    : callout(kind, '', line(tag, title.replace(/^,/, '')));
};

/** A box with a title: `noteblock` of Volantis, `box` of Stellar, `callout` of Redefine, `tip` of AnZhiYu. */
export const box: Maker = (tag) => {
  const [first = '', ...others] = tag.args;
  // Kratos, Redefine: `{% alertpanel info "Title" %}`.
  if (/^(?:alertpanel|callout)$/.test(tag.name) && KINDS.test(first))
    return callout(first, line(tag, others.join(' ')), md(tag));
  const { words, options, title } = headOf(tag);
  const kind = words.find((word) => KINDS.test(word)) ?? options.color ?? 'note';
  return callout(kind, line(tag, title), md(tag));
};

/**
 * A list of links to the tabs, and all of them one below the other: so they need no script. The styles show the name of each above
 * what it holds: as text it would stand there twice.
 */
export const tabs: Maker = (tag) => {
  const [unique = ''] = parts(tag, ',');
  const isNamed = unique !== '' && !/^\w+:\S/.test(unique);
  const name = isNamed ? unique : 'tab';
  const found = sectionsOf(tag, 'tab').map(({ head, body, line: at }, position) => {
    const caption = titleOf(head) || `${name} ${position + 1}`;
    // Without a name of its own, its line tells it from others.
    const id = `${isNamed ? name : `tab ${tag.line}`} ${position + 1}`.toLowerCase().split(/\s+/).join('-');
    return { caption, id, body: markdownMark(dedent(body), at) };
  });
  if (found.length === 0) return md(tag);
  const links = found.map(({ caption, id }) => `<li>${startTag('a', { href: `#${id}` })}${caption}</a></li>`);
  const panels = found.map(
    ({ caption, id, body }) => `${startTag('div', { id, title: caption })}${body}</div>`,
  );
  return `<div class="tabs"><ul>${links.join('')}</ul>${panels.join('')}</div>`;
};

/** `Title@icon` of NexT and Butterfly, `id:a 'title:Title' active:true` of Icarus. */
function titleOf(head: string): string {
  const [, quoted, bare] = /(?:^|\s)(?:["']title:([^"']+)["']|title:(\S+))/.exec(head) ?? [];
  return quoted ?? bare ?? head.split('@')[0]?.trim() ?? '';
}

/** Moments are sections, named `timeline` by Butterfly, `node` by Stellar and `entry` by others, or tags, `timenode` of Volantis. */
export const timeline: Maker = (tag) => {
  const { words, title } = headOf(tag);
  const [head = ''] = (title || words.join(' ')).split(',');
  const items = ['timeline', 'node', 'entry', 'item']
    .flatMap((name) => sectionsOf(tag, name))
    .map((section) => moment(line(tag, section.head), markdownMark(dedent(section.body), section.line)));
  if (tag.inner.trim() === '')
    tag.warn('a script of the theme fetches what this timeline shows, so it shows nothing; write it here');
  const shown = items.length === 0 ? md(tag) : items.join('');
  return `<div class="timeline">${head.trim() === '' ? '' : `<p>${line(tag, head)}</p>`}${shown}</div>`;
};

export const timenode: Maker = (tag) => moment(line(tag, headOf(tag).title), md(tag));

const moment = (title: string, body: string): string =>
  `<div>${title === '' ? '' : `<p><strong>${title}</strong></p>`}${body}</div>`;

/** `{% fold info @Title %}` of Fluid, `{% folding cyan open, Title %}` of Volantis, `{% folding Title color:cyan %}` of Stellar. */
export const fold: Maker = (tag) => {
  // hexo-spoiler: words that are covered until a click.
  if (!tag.hasEnd && tag.name === 'spoiler') return `<span>${escapeText(tag.args.join(' '))}</span>`;
  const { words, options, title } = headOf(tag);
  const isOpen = words.includes('open') || options.open === 'true';
  const shown = title || words.join(' ');
  return details(line(tag, shown.replace(/^[^@\n]*@/, '')), md(tag), isOpen);
};

/** `{% collapse "Title" open %}` of Kratos. */
export const collapse: Maker = (tag) => {
  const isOpen = tag.args.at(-1) === 'open';
  const title = (isOpen ? tag.args.slice(0, -1) : tag.args).join(' ');
  return details(line(tag, title), md(tag), isOpen);
};

/** `{% hideToggle Title,#303030,white %}` of Butterfly. */
export const hidden: Maker = (tag) => details(line(tag, parts(tag, ',')[0] ?? ''), md(tag));

export const folders: Maker = (tag) => {
  const found = sectionsOf(tag, 'folder').map(({ head, body, line: at }) =>
    details(line(tag, head), markdownMark(dedent(body), at)),
  );
  return found.length === 0 ? md(tag) : `<div>${found.join('')}</div>`;
};

/** `{% poetry Title author:Ann %}` of Stellar, `{% poem Title,Ann %}` of others: lines keep their ends. */
export const poem: Maker = (tag) => {
  const { options, title } = headOf(tag);
  const [name = '', author = options.author ?? ''] = title.split(',');
  const by = [author, options.date ?? ''].map((part) => part.trim()).filter(Boolean);
  return [
    '<div>',
    name.trim() === '' ? '' : `<p><strong>${line(tag, name)}</strong></p>`,
    by.length === 0 ? '' : `<p>${line(tag, by.join(' '))}</p>`,
    md(tag, tag.inner.replace(/(\S)[ \t]*\n(?=[ \t]*\S)/g, '$1\\\n')),
    options.footer === undefined ? '' : `<p>${line(tag, options.footer)}</p>`,
    '</div>',
  ].join('');
};

/** A group of cards: what it holds, below its name. */
export const group: Maker = (tag) => {
  const name = tag.args.join(' ').trim();
  return `<div>${name === '' ? '' : `<p><strong>${line(tag, name)}</strong></p>`}${md(tag)}</div>`;
};

/** `paper` and `reel` of Stellar: comments hold titles and names. */
export const paper: Maker = (tag) => {
  const { options, title } = headOf(tag);
  const text = tag.inner
    .replace(/<!--\s*(?:title|section)\s+(.*?)\s*-->/g, '\n\n**$1**\n\n')
    .replace(/<!--\s*(?:author|date|footer)\s+(.*?)\s*-->/g, '\n\n$1\n\n');
  const [head, foot] = [[title, options.author, options.date], [options.footer]].map((lines) =>
    lines.map((each) => (each ? `<p>${line(tag, each)}</p>` : '')).join(''),
  );
  return `<div>${head}${md(tag, text)}${foot}</div>`;
};

export const inner: Maker = (tag) => md(tag);

export const wrapped: Maker = (tag) => `<div>${md(tag)}</div>`;

export const nothing: Maker = () => '';
