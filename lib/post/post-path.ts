import type { VFile } from 'vfile';
import { decodePath } from '../addresses/href';
import { toPath } from '../addresses/path';
import { expandPermalink, type PermalinkValues } from '../addresses/permalink';
import { reservedPart } from '../routes/reserved';
import { type Language, languagesOf, prefixesOf } from '../site/languages';
import type { Site } from '../site/site';
import type { Place as TextPlace } from './front-matter/source';
import type { Place } from './place';
import type { PostKind } from './post-kind';
import { reportError, reportWarning } from './report';
import { slugify } from './slug';

/** What the path of a post is made of. */
interface Address {
  slug: string;
  place: Place;
  values: PermalinkValues;
  /** Of the site, or of the section that the post is in. */
  template: string;
  site: Site;
  /** Of a blog in several languages: that of the post. */
  language: Language | undefined;
}

/**
 * Where a post or page is read. What is wrong with the address is left on the file; the path is then a guess.
 * @param own the permalink of its front matter, and its place there.
 */
export function pathOf(
  file: VFile,
  own: string | undefined,
  place: TextPlace | undefined,
  address: Address,
): string {
  const { kind } = address.place;
  const result =
    kind === 'page' && own === undefined
      ? toPath(placeOfPage(address))
      : expandPermalink(
          own === undefined ? address.template : decodePath(own),
          address.values,
          own === undefined,
        );
  if ('path' in result) result.path = inLanguage(result.path, address.language);
  const problem = 'problem' in result ? result.problem : problemOf(result.path, address);
  if (problem !== undefined) reportError(file, problem, 'permalink', place);
  else if ('path' in result && /[#?]/.test(result.path)) {
    const message = `address ${result.path} holds # or ?, and some hosts (Netlify) publish no file with such a name; give the ${kind} another permalink or slug`;
    reportWarning(file, message, 'permalink', place);
  }
  return 'path' in result ? result.path : `${address.language?.prefix ?? ''}/posts/${address.slug}/`;
}

/** Below the address of the post's language, whether or not its permalink says so. */
function inLanguage(path: string, language: Language | undefined): string {
  const prefix = language?.prefix ?? '';
  return path.startsWith(`${prefix}/`) ? path : prefix + path;
}

/** `pages/a/b.md` is read at `/a/b/`, and `pages/index.md` would be the front page. */
function placeOfPage({ slug, place: { name, folders } }: Address): string {
  const parts = folders.map((folder) => slugify(folder, folder));
  return folders.length === 0 && name === 'index' && slug === 'index'
    ? '/'
    : `/${[...parts, slug].join('/')}/`;
}

/** The same without it; `undefined` for a path of a language that has no address of its own. */
export function withoutPrefix(path: string, language: Language | undefined): string | undefined {
  const prefix = language?.prefix ?? '';
  return prefix !== '' && path.startsWith(`${prefix}/`) ? path.slice(prefix.length) : undefined;
}

function problemOf(path: string, { place: { kind }, site, language }: Address): string | undefined {
  const part = reservedPart(path, prefixesOf(site));
  if (part === undefined) return foreignPart(path, kind, site, language);
  return path === part
    ? `address ${path} is one of the blog's own pages; give the ${kind} another permalink or slug`
    : `address ${path} is below ${part}, which the blog uses for its own pages; give the ${kind} another permalink or slug`;
}

/** An address below that of another language, whose readers would find a text there that they cannot read. */
function foreignPart(
  path: string,
  kind: PostKind,
  site: Site,
  own: Language | undefined,
): string | undefined {
  const other = languagesOf(site).find(
    ({ prefix }) => prefix !== '' && prefix !== own?.prefix && path.startsWith(`${prefix}/`),
  );
  if (other === undefined || own === undefined) return undefined;
  return `address ${path} is below ${other.prefix}/, where ${kind}s in "${other.tag}" are, and the ${kind} is in "${own.tag}"; write lang: ${other.tag}, or give it another permalink or slug`;
}
