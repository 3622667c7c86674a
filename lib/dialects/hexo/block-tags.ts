import { escapeText } from '../../escape-html';
import { callout } from '../callout';
import { dedent, details, markdownMark, startTag } from '../html';
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

/** A note, in NexT with a summary behind its kind. */
export const note: Maker = (tag) => {
  const rest = [...tag.args];
  const words: string[] = [];
  while (rest[0] !== undefined && (KINDS.test(rest[0]) || LOOKS.test(rest[0])))
    words.push(rest.shift() ?? '');
  const kind = words.find((word) => KINDS.test(word)) ?? 'note';
  while (rest[0] !== undefined && LOOKS.test(rest.at(-1) ?? '')) rest.pop();
  const summary = rest.join(' ').trim();
  // hexo.io's own: `{% note warn Title %}`; NexT opens such a note at a click.
  return summary === ''
    ? callout(kind, '', md(tag))
    : callout(kind, '', details(line(tag, summary), md(tag), true));
};

const TAB = /<!--\s*tab\b ?(.*?)\s*-->[ \t]*\n?([\s\S]*?)<!--\s*endtab\s*-->/g;

/**
 * A list of links to the tabs, and all of them one below the other: so they need no script. The styles show the name of each above
 * what it holds: as text it would stand there twice.
 */
export const tabs: Maker = (tag) => {
  const [unique = ''] = parts(tag, ',');
  const name = unique || 'tab';
  const base = tag.inner;
  const found = [...base.matchAll(TAB)].map(
    ({ 1: head = '', 2: content = '', index, 0: whole }, position) => {
      const caption = head.split('@')[0]?.trim() || `${name} ${position + 1}`;
      const id = `${name} ${position + 1}`.toLowerCase().split(/\s+/).join('-');
      const start = index + whole.indexOf(content, whole.indexOf('-->') + 3);
      const at = tag.innerLine + (base.slice(0, start).match(/\n/g)?.length ?? 0);
      return { caption, id, body: markdownMark(dedent(content), at) };
    },
  );
  if (found.length === 0) return md(tag);
  const links = found.map(({ caption, id }) => `<li>${startTag('a', { href: `#${id}` })}${caption}</a></li>`);
  const panels = found.map(
    ({ caption, id, body }) => `${startTag('div', { id, title: caption })}${body}</div>`,
  );
  return `<div class="tabs"><ul>${links.join('')}</ul>${panels.join('')}</div>`;
};

const TIMELINE = /<!--\s*timeline\s*(.*?)\s*-->[ \t]*\n?([\s\S]*?)<!--\s*endtimeline\s*-->/g;

export const timeline: Maker = (tag) => {
  const [head = ''] = parts(tag, ',');
  const items = [...tag.inner.matchAll(TIMELINE)].map(
    ([, title = '', text = '']) => `<div><p><strong>${line(tag, title)}</strong></p>${md(tag, text)}</div>`,
  );
  if (items.length === 0) return md(tag);
  return `<div class="timeline">${head === '' ? '' : `<p>${line(tag, head)}</p>`}${items.join('')}</div>`;
};

export const fold: Maker = (tag) => {
  const text = tag.args.join(' ');
  const summary = text.includes('@')
    ? text.slice(text.indexOf('@') + 1)
    : (text.split(',').find((part) => !/^\s*(?:cyan|blue|red|green|yellow|open)?\s*$/.test(part)) ?? '');
  return details(line(tag, summary.replace(/^(?:cyan|blue|red|green|yellow)\s+(?:open)?/, '')), md(tag));
};

export const inner: Maker = (tag) => md(tag);

export const wrapped: Maker = (tag) => `<div>${md(tag)}</div>`;

export const nothing: Maker = () => '';
