import type { VFile } from 'vfile';
import { decodePath } from '../addresses/href';
import { toPath } from '../addresses/path';
import { expandPermalink, type PermalinkValues } from '../addresses/permalink';
import { reservedPart } from '../routes';
import type { Place as TextPlace } from './front-matter-source';
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
  const problem = 'problem' in result ? result.problem : problemOf(result.path, kind);
  if (problem !== undefined) reportError(file, problem, 'permalink', place);
  else if ('path' in result && /[#?]/.test(result.path)) {
    const message = `address ${result.path} holds # or ?, and some hosts (Netlify) publish no file with such a name; give the ${kind} another permalink or slug`;
    reportWarning(file, message, 'permalink', place);
  }
  return 'path' in result ? result.path : `/posts/${address.slug}/`;
}

/** `pages/a/b.md` is read at `/a/b/`, and `pages/index.md` would be the front page. */
function placeOfPage({ slug, place: { name, folders } }: Address): string {
  const parts = folders.map((folder) => slugify(folder, folder));
  return folders.length === 0 && name === 'index' && slug === 'index'
    ? '/'
    : `/${[...parts, slug].join('/')}/`;
}

function problemOf(path: string, kind: PostKind): string | undefined {
  const part = reservedPart(path);
  if (part === undefined) return undefined;
  return path === part
    ? `address ${path} is one of the blog's own pages; give the ${kind} another permalink or slug`
    : `address ${path} is below ${part}, which the blog uses for its own pages; give the ${kind} another permalink or slug`;
}
