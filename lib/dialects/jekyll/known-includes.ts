import { isMapping } from '../../post/front-matter/source';
import { callout } from '../callout';
import type { Data } from '../dialect';
import { bilibiliFrame, frame, gistScript, vimeoFrame, youtubeFrame } from '../embeds';
import { startTag } from '../html';
import { Parameters, SOURCES, TEXTS } from './include-parameters';
import { markdownify } from './markdownify';
import { fromRoot } from './tag-words';

/*
 * Files that themes bring and that posts include: those of Minimal Mistakes, Chirpy, al-folio, Jekyll Bootstrap, Just the Docs and their
 * like. A theme is no part of a blog's repository, so its files are not there; what they show is written as HTML of this blog.
 */

type Make = (parameters: Parameters, page: Data) => string;

/** What an include of a theme shows; `undefined` for one that is not known. @param file such as `embed/youtube.html` */
export function knownInclude(file: string, given: Data, page: Data): string | undefined {
  const name = file.toLowerCase().replace(/\.(?:html?|liquid|md)$/, '');
  const make = KNOWN.get(name) ?? KNOWN.get(name.split('/').at(-1) ?? '');
  return make?.(new Parameters(given), page);
}

function figure(from: Parameters): string {
  const src = fromRoot(from.any(...SOURCES));
  if (src === '') return '';
  const image = startTag('img', { src, alt: from.any('alt', 'caption', 'title'), width: from.any('width') });
  const href = from.any('link', 'href');
  const shown = href === '' ? image : `${startTag('a', { href })}${image}</a>`;
  const caption = from.any('caption', 'description');
  return `\n<figure>${shown}${captionOf(caption)}</figure>\n`;
}

function captionOf(caption: string): string {
  return caption === '' ? '' : `<figcaption>${inline(caption)}</figcaption>`;
}

/** Without the paragraph around it. */
function inline(markdown: string): string {
  return markdownify(markdown).replace(/^<p>([\s\S]*)<\/p>$/, '$1');
}

/** A list of images in the front matter: `gallery`, or what `id` names. */
function gallery(from: Parameters, page: Data): string {
  const listed = page[from.any('id') || 'gallery'];
  const images = (Array.isArray(listed) ? listed : []).filter(isMapping).map((each) => {
    const one = new Parameters(each);
    return startTag('img', { src: fromRoot(one.any(...SOURCES)), alt: one.any('alt', 'title') });
  });
  return images.length === 0
    ? ''
    : `\n<figure>${images.join('\n')}${captionOf(from.any('caption'))}</figure>\n`;
}

/** Boxes of Minimal Mistakes, with a picture, a title, a text and a link: those in `feature_row`, or what `id` names. */
function features(from: Parameters, page: Data): string {
  const listed = page[from.any('id') || 'feature_row'];
  return (Array.isArray(listed) ? listed : [])
    .filter(isMapping)
    .map((each) => {
      const one = new Parameters(each);
      const [image, title, text, url] = [
        figure(new Parameters({ ...each, url: '', title: '', caption: one.any('image_caption') })),
        one.any('title'),
        one.any('excerpt'),
        one.any('url'),
      ];
      const link =
        url === '' ? '' : `<p>${startTag('a', { href: url })}${one.any('btn_label', 'title') || url}</a></p>`;
      return `${image}${title === '' ? '' : `<h2>${title}</h2>\n`}${markdownify(text)}${link}\n`;
    })
    .join('');
}

