import { toHref } from '../../addresses/href';
import { escapeText } from '../../escape-html';
import type { BodyContext } from '../dialect';
import { findPost } from './find-post';

/* What tags ask the blog for. */

/** The posts that have the same `series` in front matter. */
export function seriesOf(
  named: string | undefined,
  { page, site, lookup }: BodyContext,
): { href: string; title: string }[] {
  const name = named ?? page.data.series;
  if (typeof name !== 'string') return [];
  return lookup
    .posts()
    .filter(({ data, draft }) => data.series === name && !draft)
    .map(({ path, title }) => ({ href: toHref(site, path), title }))
    .sort((a, b) => a.title.localeCompare(b.title, site.language, { numeric: true }));
}

/** The address and the title of a post by its slug; `undefined` where there is none. */
export function postOf(
  slug: string,
  { site, lookup }: BodyContext,
): { href: string; title: string } | undefined {
  const found = findPost(slug, lookup.posts());
  return found && { href: toHref(site, found.path), title: found.title };
}

/** A file of a post is in the folder that is named like it, or beside its `index.md`. */
export function hasAsset(name: string, { page, lookup }: BodyContext): boolean {
  const own = page.source.replace(/(?:\/index)?\.[^./]+$/, '');
  const plain = decodeName(name).replace(/^\.?\//, '');
  return lookup.hasFile(`${own}/${plain}`) || lookup.hasFile(`${own.replace(/[^/]*$/, '')}${plain}`);
}

function decodeName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** A file of `code_dir`, which is in `source/`; here it may be in the project's folder, too. */
export function codeOf(name: string, { lookup, site }: BodyContext): string | undefined {
  const configured = site.old.config.code_dir;
  const folder = typeof configured === 'string' ? configured.replace(/^\/|\/$/g, '') : 'downloads/code';
  const file = `${folder}/${name.replace(/^\/+/, '')}`;
  return lookup.file(`source/${file}`) ?? lookup.file(file);
}

/** What `{{ expression }}` prints: a field of the post's front matter, or a text; nothing for all else, as in Hexo. */
export function outputOf(expression: string, { page, site }: BodyContext): string {
  const [, quoted] = /^(?:"([^"]*)"|'([^']*)')$/.exec(expression)?.filter((each) => each !== undefined) ?? [];
  if (quoted !== undefined) return escapeText(quoted);
  if (/^-?\d+(?:\.\d+)?$/.test(expression)) return expression;
  const keys = expression.split('|')[0]?.trim().split('.') ?? [];
  const known: Readonly<Record<string, unknown>> = {
    ...page.data,
    title: page.title,
    page: { ...page.data, title: page.title },
    config: site.old.config,
    site: { title: site.title },
  };
  const value = keys.reduce<unknown>(
    (of, key) =>
      typeof of === 'object' && of !== null && Object.hasOwn(of, key) ? Reflect.get(of, key) : undefined,
    known,
  );
  return typeof value === 'string' || typeof value === 'number' ? escapeText(String(value)) : '';
}
