import type { VFile } from 'vfile';
import {
  decodePath,
  expandPermalink,
  isFeedLike,
  type PermalinkValues,
  toFeedPath,
  toPath,
  withoutBasePath,
} from '../addresses/permalink';
import { syntaxOf } from '../markdown/syntax';
import { reservedPart } from '../routes';
import type { Site } from '../site';
import { datePartNames } from './date-part-names';
import { dateFromFileName, dateParts, isOver, meantDate, type PostDate } from './dates';
import { excerptOf } from './excerpt';
import type { ParsedFrontMatter } from './front-matter';
import type { Place as TextPlace } from './front-matter-source';
import { lazyBody } from './lazy-body';
import type { Post, PostKind } from './post';
import { readingTime } from './reading-time';
import { writtenIn } from './script-language';
import { pretty, slugify } from './slug';
import { summaryOf } from './summary';
import { firstHeading, titleOfSlug } from './title';

/** Where posts are that are not finished, by folder: what Jekyll, and this blog, call them. */
const DRAFT_FOLDERS = ['drafts', '_drafts'];

/** A post but for the decision whether it is published, which `lib/content/content.ts` takes. */
export type ParsedPost = Omit<Post, 'status'> & { draft: boolean };

/**
 * What a file and its front matter say, as a post; cheap: the body is looked into only for what front matter and file
 * name leave open. Problems are left on the file; where they include an error, the post is a best guess for a preview.
 */
export function toPost(file: VFile, parsed: ParsedFrontMatter, site: Site): ParsedPost {
  const { data, places, body } = parsed;
  const place = placeOf(file.path);
  const { kind } = place;
  const named = kind === 'post' ? dateFromFileName(place.name, site.timeZone) : undefined;
  if (named !== undefined && 'problem' in named && data.date === undefined) {
    report(file, named.problem, 'date');
  }
  const { date: fileDate, rest } =
    named !== undefined && 'date' in named ? named : { date: undefined, rest: place.name };
  const date = data.date ?? fileDate;
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
    report(file, `${say}; write date: ${day} in its front matter, or name the ${what} ${name}`, 'date');
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
  const script = data.lang === undefined ? writtenIn(`${title}\n${body}`) : undefined;
  const slug = slugify(name, slugify(title, 'post'));
  const categories = data.categories ?? [];
  const path = pathOf(file, data.permalink, places.permalink ?? places.slug, site, {
    slug,
    title: pretty(name) || slug,
    place,
    categories,
    date,
  });
  const syntax = syntaxOf(site, data);
  const excerpt =
    data.description === undefined ? excerptOf(body, syntax) : { markdown: data.description, more: true };
  return {
    source: file.path,
    kind,
    path,
    slug,
    draft,
    title,
    ...(date && { date }),
    ...(updated && { updated }),
    categories,
    tags: data.tags ?? [],
    ...(data.description && { description: data.description }),
    ...(data.image && { image: data.image }),
    authors: data.authors ?? [],
    ...(data.lang && { lang: data.lang }),
    ...(script && { writtenIn: script }),
    ...(data.math !== undefined && { math: data.math }),
    ...(data.canonicalUrl && { canonicalUrl: data.canonicalUrl }),
    redirectFrom: redirectsOf(file, data.redirectFrom ?? [], places.redirectFrom, site),
    toc: data.toc ?? true,
    ...(data.series && { series: data.series }),
    pinned: data.pinned ?? false,
    noindex: data.noindex === true || data.unlisted === true,
    unlisted: data.unlisted ?? false,
    ...(data.expiryDate && { expiryDate: data.expiryDate }),
    sitemap: data.sitemap ?? true,
    search: data.search ?? true,
    readingTime: readingTime(body),
    places,
    excerpt,
    summary: summaryOf(excerpt.markdown, syntax),
    ...lazyBody(body),
  };
}

/** Where a file of `posts/` is, as far as it tells something about the post. */
interface Place {
  kind: PostKind;
  /** Without its ending: a folder's for `posts/2021/2021-03-07-x/index.md`, else the file's own. */
  name: string;
  /** The folders that it is in, without the one that it is named after. */
  folders: string[];
  draft: boolean;
  /** Whether the name is that of a folder. */
  folder: boolean;
}

function placeOf(source: string): Place {
  const folders = source.normalize('NFC').split('/').slice(1);
  const file = (folders.pop() ?? '').replace(/\.[^.]*$/, '');
  const draft = DRAFT_FOLDERS.includes(folders[0] ?? '') || folders.includes('_drafts');
  const folder = file === 'index' && folders.length > 0;
  const name = folder ? (folders.pop() ?? file) : file;
  return { kind: kindOf(source), name, folders, draft, folder };
}

/** What a file is, by the folder that it is in. */
export function kindOf(source: string): PostKind {
  return source.startsWith('pages/') ? 'page' : 'post';
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

interface Address {
  slug: string;
  title: string;
  place: Place;
  categories: readonly string[];
  date: PostDate | undefined;
}

function pathOf(
  file: VFile,
  own: string | undefined,
  place: TextPlace | undefined,
  site: Site,
  address: Address,
): string {
  const { kind } = address.place;
  const result =
    kind === 'page' && own === undefined
      ? toPath(placeOfPage(address))
      : expandPermalink(
          own === undefined ? site.permalink : decodePath(own),
          valuesOf(address),
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
function valuesOf({ slug, title, place, categories, date }: Address): PermalinkValues {
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
