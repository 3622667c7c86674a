import { listAt, textAt } from '../dialects/values';
import { slugify } from '../post/slug';
import type { Convert } from './convert';
import { fileText } from './front-matter-text';
import { partsOf, withoutCode } from './text-parts';

/**
 * Markdown of Pelican, with its metadata at the top. Facts: https://docs.getpelican.com/en/latest/content.html
 * @param settings the text of `pelicanconf.py`, which tells the addresses of articles.
 */
export function pelicanConverter(settings: string): Convert {
  const template = /^ARTICLE_(?:URL|SAVE_AS)\s*=\s*(["'])(.+?)\1/m.exec(settings)?.[2] ?? '{slug}.html';
  const pageTemplate =
    /^PAGE_(?:URL|SAVE_AS)\s*=\s*(["'])(.+?)\1/m.exec(settings)?.[2] ?? 'pages/{slug}.html';
  return (text, name) => {
    const { fields, body } = metadataOf(text);
    const isPage = /^content\/pages\//.test(name);
    const folder = /^content\/([^/]+)\//.exec(name)?.[1];
    const slug = textAt(fields, 'slug') ?? slugify(textAt(fields, 'title') ?? '', baseOf(name));
    const category = textAt(fields, 'category') ?? (isPage ? undefined : folder);
    const {
      date,
      modified,
      tags,
      authors,
      author,
      status,
      summary,
      lang,
      save_as: savedAs,
      url: own,
      ...others
    } = fields;
    const facts = {
      slug,
      date: textAt(fields, 'date') ?? '',
      category: category ?? 'misc',
      lang: textAt(fields, 'lang') ?? '',
    };
    const address =
      textAt(fields, 'save_as') ?? textAt(fields, 'url') ?? filled(isPage ? pageTemplate : template, facts);
    const head = {
      ...others,
      date: date ?? undefined,
      updated: modified,
      category: others.categories === undefined ? category : undefined,
      tags: listed(tags),
      authors: listed(authors ?? author),
      description: summary,
      lang,
      draft: status === 'draft' ? true : undefined,
      unlisted: status === 'hidden' ? true : undefined,
      permalink:
        textAt(others, 'permalink') ??
        (address === undefined ? undefined : `/${address.replace(/^\//, '').replace(/index\.html$/, '')}`),
    };
    return { text: fileText(head, bodyOf(body)), problems: [] };
  };
}

/** `Title: A kite` and so on, up to the first empty line; a list may go on in lines that begin with blanks. */
function metadataOf(text: string): { fields: Record<string, unknown>; body: string } {
  const { front, data, body } = partsOf(text);
  const fields: Record<string, unknown> = {};
  if (front !== '') {
    for (const [key, value] of Object.entries(data)) fields[key.toLowerCase()] = value;
    return { fields, body };
  }
  const [head = ''] =
    /^(?:[A-Za-z][\w-]*:.*\n(?:[ \t]+\S.*\n)*)+/.exec(body.endsWith('\n') ? body : `${body}\n`) ?? [];
  for (const [, key = '', value = ''] of head.matchAll(/^([A-Za-z][\w-]*):(.*(?:\n[ \t]+\S.*)*)/gm)) {
    fields[key.toLowerCase()] = value.trim().replace(/\s*\n\s*/g, ' ');
  }
  return { fields, body: body.slice(head.length) };
}

function listed(value: unknown): string[] {
  const list = typeof value === 'string' ? value.split(/[,;]/) : listAt({ value }, 'value').map(String);
  return list.map((each) => each.trim()).filter(Boolean);
}

function baseOf(name: string): string {
  return name.replace(/^.*\//, '').replace(/\.\w+$/, '');
}

/** `{date:%Y}/{slug}.html`; nothing where the template asks for more than is known. */
function filled(
  template: string,
  facts: { slug: string; date: string; category: string; lang: string },
): string | undefined {
  const [year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})/.exec(facts.date)?.slice(1) ?? [];
  const parts: Record<string, string | undefined> = {
    slug: facts.slug,
    lang: facts.lang,
    category: slugify(facts.category, 'misc'),
    'date:%Y': year,
    'date:%m': month?.padStart(2, '0'),
    'date:%d': day?.padStart(2, '0'),
  };
  let isWhole = true;
  const made = template.replace(/\{([^}]+)\}/g, (_, wanted: string) => {
    const own = wanted.startsWith('date:')
      ? wanted.slice(5).replace(/%[Ymd]/g, (sign) => parts[`date:${sign}`] ?? '')
      : parts[wanted];
    if (own === undefined || own === '' || own.includes('%')) isWhole = false;
    return own ?? '';
  });
  return isWhole ? made : undefined;
}

function bodyOf(body: string): string {
  const fenced = body.replace(
    /^(?: {4}|\t)(?::::|#!)([\w+-]+)[ \t]*\n((?:(?: {4}|\t).*(?:\n|$)|[ \t]*\n(?=(?: {4}|\t)))+)/gm,
    (_, language: string, code: string) =>
      `\`\`\`${language}\n${code.replace(/^(?: {4}|\t)/gm, '').trimEnd()}\n\`\`\`\n`,
  );
  const { text, restored } = withoutCode(fenced);
  const shown = text
    .replace(/[{|]filename[}|](\/?)([^)\s"'>]*)/g, (_, root: string, file: string) => {
      if (!/\.(?:md|rst|markdown)(?:#|$)/.test(file)) return root + file;
      const here = file.replace(/\.(?:rst|markdown)(?=#|$)/, '.md');
      return root === '' ? here : `/${here.startsWith('pages/') ? '' : 'posts/'}${here}`;
    })
    .replace(/[{|](?:static|attach)[}|]/g, '')
    .replace(/[{|]index[}|]/g, '/')
    .replace(
      /[{|](tag|category)[}|]([^)\s"]+)/g,
      (_, kind: string, term: string) => `/${kind === 'tag' ? 'tags' : 'categories'}/${slugify(term, term)}/`,
    )
    .replace(/<!--\s*PELICAN_END_SUMMARY\s*-->/g, '<!--more-->')
    .replace(/^\[TOC\][ \t]*$/gm, '');
  return restored(shown);
}
