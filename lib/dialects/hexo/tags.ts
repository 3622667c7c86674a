import { escapeAttribute, escapeText } from '../../escape-html';
import { addressLink } from '../embeds';
import { startTag } from '../html';
import { blockquote, fold, inner, note, nothing, quoteBlock, tabs, timeline, wrapped } from './block-tags';
import { code, coded, includeCode, math } from './code-tags';
import { bilibili, gist, iframe, jsfiddle, vimeo, youtube } from './embed-tags';
import { friends } from './friends-tag';
import { anyImage, assetImage, file, galleryGroup, inlineImage, media, pictures } from './image-tags';
import { checkbox, element, hideInline, label } from './inline-tags';
import { assetLink, button, link, linkGrid, postLink, postPath } from './link-tags';
import { type Maker, spaced } from './tag';

const TABLE: readonly (readonly [names: string, maker: Maker])[] = [
  ['asset_img', assetImage],
  ['img image imagesize', anyImage],
  ['inlineImg inlineimg', inlineImage],
  ['asset_path', ({ args }) => escapeAttribute(spaced(args.join(' ')))],
  ['asset_link', assetLink],
  ['post_link', postLink],
  ['post_path', postPath],
  [
    'url_for',
    ({ args: [, path, ...others] }) =>
      `${startTag('a', { href: path ?? '' })}${escapeText(others.join(' ') || (path ?? ''))}</a>`,
  ],
  [
    'full_url_for',
    ({ args: [text = '', path = ''] }) => `${startTag('a', { href: path })}${escapeText(text)}</a>`,
  ],
  ['code codeblock', code],
  ['include_code include-code', includeCode],
  ['blockquote quote', blockquote],
  ['pullquote', quoteBlock],
  ['centerquote cq', quoteBlock],
  ['raw verbatim', (tag) => tag.body],
  ['note subnote', note],
  ['tabs subtabs subsubtabs', tabs],
  ['timeline', timeline],
  ['label', label],
  ['button btn btns', button],
  ['fold folding hideToggle hideBlock hidetoggle spoiler details', fold],
  ['hideInline', hideInline],
  ['grouppicture gp groupimage gi gallery galleries fb_img figure', pictures],
  ['galleryGroup', galleryGroup],
  ['iframe', iframe],
  [
    'caniuse can',
    ({ args }) => addressLink(`https://caniuse.com/${(args.join('').split('@')[0] ?? '').trim()}`),
  ],
  ['youtube', youtube],
  ['vimeo', vimeo],
  ['bilibili bili', bilibili],
  ['gist', gist],
  ['jsfiddle', jsfiddle],
  [
    'codepen',
    ({ args: [user = '', , id = ''] }) => addressLink(`https://codepen.io/${user}/pen/${id || user}`),
  ],
  ['video dplayer mmedia_video', media('video')],
  ['audio', media('audio')],
  ['pdf', file],
  ['link linkcard site ghcard', link],
  ['linkgrid lg', linkGrid],
  ['mermaid', coded('mermaid')],
  ['wavedrom', coded('json')],
  ['plantuml', coded('plantuml')],
  ['markmap', coded('markdown')],
  ['echarts chartjs chart score', coded('json')],
  ['flink', friends],
  ['math mathjax katex', math],
  ['checkbox cb radio', checkbox],
  ['kbd', element('kbd')],
  ['u', element('u')],
  ['emp', element('em')],
  ['del', element('del')],
  [
    'psw span p',
    (tag) => `<span>${escapeText((tag.args.join(' ').split(/,|::/).at(-1) ?? '').trim())}</span>`,
  ],
  ['markdown md', inner],
  ['center right left div row col column columns box grid', wrapped],
  ['comment meting aplayer aplayerlist aplayerlrc mmedia set series toc more title_img', nothing],
];

const MAKERS: ReadonlyMap<string, Maker> = new Map(
  TABLE.flatMap(([names, maker]) => names.split(' ').map((name): [string, Maker] => [name, maker])),
);

/** What makes the HTML of a tag that Hexo or a common theme has; `undefined` for others. */
export function knownTag(name: string): Maker | undefined {
  return MAKERS.get(name);
}