function video(from: Parameters): string {
  const [id, address] = [
    from.any('id', 'video_id', 'videoid', 'youtube_id'),
    from.any('path', 'src', 'url', 'file'),
  ];
  const provider = from.any('provider').toLowerCase();
  if (id !== '' && provider === 'vimeo') return `\n${vimeoFrame(id)}\n`;
  if (id !== '' && provider === 'bilibili') return `\n${bilibiliFrame(id)}\n`;
  if (id !== '' && provider === 'google-drive')
    return `\n${frame(`https://drive.google.com/file/d/${idOf(id)}/preview`)}\n`;
  if (id !== '') return `\n${youtubeFrame(id)}\n`;
  if (/^(?:https?:)?\/\/[^?#]*$/.test(address) && !MOVIE.test(address)) return `\n${frame(address)}\n`;
  if (address === '') return '';
  const caption = from.any('caption', 'title');
  const shown = `${startTag('video', { src: fromRoot(address), poster: from.any('poster') }).replace('<video', '<video controls')}</video>`;
  return caption === '' ? `\n${shown}\n` : `\n<figure>${shown}${captionOf(caption)}</figure>\n`;
}

const MOVIE = /\.(?:mp4|webm|ogv|ogg|mov|m4v)$/i;

function audio(from: Parameters): string {
  const src = fromRoot(from.any('path', 'src', 'url', 'file'));
  return src === '' ? '' : `\n${startTag('audio', { src }).replace('<audio', '<audio controls')}</audio>\n`;
}

function framed(address: string, ...names: string[]): Make {
  return (from) => {
    const id = from.any('id', ...names);
    return id === '' ? '' : `\n${frame(address + idOf(id))}\n`;
  };
}

function framedPage(address: string): string {
  return address === '' ? '' : `\n${frame(fromRoot(address))}\n`;
}

function idOf(text: string): string {
  return text.replace(/[^\w.-]/g, '');
}

/** A player whose id may be given as an address. */
function player(make: (id: string) => string): Make {
  return (from) => {
    const given = from.any('id', 'video_id', 'videoid', 'video', 'src', 'url');
    const id = /(?:v=|youtu\.be\/|embed\/|video\/|vimeo\.com\/)([\w-]+)/.exec(given)?.[1] ?? given;
    return id === '' ? '' : `\n${make(id)}\n`;
  };
}

function note(kind: string): Make {
  return (from) => {
    const text = from.any(...TEXTS);
    const word = from.any('type', 'class', 'level') || kind;
    if (text === '') return '';
    const title = from.any('title', 'heading');
    return `\n${callout(word, title, markdownify(text))}\n`;
  };
}

function button(from: Parameters): string {
  const [href, text] = [from.any('link', 'url', 'href'), from.any('text', 'title', 'label', 'content')];
  return href === '' ? '' : `${startTag('a', { href })}${text || href}</a>`;
}

const nothing: Make = () => '';

const NAMES: readonly (readonly [names: string, make: Make])[] = [
  ['figure image img picture responsive-image image-caption captioned_image postimage post-image', figure],
  ['gallery', gallery],
  ['feature_row', features],
  ['video', video],
  ['audio', audio],
  [
    'youtube youtubeplayer youtube-player youtube_embed youtube-embed embed_youtube yt',
    player((id) => youtubeFrame(id)),
  ],
  ['vimeo vimeoplayer', player(vimeoFrame)],
  ['bilibili', player(bilibiliFrame)],
  ['spotify', framed('https://open.spotify.com/embed/track/')],
  [
    'codepen',
    (from) =>
      framed(`https://codepen.io/${from.any('user', 'username') || 'anon'}/embed/`, 'hash', 'slug')(from, {}),
  ],
  [
    'gist',
    (from) => (from.any('id', 'gist') === '' ? '' : gistScript(from.any('id', 'gist'), from.any('file'))),
  ],
  ['note info', note('note')],
  ['tip hint success', note('tip')],
  ['warning warn', note('warning')],
  ['important', note('important')],
  ['danger caution error', note('caution')],
  ['alert callout admonition notice message', note('note')],
  ['button btn', button],
  ['responsive-embed iframe embed pdf', (from) => framedPage(from.any('url', 'src', 'href', 'link', 'file'))],
  ['slideshare', framed('https://www.slideshare.net/slideshow/embed_code/key/')],
  ['soundcloud', framed('https://w.soundcloud.com/player/?url=https://api.soundcloud.com/tracks/')],
  ['ted', framed('https://embed.ted.com/talks/')],
  // What they show is made here by itself, or loads scripts.
  [
    `toc toc_list table-of-contents jb/setup jb/analytics jb/comments jb/sharing setup mathjax mathjax_support math katex lib/mathjax
    lib/toc disqus base_path fixlinenos comments analytics google-analytics share sharing social-share related related_posts mermaid`,
    nothing,
  ],
];

const KNOWN: ReadonlyMap<string, Make> = new Map(
  NAMES.flatMap(([names, make]) => names.split(/\s+/).map((name) => [name, make] as const)),
);
