import { escapeText } from '../../escape-html';
import { line, type Maker, md, parts } from './tag';

export const label: Maker = (tag) => {
  const text = tag.args.join(' ');
  // Butterfly: `{% label text color %}`; NexT, Fluid: `{% label color@text %}`.
  const shown = text.includes('@') ? text.slice(text.indexOf('@') + 1) : (tag.args[0] ?? '');
  return `<mark>${shown}</mark>`;
};

export const hideInline: Maker = (tag) => {
  const [content = '', shown = ''] = parts(tag, ',');
  return `<span>${escapeText(shown)} ${escapeText(content)}</span>`;
};

export const checkbox: Maker = (tag) => {
  const [first = '', second = ''] = parts(tag, ',');
  const state = /^(?:checked|true|false)$/.test(first);
  const checked = state ? first !== 'false' : second !== '' && second !== 'false';
  return `<div><input type="checkbox" disabled${checked ? ' checked' : ''}> ${line(tag, state ? '' : first)}</div>`;
};

export const element =
  (name: string): Maker =>
  (tag) =>
    `<${name}>${escapeText(tag.args.join(' ').replace(/,.*$/, '')) || md(tag)}</${name}>`;
