import { escapeText } from '../../escape-html';
import { addressLink, frame } from '../embeds';
import { startTag } from '../html';
import { code, highlight, math } from './known-code';
import { EMBEDS } from './known-embeds';
import { gallery } from './known-gallery';
import { bilibili, figure, gist, image, media, tweet, vimeo, youtube } from './known-media';
import { alert, fold, item, kindNamed, notice, quote, tab, tabs } from './known-notes';
import { inline, inner, joined, type Maker, nothing, wrapped } from './known-shortcode';
import { element, link, ruby } from './known-words';

const TABLE: readonly (readonly [names: string, maker: Maker])[] = [
  ['notice admonition admonitions callout hint panel message infobox box aside blockalert', notice],
  [
    'note tip tips info warning warn danger caution important attention error success question primary',
    kindNamed,
  ],
  ['alert', alert],
  [
    'details expand collapse fold spoiler accordion-item accordionitem toggle expander detail hidden unfold',
    fold,
  ],
  ['tabs', tabs],
  ['tab tabitem tab-item codetab', tab],
  ['timelineitem timeline-item step card feature panel-item stat', item],
  ['mermaid', (call) => code(call, 'mermaid')],
  // The settings of a program that draws in the browser.
  ['echarts chart', (call) => code(call, 'json')],
  ['plantuml graphviz dot diagram flowchart', (call) => code(call, call.name)],
  ['math katex mathjax latex', math],
  ['figure fig imgcap image-caption', figure],
  ['img image imgproc imgh photo picture pic lazyimg', image],
  ['button btn link-button buttonlink link a article', link],
  ['youtube yt youtubelite', youtube],
  ['vimeo vimeo_simple', vimeo],
  ['bilibili', bilibili],
  ['gist', gist],
  ['tweet twitter x twitter_simple x_simple', tweet],
  [
    'instagram instagram_simple',
    (call) => addressLink(`https://www.instagram.com/p/${call.any(['id'], 0)}/`),
  ],
  ['video', media('video')],
  ['audio music', media('audio')],
  ...EMBEDS,
  ['gallery carousel slider photos imgs imageflow photoswipe', gallery],
  ['keyword', element('span')],
  [
    'pdf embed-pdf pdf-embed',
    (call) => {
      const href = call.any(['src', 'url', 'file', 'path'], 0);
      return href === '' ? undefined : `<p>${startTag('a', { href })}${escapeText(href)}</a></p>`;
    },
  ],
  ['email', (call) => addressLink(`mailto:${call.any(['email', 'address'], 0)}`)],
  ['iframe', (call) => frame(call.any(['src', 'url'], 0))],
  ['highlight', highlight],
  ['code codeblock code-block', (call) => code(call, call.any(['lang', 'language'], 0))],
  ['quote blockquote epigraph', quote],
  ['ref relref', (call) => call.ref(call.any(['path'], 0), call.get('lang'))],
  ['param', (call) => escapeText(call.param(call.any([], 0)) ?? '')],
  ['qr', (call) => inline(call, call.inner.trim() || (call.get('text') ?? ''))],
  ['kbd', element('kbd')],
  ['mark hl highlight-text', element('mark')],
  ['sub', element('sub')],
  ['sup super', element('sup')],
  ['u underline', element('u')],
  ['badge label tag', element('span')],
  ['ruby', ruby],
  [
    'tabset tabgroup tabpane codetabs accordion accordions column cols col grid row div section center left right lead typeit steps cards timeline panels group align content-box figure-group keywordlist keyword-list rtl ltr chat collapse-group marquee marquee-item feature-grid stats figures stepper filetree grid-item flex box-group style pageinfo',
    wrapped,
  ],
  // Between its columns, hugo-book has a line of its own.
  ['columns', (call) => joined(call, /^[ \t]*<--->[ \t]*$/m)],
  ['filetree/container', (call) => `<ul>${call.inner}</ul>`],
  ['filetree/folder', (call) => `<li>${escapeText(call.any(['name'], 0))}<ul>${call.inner}</ul></li>`],
  ['filetree/file', (call) => `<li>${escapeText(call.any(['name'], 0))}</li>`],
  ['script', (call) => `<script>${call.inner}</script>`],
  ['rawhtml raw html unsafe unsafehtml', (call) => call.inner],
  ['md markdown markdownify', inner],
  [
    'icon fa fas fab svg toc br-clear clear comment mathjax-enable katex-enable chart-js swatches load-photoswipe load-photoswipe-theme sociallink newsletter adsense ad horizontal_ad',
    nothing,
  ],
];

const MAKERS: ReadonlyMap<string, Maker> = new Map(
  TABLE.flatMap(([names, maker]) => names.split(' ').map((name): [string, Maker] => [name, maker])),
);

/** What makes the HTML of a shortcode that Hugo or many themes have; `undefined` for others. */
export function knownShortcode(name: string): Maker | undefined {
  return MAKERS.get(name.toLowerCase());
}
