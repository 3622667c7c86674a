import type { Problem } from '../problems/problem';
import { foldedFile, Owners, type Rival } from './owners';
import type { Post } from './post';

type Addressed = Pick<Post, 'source' | 'path' | 'redirectFrom' | 'places' | 'edition'>;

/**
 * Posts that would share a page, also with a file of `public/`, and old addresses that are somebody's page: an error
 * for each that names both.
 * @param feedAliases old addresses of the feed, by the configuration.
 */
export function conflicts(
  posts: readonly Addressed[],
  publicFiles: Iterable<string>,
  feedAliases: readonly string[] = [],
): Problem[] {
  const owners = new Owners();
  for (const path of publicFiles) owners.add(path, { name: `public${path}`, path, isPage: true });
  return [
    ...posts.flatMap((post) => sharedPage(post, owners)),
    ...posts.flatMap((post) => takenRedirects(post, owners)),
    ...feedAliases.flatMap((path) => takenFeedAlias(path, owners)),
  ];
}

/** An error for a post whose page is another's already; else the page is the post's. */
function sharedPage({ source, path, places = {}, edition }: Addressed, owners: Owners): Problem[] {
  const rival = owners.claim(path, { name: source, path, isPage: true });
  if (rival === undefined) return [];
  const isPost = rival.isSame && !rival.name.startsWith('public/');
  // In a blog of several languages the address of a post begins with its language, which its permalink does not say.
  const example =
    isPost && edition === undefined ? `, such as permalink: ${freePath(path, (one) => owners.has(one))}` : '';
  const place = places.permalink ?? places.slug;
  const forAll = isPost && place === undefined ? datesApart(source, rival.name) : '';
  const message = clash('permalink', path, rival) + example + forAll;
  return [{ file: source, ...place, severity: 'error', message, rule: 'permalink' }];
}

/** An error for each old address of a post that is somebody's. A post may name its own address as an old one. */
function takenRedirects({ source, redirectFrom, places = {} }: Addressed, owners: Owners): Problem[] {
  return redirectFrom.flatMap((path): Problem[] => {
    const rival = owners.claim(path, { name: source, path, isPage: false });
    if (rival === undefined || (rival.isSame && rival.name === source)) return [];
    const place = { file: source, ...places.redirectFrom };
    return [{ ...place, severity: 'error', message: clash('redirect', path, rival), rule: 'redirect' }];
  });
}

function takenFeedAlias(path: string, owners: Owners): Problem[] {
  const rival = owners.claim(path, { name: 'feedAliases', path, isPage: false });
  if (rival === undefined || (rival.isSame && rival.name === 'feedAliases')) return [];
  const message = `feedAliases: ${clash('redirect', path, rival)}`;
  return [{ file: 'site.config.ts', severity: 'error', message, rule: 'config' }];
}

/**
 * Files of `public/` that stand where the blog itself puts a page or a file: an error for each, or a notice where the blog's own may
 * be replaced.
 * @param replaceable paths of such files.
 */
export function publicConflicts(
  ownPaths: readonly string[],
  publicFiles: Iterable<string>,
  replaceable: readonly string[] = [],
): Problem[] {
  const own = new Map(ownPaths.map((path) => [foldedFile(path), path]));
  return [...publicFiles].flatMap((name): Problem[] => {
    const path = own.get(foldedFile(name));
    if (replaceable.includes(name)) {
      const message = `replaces the blog's own ${name}`;
      return [{ file: `public${name}`, severity: 'warning', message, rule: 'replaced' }];
    }
    if (path === undefined) return [];
    const message = `would replace ${path}, which the blog itself makes; delete or rename the file`;
    return [{ file: `public${name}`, severity: 'error', message, rule: 'permalink' }];
  });
}

/** What is said of a post whose address, or whose old address, is somebody's. */
export function clash(rule: 'permalink' | 'redirect', path: string, other: Rival): string {
  const [what, so] = rule === 'permalink' ? ['has the address', 'so has'] : ['redirects from', 'so does'];
  if (!other.isSame) {
    return `${what} ${path}, which cannot be beside ${other.path} (${other.name}), since one name would be both a file and a folder; give one of them another address`;
  }
  const place = other.path === path || other.name.startsWith('public/') ? path : `${path} (case aside)`;
  if (rule === 'redirect' && other.isPage) {
    return `${what} ${place}, which is the address of ${other.name}; remove the old address, or give ${other.name} another one`;
  }
  return `${what} ${place}, and ${so} ${other.name}; give one of them another address`;
}

const DATED = /(?:^|\/)(\d{4}-\d\d-\d\d)-([^/]+)$/;

/** What helps all posts of a blog at once whose files differ by their dates only: `2019-03-01-notes.md`, `2019-04-01-notes.md`. */
function datesApart(source: string, other: string): string {
  const [, date, name] = DATED.exec(source) ?? [];
  const [, otherDate, otherName] = DATED.exec(other) ?? [];
  if (date === undefined || date === otherDate || name !== otherName) return '';
  return ", or permalink: '/:year/:month/:day/:slug/' in site.config.ts, which tells all posts apart by their dates";
}

/** `/kites/` → `/kites-2/`, the first that nobody has. */
export function freePath(path: string, isTaken: (path: string) => boolean): string {
  const [, before = path, ending = ''] = /^(.+?)(\/|\.html)?$/.exec(path) ?? [];
  let number = 2;
  while (isTaken(`${before}-${number}${ending}`)) number++;
  return `${before}-${number}${ending}`;
}
