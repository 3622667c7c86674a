import { inlineTag } from './highlight-tag';
import type { LiquidRun } from './liquid-run';
import type { TagImplOptions } from './liquid-types';
import { escaped, fromRoot, pairsOf, wordsOf } from './tag-words';

/* Images of Octopress, jekyll-picture-tag, jekyll-responsive-image, jekyll-assets and their like. */

export function imageTags(run: LiquidRun): Record<string, TagImplOptions> {
  return {
    img: inlineTag(octopressImage),
    imgcap: inlineTag((args) => octopressFigure(args, run.writer.lineSoFar)),
    image: inlineTag(image),
    picture: inlineTag(image),
    responsive_image: inlineTag(image),
    asset: inlineTag(asset),
    asset_path: inlineTag((args) => `/assets/${args.trim()}`),
  };
}

/** `[class] /a.png [width [height]]`, then a title and an alt in quotes, or words without any, which are both. */
const OCTOPRESS =
  /^(?:[^/.]*?\s)??((?:https?:\/\/|\/|\S+[/.])\S+)(?:\s+(\d+(?:px|%)?))?(?:\s+(\d+(?:px|%)?))?(\s[\s\S]+)?$/;

function octopressImage(args: string): string {
  const [, src, width, height, rest = ''] = OCTOPRESS.exec(args.trim()) ?? [];
  if (src === undefined) return '';
  const quoted = /^\s*(["'])(.*?)\1\s+(["'])(.*?)\3\s*$/s.exec(rest);
  const title = quoted?.[2] ?? rest.trim().replace(/^(["'])(.*)\1$/s, '$2');
  return tag('img', { src, width, height, alt: quoted?.[4] ?? title, title: title || undefined });
}

/** The same with its title below it; within a line, such as in a link, as an image alone. */
function octopressFigure(args: string, before: string): string {
  const shown = octopressImage(args);
  const [, title] = / title="([^"]*)"/.exec(shown) ?? [];
  if (title === undefined || before.trim() !== '') return shown;
  return `\n\n<figure>${shown.replace(/ title="[^"]*"/, '')}<figcaption>${title}</figcaption></figure>\n\n`;
}

/** `{% picture a.png alt="…" %}`, `{% responsive_image path: a.png alt: "…" %}`. */
function image(args: string): string {
  const pairs = pairsOf(args);
  const [first] = wordsOf(args);
  const src =
    pairs.get('path') ??
    pairs.get('src') ??
    pairs.get('url') ??
    (/[:=]/.test(first ?? '') ? undefined : first);
  if (src === undefined) return '';
  return tag('img', {
    src: fromRoot(src),
    alt: pairs.get('alt') ?? pairs.get('caption') ?? '',
    title: pairs.get('title'),
  });
}

/** `{% asset a.png alt="…" %}` of jekyll-assets; scripts and styles are a matter of themes. */
function asset(args: string): string {
  const [name = ''] = wordsOf(args);
  const src = fromRoot(name.startsWith('assets/') || /^\/|:/.test(name) ? name : `assets/${name}`);
  if (/@path\b/.test(args)) return src;
  if (!/\.(?:png|jpe?g|gif|svg|webp|avif)$/i.test(name)) return '';
  return tag('img', { src, alt: pairsOf(args).get('alt') ?? '', width: pairsOf(args).get('width') });
}

function tag(name: string, attributes: Readonly<Record<string, string | undefined>>): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escaped(value)}"`],
  );
  return `<${name}${written.join('')}>`;
}
