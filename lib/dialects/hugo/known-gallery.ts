import { escapeText } from '../../escape-html';
import { startTag } from '../html';
import { inner, type Known, type Maker } from './known-shortcode';

const IMAGE = /\.(?:png|jpe?g|gif|webp|avif|svg)$/i;

/** Images that are named one by one, or by a pattern or a folder; what it holds where it names none. */
export const gallery: Maker = (call) => {
  const shown = namedIn(call);
  if (shown.length > 0) return `<div>${shown.map((src) => `<p>${imageTag(src)}</p>`).join('')}</div>`;
  return call.inner.trim() === '' ? undefined : `<div>${inner(call)}</div>`;
};

function namedIn(call: Known): readonly string[] {
  const listed = call.any(['images', 'srcs', 'files']).replace(/^\{|\}$/g, '');
  const names = listed === '' ? call.args : listed.split(',').map((name) => name.trim());
  const images = names.filter((name) => IMAGE.test(name) && !/[*?{]/.test(name));
  if (images.length > 0) return images;
  const folder = call.any(['dir', 'folder', 'path', 'album']).replace(/^\.?\/|\/$/g, '');
  const pattern = call.any(['match', 'pattern', 'glob', 'src']) || (folder === '' ? '' : `${folder}/*`);
  return [pattern || (names[0] ?? '')]
    .filter(Boolean)
    .flatMap((each) => call.files(each).filter((name) => IMAGE.test(name)));
}

function imageTag(src: string): string {
  const name =
    src
      .split('/')
      .at(-1)
      ?.replace(/\.\w+$/, '') ?? '';
  return startTag('img', { src, alt: escapeText(name) });
}
