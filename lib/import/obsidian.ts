import path from 'node:path';
import { encodePath } from '../addresses/href';
import type { Convert, TextProblem } from './convert';
import { partsOf, withFields, withoutCode } from './text-parts';

/**
 * Notes of Obsidian. Facts: https://help.obsidian.md/links and …/embeds
 * @param names of all files of the vault: a link names a note without its folder.
 */
export function obsidianConverter(names: readonly string[]): Convert {
  const byName = new Map<string, string>();
  for (const name of [...names].sort((a, b) => b.split('/').length - a.split('/').length)) {
    const file = path.posix.basename(name).toLowerCase();
    for (const key of [
      file,
      file.replace(/\.md$/, ''),
      name.toLowerCase(),
      name.toLowerCase().replace(/\.md$/, ''),
    ]) {
      byName.set(key, name);
    }
  }
  return (text, from) => {
    const { front, data, body, line } = partsOf(text);
    const problems: TextProblem[] = [];
    const masked = withoutCode(body);
    const addressOf = (target: string): string | undefined => {
      const found = byName.get(target.trim().toLowerCase());
      if (found === undefined) return undefined;
      const way = path.posix.relative(path.posix.dirname(from), found);
      return /[\s()]/.test(way) ? `<${way}>` : way;
    };
    const shown = masked.text
      .replace(/%%[\s\S]*?%%/g, '')
      // Names of blocks, for links to these.
      .replace(/[ \t]\^[A-Za-z0-9-]+$/gm, '')
      .replace(
        /(!?)\[\[([^\]|#\n]*)(#[^\]|\n]*)?(?:\|([^\]\n]*))?\]\]/g,
        (_all, sign: string, target: string, part = '', alias = '') => {
          const words = alias || [target, part.replace(/^#\^?/, '')].filter(Boolean).join(' › ');
          // A heading of the same note, or of another one.
          const id = part === '' || part.startsWith('#^') ? '' : `#${slugOf(part.slice(1))}`;
          if (target.trim() === '') return id === '' ? words : `[${words}](${id})`;
          const address = addressOf(target);
          if (address === undefined) {
            const message = `[[${target}]] is the name of no file here, and stays as words; write where it leads`;
            problems.push({ line: masked.lineOf(`[[${target}`) + line - 1, message });
            return words;
          }
          const whole = address.endsWith('>') ? `${address.slice(0, -1)}${id}>` : address + id;
          const isImage = /\.(?:png|jpe?g|gif|webp|avif|svg)>?$/i.test(address);
          if (sign === '' || !isImage) return `[${words}](${whole})`;
          const width = /^(\d+)(?:x\d+)?$/.exec(alias)?.[1];
          const alt = width === undefined ? alias : '';
          return width === undefined
            ? `![${alt}](${whole})`
            : `<img src="${encodePath(address.replace(/^<|>$/g, ''))}" alt="" width="${width}">`;
        },
      );
    const aliases = data.aliases;
    // To Obsidian these are names, and no addresses.
    const head =
      aliases === undefined ? front : front.replace(/^aliases:.*\n(?:[ \t]*-.*\n|[ \t]+.*\n)*/m, '');
    const named = typeof data.created === 'string' && data.date === undefined ? { date: data.created } : {};
    return { text: withFields({ front: head, data, body: masked.restored(shown) }, named), problems };
  };
}

/** The id that this blog gives a heading. */
function slugOf(heading: string): string {
  const last = heading.split('#').at(-1) ?? '';
  return last
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
}
