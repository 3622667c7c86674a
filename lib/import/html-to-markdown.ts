import { gfm } from '@joplin/turndown-plugin-gfm';
import TurndownService from 'turndown';

/** Elements that Markdown has no signs for, and that this blog shows as they are. */
const KEPT = [
  'abbr',
  'audio',
  'del',
  'details',
  'figure',
  'iframe',
  'ins',
  'kbd',
  'mark',
  'small',
  'sub',
  'sup',
  'u',
  'video',
] as const;

/** Stands for a mark that Turndown would drop with all comments. */
const MORE = 'IMPORTED-MORE-MARK';

/**
 * HTML as Markdown, by Turndown with what GitHub adds. What it has no signs for stays HTML.
 * @param html of a post: a fragment, with `<!--more-->` where its excerpt ends.
 */
export function htmlToMarkdown(html: string): string {
  const marked = html.replace(/<!--\s*more\b[^>]*-->/gi, `<p>${MORE}</p>`);
  return service()
    .turndown(marked)
    .replace(MORE, '<!--more-->')
    .replace(/^(\s*(?:[-*+]|\d+\.)) {2,3}(?=\S)/gm, '$1 ')
    .trim();
}

function service(): TurndownService {
  const made = new TurndownService({
    headingStyle: 'atx',
    hr: '---',
    bulletListMarker: '-',
    codeBlockStyle: 'fenced',
    emDelimiter: '*',
  });
  made.use(gfm);
  // Turndown leaves a "<" of the text as it is, which would begin a tag.
  const escaped = made.escape.bind(made);
  made.escape = (text) => escaped(text).replaceAll('<', '\\<');
  made.keep([...KEPT]);
  made.remove(['script', 'style']);
  // One picture with a caption is what this blog makes of an image with a title.
  made.addRule('picture', {
    filter: (node) =>
      node.nodeName === 'FIGURE' &&
      node.querySelectorAll('img').length === 1 &&
      node.querySelectorAll('iframe, video, table').length === 0,
    replacement: (_, node) => `\n\n${pictureOf(node)}\n\n`,
  });
  made.addRule('code', {
    filter: 'pre',
    replacement: (_, node) => `\n\n${fenceOf(node)}\n\n`,
  });
  return made;
}

function pictureOf(node: TurndownService.Node): string {
  if (!('querySelector' in node)) return '';
  const [image, caption, link] = [
    node.querySelector('img'),
    node.querySelector('figcaption'),
    node.querySelector('a'),
  ];
  const text = (image?.getAttribute('alt') ?? '').replace(/\s+/g, ' ');
  const title = (caption?.textContent ?? '').trim().replace(/\s+/g, ' ').replaceAll('"', '\\"');
  const source = addressOf(image?.getAttribute('src') ?? '');
  const picture = `![${text.replace(/[[\]]/g, '\\$&')}](${source}${title === '' ? '' : ` "${title}"`})`;
  const target = link?.contains(image ?? null) === true ? link.getAttribute('href') : null;
  return target === null || target === image?.getAttribute('src')
    ? picture
    : `[${picture}](${addressOf(target)})`;
}

function addressOf(url: string): string {
  return /[\s()<>]/.test(url) ? `<${url.replace(/[<>\n]/g, '')}>` : url;
}

/** Code as a fence longer than any in it; its language is that of a class. */
function fenceOf(node: TurndownService.Node): string {
  const code = (node.textContent ?? '').replace(/\n$/, '');
  const holders = 'getAttribute' in node ? [node, node.querySelector('code')] : [];
  const classes = holders.map((each) => each?.getAttribute('class') ?? '').join(' ');
  const [, language = ''] = /\b(?:language|lang|brush)[-:]\s*([\w+#-]+)/.exec(classes) ?? [];
  const longest = Math.max(2, ...[...code.matchAll(/`{3,}/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${code}\n${fence}`;
}
