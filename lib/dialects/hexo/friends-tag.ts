import { parse } from 'yaml';
import { escapeText } from '../../escape-html';
import { isMapping } from '../../post/front-matter/source';
import { tooDeep } from '../../post/front-matter/yaml-depth';
import { startTag } from '../html';
import { listAt, textAt } from '../values';
import { type Maker, md } from './tag';

/** Butterfly's page of friends: groups of links, in YAML. Nothing, with a warning, where it is none. */
export const friends: Maker = (tag) => {
  const groups = groupsIn(tag.body);
  if (groups.length === 0)
    tag.warn('{% flink %} holds no list of links in YAML, so nothing is shown; write Markdown');
  return groups
    .map((group) => {
      const links = listAt(group, 'link_list').filter(isMapping);
      const items = links.map((link) => {
        const [name, text] = [textAt(link, 'name') ?? textAt(link, 'link') ?? '', textAt(link, 'descr')];
        const shown = `${startTag('a', { href: textAt(link, 'link') })}${escapeText(name)}</a>`;
        return `<li>${shown}${text === undefined ? '' : `: ${escapeText(text)}`}</li>`;
      });
      const [name, about] = [textAt(group, 'class_name'), textAt(group, 'class_desc')];
      const head = name === undefined ? '' : `<p><strong>${escapeText(name)}</strong></p>`;
      return `${head}${about === undefined ? '' : `<p>${escapeText(about)}</p>`}<ul>${items.join('')}</ul>`;
    })
    .join('');
};

/** Links of Shoka, in YAML; other themes have Markdown there. */
export const links: Maker = (tag) => {
  const found = groupsIn(tag.body).filter((link) => textAt(link, 'url') !== undefined);
  if (found.length === 0) return md(tag, tag.body);
  const items = found.map((link) => {
    const [url, name, about] = [textAt(link, 'url'), textAt(link, 'site'), textAt(link, 'desc')];
    const shown = `${startTag('a', { href: url })}${escapeText(name ?? url ?? '')}</a>`;
    return `<li>${shown}${about === undefined ? '' : `: ${escapeText(about)}`}</li>`;
  });
  return `<ul>${items.join('')}</ul>`;
};

function groupsIn(text: string): Readonly<Record<string, unknown>>[] {
  if (tooDeep(text) !== undefined) return [];
  try {
    const read: unknown = parse(text);
    return Array.isArray(read) ? read.filter(isMapping) : [];
  } catch {
    return [];
  }
}
