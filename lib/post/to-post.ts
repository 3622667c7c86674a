import { posix } from 'node:path';
import type { VFile } from 'vfile';
import { decodePath, withoutBasePath } from '../addresses/href';
import { isFeedLike, toFeedPath, toPath } from '../addresses/path';
import { expandPermalink, type PermalinkValues } from '../addresses/permalink';
import { dialectOf } from '../dialects/dialect-of';
import { reservedPart } from '../routes';
import type { Site } from '../site';
import { datePartNames } from './date-part-names';
import { dateAt, dateFromFileName, dateParts, isOver, meantDate, type PostDate } from './dates';
import type { ParsedFrontMatter } from './front-matter';
import type { Place as TextPlace } from './front-matter-source';
import { lazyBody } from './lazy-body';
import { type Place, placeOf } from './place';
import type { Post } from './post';
import type { PostKind } from './post-kind';
import { pretty, slugify } from './slug';
import { textFacts } from './text-facts';
import { firstHeading, titleOfSlug } from './title';

/** A post but for the decision whether it is published, which `lib/content/content.ts` takes. */
export type ParsedPost = Omit<Post, 'status'> & { draft: boolean };

/** What the history of the project tells of a post that names no date itself. */
export interface Committed {
  /** The date of its first commit, in ISO 8601. */
  date?: string;
  /** Whether only the last commits are there, so that the first one is not known. */
  shallow?: true;
}

/**
 * What a file and its front matter say, as a post; cheap: the body is looked into only for what front matter and file
 * name leave open. Problems are left on the file; where they include an error, the post is a best guess for a preview.
 */
export function toPost(
  file: VFile,
  parsed: ParsedFrontMatter,
  site: Site,
  committed: Committed = {},
): ParsedPost {
  const { data, places, body } = parsed;
  const dialect = dialectOf(site.dialect);
  const place = placeOf(file.path);
  const { kind } = place;
  const named = kind === 'post' ? dateFromFileName(place.name, site.timeZone) : undefined;
  if (named !== undefined && 'problem' in named && data.date === undefined) {
    report(file, named.problem, 'date');
  }
  const { date: fileDate, rest } =
    named !== undefined && 'date' in named ? named : { date: undefined, rest: place.name };
  const firstCommit =
    committed.date === undefined ? undefined : dateAt(Date.parse(committed.date), site.timeZone);
  const date = data.date ?? fileDate ?? firstCommit;
  const draft = data.draft === true || place.draft;
  if (kind === 'post' && date === undefined && !draft && !file.messages.some((message) => message.fatal)) {
    const [what, ending] = place.folder ? ['folder', ''] : ['file', /\.[^.]*$/.exec(file.path)?.[0] ?? ''];
    const meant = meantDate(rest);
    const say =
      meant === undefined
        ? 'has no date'
        : 'has no date that can be read: the one in its name has another form';
    const day = meant?.day ?? '2026-05-01';
    const name = `${day}-${meant?.rest ?? (rest || 'post')}${ending}`;
    const shallow = committed.shallow
      ? ', and this copy of the git repository lacks the old commits that would tell it; fetch all of them (git fetch --unshallow, in CI fetch-depth: 0), or'
      : ';';
    const message = `${say}${shallow} write date: ${day} in its front matter, or name the ${what} ${name}`;
    if (dialect.undated) warn(file, message, 'date');
    else report(file, message, 'date');
  }
  const early = date !== undefined && data.updated !== undefined && data.updated.day < date.day;
  if (early) {
    const reason = `updated is ${data.updated?.day}, before the post's date, ${date.day}; it is not shown`;
    warn(file, reason, 'date', places.updated);
  }
  const updated = early ? undefined : data.updated;
  const name = data.slug ?? rest;
  if (date !== undefined && data.expiryDate !== undefined && isOver(data.expiryDate, date)) {
    const message = `expires on ${data.expiryDate.day}, before its date ${date.day}, so that readers never see it`;
    warn(file, message, 'date', places.expiryDate);
  }
  if (decodePath(name).split(/[/\\]/).includes('..')) {
    report(
      file,
      `slug ${JSON.stringify(name)} must not hold ".."; write the last part of an address`,
      'permalink',
      places.slug,
    );
  }
  if (kind === 'page') lookAtPage(file, parsed);
  const title = data.title ?? firstHeading(body) ?? titleOfSlug(rest);
  const slug = slugify(name, slugify(title, 'post'));
  const categories = data.categories ?? [];
  const facts = { source: file.path, kind, slug, title, ...(date && { date }), categories, draft };
  const values = dialect.permalinkValues(
    valuesOf({ slug, title: pretty(name) || slug, place, categories, date }),
    { ...facts, tags: data.tags ?? [], data: parsed.all },
    place,
    site.old,
  );
  const template = site.old.permalinks[dialect.section(place)] ?? site.permalink;
  const address = { slug, place, values, template };
  const path = pathOf(file, data.permalink, places.permalink ?? places.slug, address);
  const syntax = dialect.syntax(place, parsed.all);
  const known = {
    title,
    ...(data.description && { description: data.description }),
    ...(data.lang && { lang: data.lang }),
    ...(data.math !== undefined && { math: data.math }),
    ...(Object.keys(syntax).length > 0 && { syntax }),
  };
  return {
    source: file.path,
    kind,
    path,
    slug,
    draft,
    ...known,
    ...(date && { date }),
    ...(updated && { updated }),
    categories,
    tags: data.tags ?? [],
    ...(data.image && { image: data.image }),
    authors: data.authors ?? [],
    ...(data.canonicalUrl && { canonicalUrl: data.canonicalUrl }),
    syndication: data.syndication ?? [],
    ...(data.guid && { guid: data.guid }),
    redirectFrom: redirectsOf(
      file,
      fromBase(data.redirectFrom ?? [], dialect.aliasBase(path)),
      places.redirectFrom,
      site,
    ),
    toc: data.toc ?? true,
    ...(data.series && { series: data.series }),
    pinned: data.pinned ?? false,
    noindex: data.noindex === true || data.unlisted === true,
    unlisted: data.unlisted ?? false,
    ...(data.expiryDate && { expiryDate: data.expiryDate }),
    sitemap: data.sitemap ?? true,
    search: data.search ?? true,
    places,
    ...textFacts(body, known, parsed.all, site),
    ...lazyBody(body),
  };
}

