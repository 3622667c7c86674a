import { fileOfPath } from '../addresses/path';
import type { Problem } from '../problems/problem';
import type { Post } from './post';

type Addressed = Pick<Post, 'source' | 'path' | 'redirectFrom' | 'places' | 'edition'>;

/** Whose a file of the export is, and at which address it is read. */
interface Owner {
  name: string;
  path: string;
  /** Not an old address that only leads on to one. */
  isPage: boolean;
}

/**
 * Posts that would share a page, also with a file of `public/`, and old addresses that are somebody's page: an error
 * for each that names both. Compared as files are on the least careful of hosts, without regard to case; a file and a
 * folder of one name (`/a.html` and `/a.html/b/`) exclude each other, too.
 * @param feedAliases old addresses of the feed, by the configuration.
 */
export function conflicts(
  posts: readonly Addressed[],
  publicFiles: Iterable<string>,
  feedAliases: readonly string[] = [],
): Problem[] {
  const files = new Map<string, Owner>();
  const folders = new Map<string, Owner>();
  const own = (file: string, owner: Owner) => {
    files.set(file, owner);
    for (const folder of foldersOf(file)) if (!folders.has(folder)) folders.set(folder, owner);
  };
  for (const path of publicFiles) own(fold(path.slice(1)), { name: `public${path}`, path, isPage: true });

  const problems: Problem[] = [];
  const claim = (
    { source, places = {}, edition }: Addressed,
    path: string,
    rule: 'permalink' | 'redirect',
  ) => {
    const file = fold(fileAt(path));
    const same = files.get(file);
    const other =
      same ??
      folders.get(file) ??
      foldersOf(file)
        .map((name) => files.get(name))
        .find(Boolean);
    if (other === undefined) return own(file, { name: source, path, isPage: rule === 'permalink' });
    // A post may name its own address as an old one.
    if (other.name === source && same !== undefined) return;
    const isPost = rule === 'permalink' && same !== undefined && !other.name.startsWith('public/');
    // In a blog of several languages the address of a post begins with its language, which its permalink does not say.
    const example =
      isPost && edition === undefined
        ? `, such as permalink: ${freePath(path, (one) => files.has(fold(fileAt(one))))}`
        : '';
    const place = rule === 'redirect' ? places.redirectFrom : (places.permalink ?? places.slug);
    const forAll = isPost && place === undefined ? datesApart(source, other.name) : '';
    problems.push({
      file: source,
      ...place,
      severity: 'error',
      message: clash(rule, path, other, same !== undefined) + example + forAll,
      rule,
    });
  };
  for (const post of posts) claim(post, post.path, 'permalink');
  for (const post of posts) {
    for (const path of post.redirectFrom) claim(post, path, 'redirect');
  }
  for (const path of feedAliases) claim({ source: FEED_ALIASES, path, redirectFrom: [] }, path, 'redirect');
  return problems.map(atConfiguration);
}

/** Who claims the old addresses of the feed. */
const FEED_ALIASES = 'feedAliases';

function atConfiguration(problem: Problem): Problem {
  if (problem.file !== FEED_ALIASES) return problem;
  const message = `${FEED_ALIASES}: ${problem.message}`;
  return { ...problem, file: 'site.config.ts', message, rule: 'config' };
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
  const own = new Map(ownPaths.map((path) => [fold(fileAt(path)), path]));
  return [...publicFiles].flatMap((name): Problem[] => {
    const path = own.get(fold(name.slice(1)));
    if (replaceable.includes(name)) {
      const message = `replaces the blog's own ${name}`;
      return [{ file: `public${name}`, severity: 'warning', message, rule: 'replaced' }];
    }
    if (path === undefined) return [];
    const message = `would replace ${path}, which the blog itself makes; delete or rename the file`;
    return [{ file: `public${name}`, severity: 'error', message, rule: 'permalink' }];
  });
}

function clash(rule: 'permalink' | 'redirect', path: string, other: Owner, same: boolean): string {
  const [what, so] = rule === 'permalink' ? ['has the address', 'so has'] : ['redirects from', 'so does'];
  if (!same) {
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
function freePath(path: string, isTaken: (path: string) => boolean): string {
  const [, before = path, ending = ''] = /^(.+?)(\/|\.html)?$/.exec(path) ?? [];
  let number = 2;
  while (isTaken(`${before}-${number}${ending}`)) number++;
  return `${before}-${number}${ending}`;
}

/** The file of a page, or of one of the blog's own files: `/feed.xml`. */
function fileAt(path: string): string {
  return path.endsWith('/') ? fileOfPath(path) : path.slice(1);
}

/** `a/b/c.html` → `a`, `a/b`. */
function foldersOf(file: string): string[] {
  const folders: string[] = [];
  for (let end = file.indexOf('/'); end >= 0; end = file.indexOf('/', end + 1))
    folders.push(file.slice(0, end));
  return folders;
}

function fold(file: string): string {
  return file.normalize('NFC').toLowerCase();
}
