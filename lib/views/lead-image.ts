import mime from 'mime';
import { quoted } from '../addresses/missing-target';
import { markdownContext } from '../addresses/resolve';
import type { Content } from '../content/content';
import type { ImageFormat } from '../files/image-format';
import { cardOf, pictureOf, type Sized, WIDE } from '../images/plan';
import type { ResolvedImage } from '../markdown/context';
import type { Post } from '../post/post';
import type { Problem } from '../problems/problem';
import type { ImageView } from './image-view';
import type { MetaView } from './meta-view';

/** The image of the front matter, above the text. One that nobody can see is not shown: `imageProblems` reports it. */
export function imageView(post: Post, content: Content): ImageView | undefined {
  const found = imageOf(post, content);
  if (found === undefined || found.kind === 'missing' || isUnusable(found)) return undefined;
  const { alt = '', caption } = post.image ?? {};
  const { width, height, raster } = found.kind === 'internal' ? found : {};
  const sized = found.kind === 'internal' ? sizedOf(found) : undefined;
  const picture = sized ? pictureOf(sized, WIDE) : { src: found.src };
  return {
    ...picture,
    ...(sized && { sizes: WIDE.sizes }),
    ...(raster?.tone && { tone: raster.tone }),
    ...(width && { width }),
    ...(height && { height }),
    alt,
    ...(caption && { caption }),
  };
}

/** The same image for cards on other sites; `undefined` where networks would not show it. */
export function cardImage(post: Post, content: Content): MetaView['image'] {
  const found = imageOf(post, content);
  const image = imageView(post, content);
  if (found === undefined || image === undefined || uncarded(found) !== undefined) return undefined;
  const sized = found.kind === 'internal' ? sizedOf(found) : undefined;
  const card = sized ? cardOf(sized) : image;
  const url = new URL(card.src, content.site.origin).href;
  const { width, height } = card;
  const type = mime.getType(new URL(url).pathname);
  return { url, alt: image.alt, ...(width && { width }), ...(height && { height }), ...(type && { type }) };
}

/** What is known of an image that is published as several files. */
function sizedOf({
  stem,
  width,
  height,
  format,
  raster,
}: Extract<ResolvedImage, { kind: 'internal' }>): Sized | undefined {
  return stem && width && height && format && raster ? { stem, width, height, format, raster } : undefined;
}

/** What is wrong with the image of the front matter. */
export function imageProblems(post: Post, content: Content): Problem[] {
  const found = imageOf(post, content);
  if (found === undefined) return [];
  const { broken } = markdownContext(post, content);
  const say = (severity: Problem['severity'], message: string): Problem => {
    const place = post.places?.image ?? { line: 1 };
    return { file: post.source, ...place, severity, message: `image ${message}`, rule: 'image' };
  };
  if (found.kind === 'missing') return [say(broken, found.message)];
  if (found.kind === 'internal' && found.problem !== undefined) return [say('warning', found.problem)];
  const format = uncarded(found);
  if (format === undefined) return [];
  const { shareImage, cards } = content.site;
  const instead =
    shareImage === undefined
      ? cards
        ? 'show the title and a drawing'
        : 'have no image'
      : 'show shareImage of site.config.ts';
  const message = `${quoted(post.image?.src ?? '')} is shown on the page, but cards on other sites ${instead}, since networks show no ${format}; write a PNG, JPEG or WebP`;
  return [say('warning', message)];
}

/** Formats that networks show in their cards. */
const CARDED: ReadonlySet<ImageFormat> = new Set(['png', 'jpeg', 'webp', 'gif']);

/** The name of an image's format, if networks do not show it. Of an image elsewhere nothing is known but its name. */
function uncarded(found: ResolvedImage): string | undefined {
  if (found.kind === 'missing') return undefined;
  const format = found.kind === 'internal' ? found.format : undefined;
  if (format !== undefined) return CARDED.has(format) ? undefined : format.toUpperCase();
  return /\.svgz?(?:[?#]|$)/i.test(found.src) ? 'SVG' : undefined;
}

/** Whether no browser shows anything of an image. */
function isUnusable(found: ResolvedImage): boolean {
  return found.kind === 'internal' && found.problem !== undefined && found.format === undefined;
}

function imageOf(post: Post, content: Content): ResolvedImage | undefined {
  if (post.image === undefined) return undefined;
  const { src } = post.image;
  const found = markdownContext(post, content).resolveImage(src);
  // Cards on other sites need an address that they can fetch.
  const wrong = found.kind === 'external' && !/^(https?:)?\/\//i.test(found.src);
  if (!wrong) return found;
  return { kind: 'missing', message: `${quoted(src)} is neither a file nor an http address` };
}
