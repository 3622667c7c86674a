import { fence } from './fence';
import { blockTag, inlineTag } from './highlight-tag';
import type { LiquidRun } from './liquid-run';
import type { TagImplOptions } from './liquid-types';

/*
 * Tags of plugins that many blogs used: Octopress, jekyll-gist, jekyll-youtube and their like. What they show is written as HTML or
 * Markdown of this blog, whose embeds, images and listings it becomes.
 */

/** Tags of plugins that posts use, by their names. */
export function pluginTags(run: LiquidRun): Record<string, TagImplOptions> {
  const code = blockTag('codeblock', (text, args) => codeBlock(text, args, run));
  return {
    gist: inlineTag(gist),
    youtube: inlineTag(video('https://www.youtube.com/embed/')),
    youtuber: inlineTag(video('https://www.youtube.com/embed/')),
    vimeo: inlineTag(video('https://player.vimeo.com/video/')),
    jsfiddle: inlineTag(fiddle),
    bilibili: inlineTag((args) => video('https://player.bilibili.com/player.html?bvid=')(args)),
    img: inlineTag(octopressImage),
    image: inlineTag(image),
    picture: inlineTag(image),
    responsive_image: inlineTag(image),
    video: inlineTag(movie),
    oembed: inlineTag(link),
    tweet: inlineTag(link),
    twitter: inlineTag(link),
    asset_path: inlineTag((args) => `/assets/${args.trim()}`),
    codeblock: code,
    blockquote: blockTag('blockquote', quote),
    pullquote: blockTag('pullquote', (text) => text.replace(/\{"|"\}/g, '')),
    mermaid: blockTag('mermaid', (text) => fence({ code: text, language: 'mermaid' }, run.writer.lineSoFar)),
    math: blockTag('math', (text) => `\n\n$$\n${text.trim()}\n$$\n\n`),
    katex: blockTag('katex', (text) =>
      /\n/.test(text.trim()) ? `\n\n$$\n${text.trim()}\n$$\n\n` : `$$${text.trim()}$$`,
    ),
    latex: blockTag('latex', (text) => `\n\n$$\n${text.trim()}\n$$\n\n`),
    details: blockTag(
      'details',
      (text, args) =>
        `\n<details><summary>${escaped(args.trim())}</summary>\n\n${text.trim()}\n\n</details>\n`,
    ),
  };
}

/** The words of a tag; quotes hold one together. */
function wordsOf(args: string): string[] {
  return [...args.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, plain]) => double ?? single ?? plain ?? '',
  );
}

/** `key="value"` and `key: value` of a tag. */
function pairsOf(args: string): Map<string, string> {
  const pairs = args.matchAll(/([\w-]+)\s*[:=]\s*(?:"([^"]*)"|'([^']*)'|(\S+))/g);
  return new Map(
    [...pairs].map(([, key = '', double, single, plain]) => [key, double ?? single ?? plain ?? '']),
  );
}

function escaped(text: string): string {
  return text
    .replace(/&(?!#?\w+;)/g, '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;');
}

function gist(args: string): string {
  const [id = '', file] = wordsOf(args);
  const query = file === undefined ? '' : `?file=${escaped(file)}`;
  return id === '' ? '' : `<script src="https://gist.github.com/${escaped(id)}.js${query}"></script>`;
}

function video(address: string): (args: string) => string {
  return (args) => {
    const [word = ''] = wordsOf(args);
    const id = /(?:v=|youtu\.be\/|embed\/|video\/)([\w-]+)/.exec(word)?.[1] ?? word;
    return id === '' ? '' : `<iframe src="${address}${escaped(id)}" allowfullscreen></iframe>`;
  };
}

/** `{% jsfiddle id [tabs] %}` of Octopress. */
function fiddle(args: string): string {
  const [id = '', tabs = ''] = wordsOf(args);
  const shown = tabs === '' ? '' : `${escaped(tabs)}/`;
  return id === '' ? '' : `<iframe src="https://jsfiddle.net/${escaped(id)}/embedded/${shown}"></iframe>`;
}

function link(args: string): string {
  const address = wordsOf(args).find((word) => /^https?:/.test(word));
  return address === undefined ? '' : `<${address}>`;
}

/** `{% img [class] /a.png [width [height]] ["title" ["alt"]] %}` of Octopress. */
function octopressImage(args: string): string {
  const words = wordsOf(args);
  const at = words.findIndex((word) => /[/.]/.test(word));
  const src = words[at];
  if (src === undefined) return '';
  const rest = words.slice(at + 1);
  const numbers = rest.filter((word) => /^\d+(?:px|%)?$/.test(word));
  const texts = rest.filter((word) => !numbers.includes(word));
  return tag('img', {
    src,
    width: numbers[0],
    height: numbers[1],
    alt: texts[1] ?? texts[0] ?? '',
    title: texts[0],
  });
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
  return tag('img', { src, alt: pairs.get('alt') ?? pairs.get('caption') ?? '', title: pairs.get('title') });
}

function movie(args: string): string {
  const words = wordsOf(args);
  const src = words.find((word) => /\.(?:mp4|webm|ogv|mov|m4v)\b/i.test(word)) ?? words[0];
  return src === undefined ? '' : `<video controls src="${escaped(src)}"></video>`;
}

function tag(name: string, attributes: Readonly<Record<string, string | undefined>>): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escaped(value)}"`],
  );
  return `<${name}${written.join('')}>`;
}

/** `{% codeblock Title lang:ruby https://… link text %}` of Octopress. */
function codeBlock(text: string, args: string, run: LiquidRun): string {
  const language = /\blang:(\S+)/.exec(args)?.[1] ?? '';
  const title = args
    .replace(/\b(?:lang|start|mark|linenos|url):\S+/g, '')
    .replace(/https?:\/\/.*$/, '')
    .trim();
  const fromTitle = /\.(\w+)$/.exec(title)?.[1] ?? '';
  const meta = title === '' ? '' : `title="${title.replaceAll('"', '\\"')}"`;
  return fence({ code: text, language: language || fromTitle, meta }, run.writer.lineSoFar);
}

/** `{% blockquote Author, Source https://… Title %}` of Octopress. */
function quote(text: string, args: string): string {
  const address = /https?:\/\/\S+/.exec(args)?.[0] ?? '';
  const [who = '', title = ''] = address === '' ? [args] : args.split(address);
  const [author = '', ...source] = who.split(',').map((part) => part.trim());
  const work = title.trim() || source.join(', ') || address;
  const cite = address === '' ? escaped(work) : `<a href="${escaped(address)}">${escaped(work)}</a>`;
  const by = author === '' ? '' : `<strong>${escaped(author)}</strong>`;
  const footer = [by, cite && `<cite>${cite}</cite>`].filter(Boolean).join(' ');
  const end = footer === '' ? '' : `<footer>${footer}</footer>\n\n`;
  return `\n<blockquote>\n\n${text.trim()}\n\n${end}</blockquote>\n`;
}
