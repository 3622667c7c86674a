import { cardOf } from '../../images/plan';
import type { MarkdownContext, ResolvedImage } from '../context';
import type { BesideVideo } from './media-tag';

const POSTERS = ['jpg', 'jpeg', 'png', 'webp', 'avif'];

/**
 * For `talk.mp4` the files `talk.jpg` (or `.jpeg`, `.png`, `.webp`, `.avif`), and `talk.vtt` or `talk.de.vtt` in the language of the
 * text. Nothing for a video of another host.
 */
export function besideVideo(url: string, { resolveImage, language }: MarkdownContext): BesideVideo {
  const stem = url.replace(/[?#].*$/s, '').replace(/\.[^./]*$/, '');
  if (resolveImage(url).kind !== 'internal') return {};
  const poster = first(POSTERS, (ending) => posterOf(resolveImage(`${stem}.${ending}`)));
  const captions = first([`.${language}.vtt`, '.vtt'], (ending) => {
    const found = resolveImage(stem + ending);
    return found.kind === 'internal' ? { src: found.src, srclang: language } : undefined;
  });
  return { ...(poster && { poster }), ...(captions && { captions }) };
}

/** A photo is as large as any camera makes it: of such a one a smaller file is shown. */
function posterOf(found: ResolvedImage): BesideVideo['poster'] {
  if (found.kind !== 'internal' || found.problem !== undefined) return undefined;
  const { src, stem, width, height, format, raster } = found;
  return stem && width && height && format && raster
    ? cardOf({ stem, width, height, format, raster })
    : { src, ...(width && height && { width, height }) };
}

function first<Name, Value>(
  names: readonly Name[],
  of: (name: Name) => Value | undefined,
): Value | undefined {
  for (const name of names) {
    const value = of(name);
    if (value !== undefined) return value;
  }
  return undefined;
}
