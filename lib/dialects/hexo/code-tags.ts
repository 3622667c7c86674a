import { escapeText } from '../../escape-html';
import { markOf } from '../../markdown/insert';
import { dedent, markdownMark, startTag } from '../html';
import type { HexoTag, Maker } from './tag';

/** `title lang:js https://example.org link mark:1,4-7` */
export const code: Maker = (tag) => {
  const options = new Map<string, string>();
  const others = tag.args.filter((argument) => {
    const [, key, value] =
      /^(lang|mark|line_number|first_line|wrap|highlight|line_threshold|language_attr):(.*)$/.exec(
        argument,
      ) ?? [];
    if (key !== undefined && value !== undefined) options.set(key, value);
    return key === undefined;
  });
  const title = /^(.*?)\s*(https?:\/\/\S+)?(?:\s+(.+))?$/.exec(others.join(' '));
  return codeMark(
    tag,
    tag.body,
    options.get('lang') ?? '',
    options.get('mark'),
    title?.[1] ?? '',
    title?.[2],
    title?.[3],
  );
};

function codeMark(
  tag: HexoTag,
  text: string,
  lang: string,
  mark: string | undefined,
  title: string,
  url?: string,
  label?: string,
): string {
  const head = title === '' ? '' : ` title=${JSON.stringify(title)}`;
  const meta = `${mark === undefined ? '' : `{${mark}}`}${head}`.trim();
  const shown = dedent(text.replace(/^[ \t]*\n|\n[ \t]*$/g, ''));
  const block = markOf({
    type: 'code',
    code: shown,
    lang,
    ...(meta !== '' && { meta }),
    line: tag.innerLine,
  });
  return url === undefined
    ? block
    : `<div>${block}<p>${startTag('a', { href: url })}${escapeText(label ?? 'link')}</a></p></div>`;
}

export const includeCode: Maker = (tag) => {
  let argument = tag.args.join(' ');
  const take = (pattern: RegExp): string | undefined => {
    const value = pattern.exec(argument)?.[1];
    argument = argument.replace(pattern, '');
    return value;
  };
  const [lang, from, to] = [take(/\s*lang:(\w+)/i), take(/\s*from:(\d+)/i), take(/\s*to:(\d+)/i)];
  const [, title, name = ''] = /^\s*(.*?)\s*(\S+)\s*$/.exec(argument) ?? [];
  const text = tag.code(name);
  if (text === undefined) {
    tag.warn(
      `there is no file ${name} for include_code, so nothing is shown; put it into source/downloads/code/, or into the folder that code_dir names`,
    );
    return '';
  }
  const lines = text.split('\n').slice(Number(from ?? 1) - 1, to === undefined ? undefined : Number(to));
  return codeMark(
    tag,
    lines.join('\n').trim(),
    lang ?? /\.(\w+)$/.exec(name)?.[1] ?? '',
    undefined,
    title || (name.split('/').at(-1) ?? name),
  );
};

export const coded =
  (lang: string): Maker =>
  (tag) =>
    codeMark(tag, `${tag.args.join(' ')}\n${tag.body.replace(/^\n|\s+$/g, '')}`.trim(), lang, undefined, '');

/** The same without a width and a height, which stand where others have a text: `{% chart 90% 300 %}`. */
export const sized =
  (maker: Maker): Maker =>
  (tag) =>
    maker({ ...tag, args: tag.args.filter((word) => !/^\d+(?:%|px|vh|em)?$/.test(word)) });

/** A formula on lines of its own, or within one: `{% math "E = mc^2" %}`. */
export const math: Maker = (tag) => {
  const written = tag.hasEnd ? tag.body : tag.args.join(' ');
  if (/\$/.test(written)) return markdownMark(written, tag.innerLine);
  if (!tag.hasEnd) return markdownMark(`$${written.trim()}$`, tag.line);
  return markdownMark(`$$\n${written.trim()}\n$$`, tag.innerLine);
};
