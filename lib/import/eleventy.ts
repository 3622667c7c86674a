import type { Convert, TextProblem } from './convert';
import { argumentsOf, knownCall } from './known-calls';
import { partsOf, withFields, withoutCode } from './text-parts';

/**
 * Markdown of Eleventy, in which a template language stands (Liquid or Nunjucks). Facts: https://www.11ty.dev/docs/permalinks/ and …/shortcodes/.
 * What is known by its name is written as Markdown; of all else the text is kept.
 */
export const fromEleventy: Convert = (text, name) => {
  const { data, front, body, line } = partsOf(text);
  const problems: TextProblem[] = [];
  const masked = withoutCode(body);
  const tell = (piece: string, what: string) => {
    const message = `${what.replace(/\s+/g, ' ').slice(0, 60)} is of a template, and is left out; write what it makes`;
    problems.push({ line: masked.lineOf(piece) + line - 1, message });
  };
  const shown = masked.text
    .replace(RAW, (_all, inner: string) => inner.replace(/\{(?=[{%#])/g, '{\uE002'))
    .replace(PAIR, (_all, called: string, args: string, inner: string) => {
      const known = knownCall({ name: called, ...argumentsOf(args), inner: inner.trim() });
      if (known === undefined) tell(`${called}${args}`, `{% ${called} %}`);
      return known ?? (CONTROL.test(called) ? '' : inner.trim());
    })
    .replace(TAG, (_all, called: string, args: string) => {
      const known = knownCall({ name: called, ...argumentsOf(args), inner: '' });
      if (known === undefined && !/^end/.test(called)) tell(`${called}${args}`, `{% ${called} ${args}%}`);
      return known ?? '';
    })
    .replace(/\{#[\s\S]*?#\}/g, '')
    .replace(/\{\{[\s\S]*?\}\}/g, (all) => {
      const address = /^\{\{-?\s*(["'])([^"']+)\1\s*\|\s*url\s*-?\}\}$/.exec(all)?.[2];
      if (address === undefined) tell(all, all);
      return address ?? '';
    })
    .replaceAll('\uE002', '')
    // Classes, as a plugin of many of these blogs reads them.
    .replace(/(?<=\S)[ \t]*\{[.#][\w-]+(?:[ \t]+[.#][\w-]+)*\}[ \t]*$/gm, '');
  const restored = masked.restored(shown).replace(/[ \t]*\{%-?\s*(?:end)?raw\s*-?%\}[ \t]*\n?/g, '');
  const fields = { permalink: addressOf(name) };
  const head = front.replace(/^(permalink:.*)$/m, (all) => ownAddress(all));
  return {
    text: withFields({ front: head, body: restored, data }, data.permalink === undefined ? fields : {}),
    problems: problems.sort((a, b) => a.line - b.line),
  };
};

const RAW = /\{%-?\s*(?:raw|verbatim)\s*-?%\}([\s\S]*?)\{%-?\s*end(?:raw|verbatim)\s*-?%\}/g;
const PAIR = /\{%-?\s*(\w+)\b([^%]*?)-?%\}([\s\S]*?)\{%-?\s*end\1\s*-?%\}/g;
const TAG = /\{%-?\s*(\w+)\b([^%]*?)-?%\}/g;
const CONTROL = /^(?:if|unless|for|set|macro|call|case|comment|capture|assign)$/;

/** A permalink that is a template, in the words of this blog. */
function ownAddress(line: string): string {
  return line
    .replace(/\{\{-?\s*(?:page\.fileSlug|slug|page\.filePathStem)(?:\s*\|[^}]*)?\s*-?\}\}/g, ':slug')
    .replace(/\{\{-?\s*title(?:\s*\|[^}]*)?\s*-?\}\}/g, ':title')
    .replace(/index\.html(?=["']?\s*$)/, '');
}

/** `src/posts/2020-01-02-kite.md` → `/posts/kite/` */
function addressOf(name: string): string {
  const parts = name
    .replace(/^(?:(?:src|content|site|app)\/)+/, '')
    .replace(/\.[^./]+$/, '')
    .split('/');
  const folders = parts.slice(0, -1);
  const last = (parts.at(-1) ?? '').replace(/^\d{4}-\d{2}-\d{2}-/, '');
  // A file that is called like its folder stands for it.
  const own = last === 'index' || last === folders.at(-1) ? [] : [last];
  return `/${[...folders, ...own].join('/')}/`.replace(/\/{2,}/g, '/');
}
