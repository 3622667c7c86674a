import type { VFile } from 'vfile';
import { decodePath } from '../addresses/href';
import type { Inherited } from '../dialects/dialect';
import { dialectOf } from '../dialects/dialect-of';
import type { Site } from '../site/site';
import { authorNames } from './author-names';
import { dateAt, dateFromFileName, isOver, meantDate } from './dates/dates';
import type { ParsedFrontMatter } from './front-matter/front-matter';
import { lazyBody } from './lazy-body';
import { lookAtPage } from './page-fields';
import { permalinkValues } from './permalink-values';
import { placeOf } from './place';
import type { Post } from './post';
import { postLanguage } from './post-language';
import { pathOf, withoutPrefix } from './post-path';
import { fromBase, redirectsOf } from './redirects';
import { reportError, reportWarning } from './report';
import { pretty, slugify } from './slug';
import { textFacts } from './text-facts';
import { firstHeading, titleOfSlug } from './title';

/** A post but for the decision whether it is published, which `lib/content/published.ts` takes. */
export type ParsedPost = Omit<Post, 'status'> & { draft: boolean };

/** What the history of the project tells of a post that names no date itself. */
export interface Committed {
  /** The date of its first commit, in ISO 8601. */
  date?: string;
  /** Whether only the last commits are there, so that the first one is not known. */
  shallow?: true;
}

/** What other files than its own tell of a post. */
export interface Told {
  committed?: Committed;
  inherited?: Inherited;
}

/**
 * What a file and its front matter say, as a post; cheap: the body is looked into only for what front matter and file
 * name leave open. Problems are left on the file; where they include an error, the post is a best guess for a preview.
 */
export function toPost(
  file: VFile,
  parsed: ParsedFrontMatter,
  site: Site,
  { committed = {}, inherited }: Told = {},
): ParsedPost {
  const { data, places, body } = parsed;
  const dialect = dialectOf(site.dialect);
  const place = { ...placeOf(file.path, site), ...(inherited && { inherited }) };
  const { kind } = place;
  const named = kind === 'post' ? dateFromFileName(place.name, site.timeZone) : undefined;
  if (named !== undefined && 'problem' in named && data.date === undefined) {
    reportError(file, named.problem, 'date');
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
    if (dialect.undated) reportWarning(file, message, 'date');
    else reportError(file, message, 'date');
  }
  const early = date !== undefined && data.updated !== undefined && data.updated.day < date.day;
  if (early) {
    const reason = `updated is ${data.updated?.day}, before the post's date, ${date.day}; it is not shown`;
    reportWarning(file, reason, 'date', places.updated);
  }
  const updated = early ? undefined : data.updated;
  const name = data.slug ?? rest;
  if (date !== undefined && data.expiryDate !== undefined && isOver(data.expiryDate, date)) {
    const message = `expires on ${data.expiryDate.day}, before its date ${date.day}, so that readers never see it`;
    reportWarning(file, message, 'date', places.expiryDate);
  }
  if (decodePath(name).split(/[/\\]/).includes('..')) {
    reportError(
      file,
      `slug ${JSON.stringify(name)} must not hold ".."; write the last part of an address`,
      'permalink',
      places.slug,
    );
  }
  if (kind === 'page') lookAtPage(file, parsed);
  const written = { written: data.lang, place: places.lang };
  const { language, edition, lang } = postLanguage(file, written, place, site);
  const title = data.title ?? firstHeading(body) ?? titleOfSlug(rest);
  const slug = slugify(name, slugify(title, 'post'));
  const categories = data.categories ?? [];
  const facts = { source: file.path, kind, slug, title, ...(date && { date }), categories, draft };
  const values = dialect.permalinkValues(
    permalinkValues({
      slug,
      title: pretty(name) || slug,
      place,
      categories,
      date,
      lang: language?.tag ?? lang ?? site.language,
    }),
    { ...facts, tags: data.tags ?? [], data: parsed.all },
    place,
    site.old,
  );
  const template = site.old.permalinks[dialect.section(place)] ?? site.permalink;
  const address = { slug, place, values, template, site, language };
  const path = pathOf(file, data.permalink, places.permalink ?? places.slug, address);
  const syntax = dialect.syntax(place, parsed.all);
  const isMoved = kind === 'post' && !dialect.divides && !/:lang\b/.test(data.permalink ?? template);
  const formerPath = isMoved ? withoutPrefix(path, language) : undefined;
  const known = {
    title,
    ...(data.description && { description: data.description }),
    ...(lang !== undefined && { lang }),
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
    ...(edition !== undefined && { edition }),
    ...(data.translationOf !== undefined && { translationOf: data.translationOf }),
    ...(data.translationKey !== undefined && { translationKey: data.translationKey }),
    ...(date && { date }),
    ...(updated && { updated }),
    categories,
    tags: data.tags ?? [],
    ...(data.image && { image: data.image }),
    authors: authorNames(file, parsed, site),
    ...(data.canonicalUrl && { canonicalUrl: data.canonicalUrl }),
    syndication: data.syndication ?? [],
    ...(data.guid && { guid: data.guid }),
    redirectFrom: redirectsOf(
      file,
      fromBase(data.redirectFrom ?? [], dialect.aliasBase(path)),
      places.redirectFrom,
      site,
    ),
    ...(formerPath !== undefined && { formerPath }),
    toc: data.toc ?? true,
    ...(data.series && { series: data.series }),
    comments: data.comments ?? true,
    ...(data.commentsId && { commentsId: data.commentsId }),
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
