import type { Convert } from './convert';
import { fileText } from './front-matter-text';
import { inCommas, partsOf } from './text-parts';

/** Markdown of Nikola, with its metadata in a comment or at the top. Facts: https://getnikola.com/handbook.html#metadata-fields */
export const fromNikola: Convert = (text, name) => {
  const { front, data, body } = partsOf(text);
  const comment = /^\s*<!--\s*\n((?:\s*\.\. .*\n)+)\s*-->\s*\n?/.exec(body);
  const bare = /^\s*((?:\.\. \w[\w-]*:.*\n)+)/.exec(body);
  const [all = '', block = ''] = comment ?? bare ?? [];
  const said: Record<string, unknown> = { ...data };
  for (const [, key = '', value = ''] of block.matchAll(/^\s*\.\. (\w[\w-]*):[ \t]*(.*)$/gm)) {
    if (value.trim() !== '') said[key] = value.trim();
  }
  const { slug, tags, link: _link, type: _type, status, date, ...others } = said;
  const isPage = /^(?:pages|stories)\//.test(name);
  const base = name.replace(/^.*\//, '').replace(/\.\w+$/, '');
  const at = typeof slug === 'string' ? slug : base;
  const head = {
    ...others,
    // `2020-01-02 03:04:05 UTC+02:00`
    date:
      typeof date === 'string'
        ? date.replace(/ UTC(?=[+-]|$)/, (_, __, whole: string) => (whole.endsWith('UTC') ? 'Z' : ''))
        : date,
    tags: inCommas(tags),
    draft: status === 'draft' || status === 'private' ? true : undefined,
    permalink: `/${isPage ? 'pages' : 'posts'}/${at}/`,
  };
  const rest = front !== '' && all === '' ? body : body.slice(all.length);
  return { text: fileText(head, rest.replace(/<!--\s*TEASER_END\b[^>]*-->/g, '<!--more-->')), problems: [] };
};
