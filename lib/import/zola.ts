import { mappingAt, textAt } from '../dialects/values';
import { isMapping } from '../post/front-matter/source';
import { slugify } from '../post/slug';
import type { Convert, TextProblem } from './convert';
import { fileText } from './front-matter-text';
import { argumentsOf, knownCall } from './known-calls';
import { partsOf, withoutCode } from './text-parts';

/** Pages of Zola: facts from https://www.getzola.org/documentation/content/page/ and …/shortcodes/. */
export const fromZola: Convert = (text, name) => {
  const { data, body, line } = partsOf(text);
  const problems: TextProblem[] = [];
  const {
    taxonomies,
    extra: _,
    path: own,
    template: _template,
    in_search_index: _index,
    weight: _weight,
    ...fields
  } = data;
  const extra = mappingAt(data, 'extra');
  const head = {
    ...fields,
    ...(isMapping(taxonomies) ? taxonomies : {}),
    ...(textAt(extra, 'author') && fields.authors === undefined && { author: textAt(extra, 'author') }),
    ...(fields.permalink === undefined && { permalink: addressOf(name, textAt(data, 'slug'), own) }),
  };
  const masked = withoutCode(body);
  const linked = masked.text
    .replace(/\]\(@\/([^)#\s]+)/g, (_all, file: string) => `](/${placeOf(file)}`)
    .replace(
      /^(\[[^\]\n]+\]:\s*)@\/([^#\s]+)/gm,
      (_all, start: string, file: string) => `${start}/${placeOf(file)}`,
    );
  const tell = (piece: string, called: string) => {
    const message = `the shortcode ${called} is none that is known here, and what it holds is shown; write what it makes`;
    problems.push({ line: masked.lineOf(piece) + line - 1, message });
  };
  const shown = linked
    .replace(BLOCK, (_all: string, called: string, args: string, inner: string) => {
      const known = knownCall({ name: called, ...argumentsOf(args), inner: inner.trim() });
      if (known === undefined) tell(`${called}(${args.slice(0, 20)}`, called);
      return known ?? inner.trim();
    })
    .replace(INLINE, (_all, called: string, args: string) => {
      const known = knownCall({ name: called, ...argumentsOf(args), inner: '' });
      if (known === undefined) tell(`${called}(${args.slice(0, 20)}`, called);
      return known ?? '';
    });
  return { text: fileText(head, masked.restored(shown)), problems: problems.sort((a, b) => a.line - b.line) };
};

const BLOCK =
  /\{%-?\s*(\w+)\(((?:"(?:[^"\\]|\\.)*"|'[^']*'|`[^`]*`|[^)"'`])*)\)\s*-?%\}([\s\S]*?)\{%-?\s*end\s*-?%\}/g;
const INLINE = /\{\{-?\s*(\w+)\(((?:"(?:[^"\\]|\\.)*"|'[^']*'|`[^`]*`|[^)"'`])*)\)\s*-?\}\}/g;

/** Where a file of `content/` is here. */
function placeOf(file: string): string {
  return file.includes('/') && !/^pages?\//.test(file)
    ? `posts/${file}`
    : `pages/${file.replace(/^pages?\//, '')}`;
}

/** `content/blog/2020-01-02-a-kite.md` → `/blog/a-kite/` */
function addressOf(name: string, slug: string | undefined, path: unknown): string {
  if (typeof path === 'string') return `/${path.replace(/^\/|\/$/g, '')}/`;
  const parts = name
    .replace(/^content\//, '')
    .replace(/\/_?index\.md$|\.md$/, '')
    .split('/');
  const last = (parts.pop() ?? '').replace(/^\d{4}-\d{2}-\d{2}(?:T[^-_]*)?[-_]/, '');
  return `/${[...parts.map((part) => slugify(part, part)), slug ?? slugify(last, last)].join('/')}/`;
}
