import { mayBeTex } from '../../markdown/foreign/foreign-messages';
import type { Data } from '../dialect';
import { imageTag } from '../html';
import { withoutAttributes } from './attributes';
import { kramedSpans } from './kramed';
import { outsideCode } from './outside-code';
import { hasAttributes, hasPlugin, isKramed } from './renderer';

/** Code and formulas, which are left alone; and what is looked for. */
const PIECES = new RegExp(
  [
    /(?<code>(?<!`)(?<ticks>`+)(?!`)[\s\S]*?(?<!`)\k<ticks>(?!`)|<(?<element>code|pre)\b[\s\S]{0,1000}?<\/\k<element>>)/,
    /(?<formula>\$\$[\s\S]*?\$\$)/,
    /(?<!\\)\\\\\((?<inline>[^\n]{0,1000}?)(?<!\\)\\\\\)/,
    /(?<!\\)\\\\\[(?<display>(?:(?!\n[ \t]*\n)[\s\S]){0,4000}?)(?<!\\)\\\\\]/,
    /!\[(?<alt>[^\]\n]{0,1000})\]\((?<src>[^\s()]+)(?:[ \t]+"(?<title>[^"\n]*)")?[ \t]+=(?<width>\d*%?)x(?<height>\d*%?)(?:[ \t]+"(?<caption>[^"\n]*)")?\)/,
    /\]\(\((?<slip>https?:\/\/[^\s()]+)\)(?!\))/,
    /(?<!\])\[(?<styled>[^[\]\n]+)\]\{[ ]*(?<looks>\.[\w-]+(?:[ ]+\.[\w-]+)*)[ ]*\}/,
    /(?<!\+)\+\+(?=[^\s+])(?<inserted>[^\n+]*[^\s+])\+\+(?!\+)/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'g',
);

/**
 * Markup in a line that Markdown does not have, and authors of Hexo wrote: `\\(x^2\\)`, of which MathJax got one backslash less;
 * `![a](b.png =20x30)` of markdown-it-imsize; `[words]{.red}` of Shoka; `[a]((https://b)`, which marked took
 * for a link; `++new++` of markdown-it-ins, where that was installed.
 */
export function withKnownMarkup(text: string, config: Data): string {
  const replaced = replaceMarkup(hasAttributes(config) ? withoutAttributes(text) : text, config);
  return isKramed(config) ? outsideCode(replaced, kramedSpans, formulaOf) : replaced;
}

/** Code between backticks that hexo-renderer-kramed takes for a formula: `$x$`. */
function formulaOf(code: string): string | undefined {
  const formula = /^\$([^$\n]+)\$$/.exec(code)?.[1];
  return formula === undefined ? undefined : `$$${formula}$$`;
}

function replaceMarkup(text: string, config: Data): string {
  return text.replace(PIECES, (whole: string, ...rest: unknown[]) => {
    const groups: Partial<Record<string, string>> = Object(rest.at(-1));
    const { code, inline, display, src, slip, styled, looks = '', inserted } = groups;
    if (code !== undefined) return withoutRaw(code);
    if (inline !== undefined && mayBeTex(inline)) return formula(inline);
    if (display !== undefined && mayBeTex(display)) return `\\[${unescaped(display)}\\]`;
    if (src !== undefined) return image(groups);
    if (slip !== undefined) return `](${slip})`;
    const element = /\.kbd\b/.test(looks) ? 'kbd' : 'span';
    if (styled !== undefined) return `<${element}>${styled}</${element}>`;
    return inserted !== undefined && hasPlugin(config, 'ins') ? `<ins>${inserted}</ins>` : whole;
  });
}

/** Code without the tags that keep Hexo from running what it shows: `{% raw %}{{ kite }}{% endraw %}`. */
function withoutRaw(code: string): string {
  return code.replace(/\{%-?\s*raw\s*-?%\}([\s\S]{0,1000}?)\{%-?\s*endraw\s*-?%\}/g, '$1');
}

/** A letter alone in `\(x\)` could be a remark in brackets. */
function formula(content: string): string {
  return /^\s*\w+\s*$/.test(content) ? `$${content.trim()}$` : `\\(${unescaped(content)}\\)`;
}

/** As Markdown would have handed it to MathJax. */
const unescaped = (tex: string): string => tex.replace(/\\([!-/:-@[-`{-~])/g, '$1');

function image({ src, alt = '', title, caption, width, height }: Partial<Record<string, string>>): string {
  return imageTag({ src, title: title ?? caption, width, height }, alt.replaceAll('"', '&quot;'));
}
