import { escapeText } from '../../escape-html';
import { startTag } from '../html';
import { image } from './known-media';
import type { Known } from './known-shortcode';

const IMAGE = /\.(?:png|jpe?g|gif|webp|avif|svg)(?:[?#].*)?$/i;

/** What can be shown of a shortcode that nobody knows, by what it is given. */
interface Guess {
  html: string;
  /** What that is: the end of a sentence. */
  what: string;
}

/**
 * A shortcode whose first argument, or that with a common name, is an image shows that image, and one with an address a link: themes have
 * many names for both. `undefined` for all others, and for those that hold something.
 */
export function guessed(call: Known): Guess | undefined {
  if (call.inner.trim() !== '') return undefined;
  const source = call.any(['src', 'image', 'img', 'file', 'url', 'link', 'path', 'name'], 0);
  const picture = IMAGE.test(source) ? image(call) : undefined;
  if (picture !== undefined) return { html: picture, what: 'only its image is shown' };
  const href = [call.any(['url', 'link', 'href', 'cta_link', 'src'], 0), ...call.args].find((each) =>
    /^https?:\/\//i.test(each),
  );
  if (href === undefined) return undefined;
  const text = call.any(['title', 'name', 'text', 'label', 'cta_text', 'caption']) || href;
  return { html: `<p>${startTag('a', { href })}${escapeText(text)}</a></p>`, what: 'a link stands for it' };
}