/** Fields that say nothing of a page. */
const FOR_POSTS = ['categories', 'tags', 'series', 'pinned', 'authors'] as const;

/** A sentence that only the page about this blog holds, as the blog comes. */
const SHIPPED =
  'is a blog about distributed systems, the clouds they run in, and the tools that are built on the way.';

function lookAtPage(file: VFile, { data, places, body }: ParsedFrontMatter): void {
  for (const field of FOR_POSTS) {
    if (data[field] === undefined) continue;
    warn(
      file,
      `${field} is for posts and does nothing on a page; take it out`,
      'front-matter',
      places[field],
    );
  }
  if (file.path === 'pages/about.md' && body.includes(SHIPPED)) {
    warn(file, 'is still the text that came with the blog; write your own, or delete the file', 'shipped');
  }
}

interface Named {
  slug: string;
  title: string;
  place: Place;
  categories: readonly string[];
  date: PostDate | undefined;
}

interface Address {
  slug: string;
  place: Place;
  values: PermalinkValues;
  /** Of the site, or of the section that the post is in. */
  template: string;
}

function pathOf(
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
  if (problem !== undefined) report(file, problem, 'permalink', place);
  else if ('path' in result && /[#?]/.test(result.path)) {
    const message = `address ${result.path} holds # or ?, and some hosts (Netlify) publish no file with such a name; give the ${kind} another permalink or slug`;
    warn(file, message, 'permalink', place);
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

/** Jekyll's placeholders (`drops/url_drop.rb`), and Hugo's `:filename` and `:contentbasename`. */
function valuesOf({ slug, title, place, categories, date }: Named): PermalinkValues {
  const { name, folders } = place;
  const folded = [...new Set(categories.map((category) => category.toLowerCase()))];
  return {
    ...(date === undefined
      ? Object.fromEntries(datePartNames.map((part) => [part, '']))
      : { ...dateParts(date) }),
    categories: folded.join('/'),
    slugified_categories: folded.map((category) => slugify(category, '')).join('/'),
    title,
    slug,
    name: slugify(name, slug),
    filename: name,
    contentbasename: name,
    path: [...folders, name].join('/'),
    collection: `${place.kind}s`,
    section: folders[0] ?? `${place.kind}s`,
    output_ext: '.html',
  };
}

/** Old addresses that a system takes for relative ones as addresses of the site. */
function fromBase(addresses: readonly string[], base: string): string[] {
  return addresses.map((address) =>
    base === '/' || /^(?:\/|\w+:)/.test(address) ? address : posix.join(base, address),
  );
}

function redirectsOf(
  file: VFile,
  addresses: readonly string[],
  place: TextPlace | undefined,
  { basePath }: Site,
): string[] {
  const paths = addresses.flatMap((address) => {
    const old = withoutBasePath(decodePath(address.replace(/[?#].*$/, '')), basePath);
    const feed = toFeedPath(old);
    const result = 'path' in feed && isFeedLike(feed.path) ? feed : toPath(old);
    const problem =
      'problem' in result
        ? result.problem
        : reservedPart(result.path) &&
          `${result.path} is one of the blog's own pages; remove the old address`;
    if (problem !== undefined)
      report(file, `cannot redirect from ${JSON.stringify(address)}: ${problem}`, 'redirect', place);
    return 'path' in result && problem === undefined ? [result.path] : [];
  });
  return [...new Set(paths)];
}

/** @param place of the value that is wrong; the first line where none is. */
function report(file: VFile, reason: string, rule: string, place?: TextPlace): void {
  const message = file.message(reason, { ruleId: rule, source: 'blog', ...(place && { place }) });
  message.fatal = true;
  if (place === undefined) message.line = 1;
}

function warn(file: VFile, reason: string, rule: string, place?: TextPlace): void {
  const message = file.message(reason, { ruleId: rule, source: 'blog', ...(place && { place }) });
  if (place === undefined) message.line = 1;
}
