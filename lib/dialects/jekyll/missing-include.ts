import { escapeText } from '../../escape-html';
import type { Data } from '../dialect';
import { startTag } from '../html';
import { Parameters, SOURCES, TEXTS } from './include-parameters';
import { markdownify } from './markdownify';
import { fromRoot } from './tag-words';

const IMAGE = /\.(?:png|jpe?g|gif|svg|webp|avif|bmp)(?:[?#]|$)/i;

/**
 * What can be read of an include whose file is not there and that nobody knows: its images, and its words. Empty where it has none.
 * @param given its parameters, such as `images: "a.png, b.png"` and `caption: "Kites"`.
 */
export function readableRest(given: Data): string {
  const from = new Parameters(given);
  const listed = from.any('images', ...SOURCES).split(',');
  const images = listed.map((each) => each.trim()).filter((each) => IMAGE.test(each));
  const [caption, alt] = [from.any('caption', 'title'), from.any('alt', 'caption', 'title')];
  const text = from.any(...TEXTS);
  const shown = images.map((src) =>
    startTag('img', { src: fromRoot(src), alt }).replace(/>$/, alt === '' ? ' alt="">' : '>'),
  );
  const below =
    caption === '' || images.length === 0 ? '' : `<figcaption>${escapeText(caption)}</figcaption>`;
  const figure = images.length === 0 ? '' : `\n<figure>${shown.join('\n')}${below}</figure>\n`;
  return figure + (text === '' ? '' : `\n<div>${markdownify(text)}</div>\n`);
}
