import { escapeText } from '../../escape-html';
import { startTag } from '../html';
import { headOf } from './head';
import { line, type Maker, md, parts } from './tag';

export const label: Maker = (tag) => {
  // hexo-tag-bootstrap: `{% label primary %}text{% endlabel %}`.
  if (tag.hasEnd) return `<mark>${line(tag, tag.inner)}</mark>`;
  const text = tag.args.join(' ');
  // Butterfly: `{% label text color %}`; NexT, Fluid: `{% label color@text %}`.
  const shown = text.includes('@') ? text.slice(text.indexOf('@') + 1) : (tag.args[0] ?? '');
  return `<mark>${shown}</mark>`;
};

export const hideInline: Maker = (tag) => {
  const [content = '', shown = ''] = parts(tag, ',');
  return `<span>${escapeText(shown)} ${escapeText(content)}</span>`;
};

/** `{% cb text, true %}` of Fluid, `{% checkbox red checked, text %}` of Volantis, `{% checkbox text checked:true %}` of Stellar. */
export const checkbox: Maker = (tag) => {
  const { words, options, title } = headOf(tag);
  const [, text = '', state] = /^(.*?)(?:,\s*(true|false|checked))?$/s.exec(title) ?? [];
  const isChecked = words.some((word) => /^(?:checked|true)$/.test(word)) || options.checked === 'true';
  const checked = isChecked || (state !== undefined && state !== 'false');
  return `<div><input type="checkbox" disabled${checked ? ' checked' : ''}> ${line(tag, text)}</div>`;
};

/** `{% u text %}`; options such as a colour are left out. */
export const element =
  (name: string): Maker =>
  (tag) => {
    const text = tag.args.filter((word) => !/^color:/.test(word)).join(' ');
    return `<${name}>${escapeText(text) || md(tag)}</${name}>`;
  };

/** `{% span red, text %}`: the first words say how it looks. */
export const styled: Maker = (tag) => {
  const text = tag.args.join(' ');
  const [, shown = text] = /^[^,]*?(?:::|,)\s*(.*)$/s.exec(text) ?? [];
  return `<span>${escapeText(shown)}</span>`;
};

/** A word whose meaning is said at a tap: `{% nota word, meaning %}`. */
export const explained: Maker = (tag) => {
  const [text = '', ...meaning] = parts(tag, ',');
  return `${startTag('abbr', { title: meaning.join(', ') })}${escapeText(text)}</abbr>`;
};

/** `{% bubble word, meaning, #fff %}`, and `{% bubble word@meaning %}` */
export const bubble: Maker = (tag) => {
  const [text = '', meaning = ''] = parts(tag, tag.args.join('').includes(',') ? ',' : '@');
  return `<span>${escapeText(text)}${meaning === '' ? '' : ` (${escapeText(meaning)})`}</span>`;
};

/** `{% progress 80 blue text %}` */
export const progress: Maker = (tag) => {
  const [share = '', , ...text] = tag.args.join(',').split(',');
  return `<p>${escapeText(text.join(' ').trim())} ${escapeText(share.trim())} %</p>`;
};

/** A line to be seen from afar, or a heading: `{% quot text el:h2 %}`. */
export const slogan: Maker = (tag) => {
  const { words, options, title } = headOf(tag);
  const [, rank] = /^h([1-6])$/.exec(options.el ?? '') ?? [];
  const text = title || words.join(' ');
  return rank === undefined ? `<p>${line(tag, text)}</p>` : md(tag, `${'#'.repeat(Number(rank))} ${text}`);
};

/** Words with the addresses of a bar: `{% navbar active:/a/ [A](/a/) [B](/b/) %}`. */
export const bar: Maker = (tag) => `<p>${line(tag, headOf(tag).title)}</p>`;

/** An icon is no text; what stands beside it is. */
export const icon: Maker = ({ args }) => {
  const [, ...words] = args.filter((word) => !/^(?:color|style):/.test(word));
  return escapeText(words.join(' '));
};

/** A text to be copied. */
export const copied: Maker = (tag) => {
  const text = tag.args.filter((word) => !/^(?:width|git|prefix):/.test(word)).join(' ');
  return `<code>${escapeText(text)}</code>`;
};
