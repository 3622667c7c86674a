import { escapeText } from '../../escape-html';
import { startTag } from '../html';
import { inline, type Maker } from './known-shortcode';

export const link: Maker = (call) => {
  const href = call.any(['href', 'url', 'link', 'relref', 'path', 'to'], 0);
  const text = call.inner.trim() || call.any(['text', 'title', 'label', 'name'], 1) || href;
  return `${startTag('a', { href })}${inline(call, text)}</a>`;
};

export const element =
  (name: string): Maker =>
  (call) =>
    `<${name}>${inline(call, call.inner.trim() || call.any(['text', 'content'], 0))}</${name}>`;

export const ruby: Maker = (call) =>
  `<ruby>${escapeText(call.any(['base'], 0) || call.inner)}<rt>${escapeText(call.any(['rt', 'text'], 1))}</rt></ruby>`;
