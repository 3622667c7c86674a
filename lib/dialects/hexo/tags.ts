import { escapeAttribute, escapeText } from '../../escape-html';
import { addressLink } from '../embeds';
import { startTag } from '../html';
import { blockquote, inner, nothing, quoteBlock } from './block-tags';
import { code, coded, includeCode, math, sized } from './code-tags';
import { bilibili, gist, iframe, jsfiddle, vimeo, youtube } from './embed-tags';
import { friends, links } from './friends-tag';
import { anyImage, assetImage, file } from './image-tags';
import { assetLink, link, postLink, postPath } from './link-tags';
import { meting, song } from './music-tags';
import { PLUGIN_TAGS } from './plugin-tags';
import { type Maker, spaced } from './tag';
import { THEME_TAGS } from './theme-tags';

/** Tags of Hexo itself, and of plugins for any theme. */
const TABLE: readonly (readonly [names: string, maker: Maker])[] = [
  ['asset_img', assetImage],
  ['img imagesize', anyImage],
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
  ['pullquote centerquote cq', quoteBlock],
  ['raw verbatim', (tag) => tag.body],
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
  ['pdf', file],
  ['link linkcard exturl extlink', link],
  ['mermaid', coded('mermaid')],
  ['wavedrom', coded('json')],
  ['plantuml', coded('plantuml')],
  ['markmap', sized(coded('markdown'))],
  ['echarts chartjs chart score', sized(coded('json'))],
  ['flink', friends],
  ['links', links],
  ['math mathjax katex math_block', math],
  ['markdown md', inner],
  ['aplayer aplayerlrc', song],
  ['meting', meting],
  ['comment aplayerlist mmedia set toc more title_img iconfont', nothing],
];

const MAKERS: ReadonlyMap<string, Maker> = new Map(
  [...TABLE, ...PLUGIN_TAGS, ...THEME_TAGS].flatMap(([names, maker]) =>
    names.split(' ').map((name): [string, Maker] => [name, maker]),
  ),
);

/** What makes the HTML of a tag that Hexo or a common theme has, `Folding` like `folding`; `undefined` for others. */
export function knownTag(name: string): Maker | undefined {
  return MAKERS.get(name) ?? MAKERS.get(name.toLowerCase());
}
