import { fence } from './fence';
import { blockTag, inlineTag } from './highlight-tag';
import type { LiquidRun } from './liquid-run';
import type { TagImplOptions } from './liquid-types';
import { escaped, wordsOf } from './tag-words';

/*
 * Tags of plugins that many blogs used: Octopress, jekyll-gist, jekyll-youtube and their like. What they show is written as HTML or
 * Markdown of this blog, whose embeds, images and listings it becomes.
 */

/** Tags that show what an address tells of itself. */
const LINKS = [
  'oembed',
  'tweet',
  'twitter',
  'linkpreview',
  'link_preview',
  'linkcard',
  'link_card',
  'ogp',
  'bookmark',
];

/** Blocks that open at a click, with what stands in the tag above. */
const FOLDS = ['details', 'spoiler', 'collapse', 'expand', 'toggle'];

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
    video: inlineTag(movie),
    ...Object.fromEntries(LINKS.map((name) => [name, inlineTag(link)])),
    speakerdeck: inlineTag(player('https://speakerdeck.com/player/')),
    slideshare: inlineTag(player('https://www.slideshare.net/slideshow/embed_code/')),
    spotify: inlineTag(player('https://open.spotify.com/embed/')),
    codeblock: code,
    blockquote: blockTag('blockquote', quote),
    pullquote: blockTag('pullquote', (text) => text.replace(/\{"|"\}/g, '')),
    math: blockTag('math', (text) => `\n\n$$\n${text.trim()}\n$$\n\n`),
    katex: blockTag('katex', (text) =>
      /\n/.test(text.trim()) ? `\n\n$$\n${text.trim()}\n$$\n\n` : `$$${text.trim()}$$`,
    ),
    latex: blockTag('latex', (text) => `\n\n$$\n${text.trim()}\n$$\n\n`),
    ...Object.fromEntries(FOLDS.map((name) => [name, blockTag(name, fold)])),
  };
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

function fold(text: string, args: string): string {
  const summary = escaped(args.trim().replace(/^(["'])(.*)\1$/s, '$2')) || '…';
  return `\n<details markdown="1"><summary>${summary}</summary>\n\n${text.trim()}\n\n</details>\n`;
}

function player(address: string): (args: string) => string {
  return (args) => {
    const [id = ''] = wordsOf(args);
    return /^[\w/-]+$/.test(id) ? `<iframe src="${address}${id}"></iframe>` : link(args);
  };
}

function link(args: string): string {
  const address = wordsOf(args).find((word) => /^https?:/.test(word));
  return address === undefined ? '' : `<${address}>`;
}

function movie(args: string): string {
  const words = wordsOf(args);
  const src = words.find((word) => /\.(?:mp4|webm|ogv|mov|m4v)\b/i.test(word)) ?? words[0];
  return src === undefined ? '' : `<video controls src="${escaped(src)}"></video>`;
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
  return `\n<blockquote markdown="1">\n\n${text.trim()}\n\n${end}</blockquote>\n`;
}
