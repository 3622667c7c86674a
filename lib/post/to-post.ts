import type { VFile } from 'vfile';
import type { Inherited } from '../dialects/dialect';
import { dialectOf } from '../dialects/dialect-of';
import type { Site } from '../site/site';
import { authorNames } from './author-names';
import type { ParsedFrontMatter } from './front-matter/front-matter';
import { lazyBody } from './lazy-body';
import { lookAtPage } from './page-fields';
import { placeOf } from './place';
import type { Post } from './post';
import { addressOf } from './post-address';
import { type Committed, dateOfPost, lookAtExpiry, nameOfFile, reportUndated, updateOf } from './post-dates';
import { postLanguage } from './post-language';
import { fromBase, redirectsOf } from './redirects';
import { reportError, reportWarning } from './report';
import { textFacts } from './text-facts';
import { firstHeading, titleOfSlug } from './title';

/** A post but for the decision whether it is published, which `lib/content/published.ts` takes. */
export type ParsedPost = Omit<Post, 'status'> & { draft: boolean };

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
  const named = nameOfFile(file, place, site, parsed);
  const date = dateOfPost(parsed, named, committed, site);
  const draft = data.draft === true || place.draft;
  if (kind === 'post' && date === undefined && !draft && !file.messages.some((message) => message.fatal)) {
    reportUndated(file, place, named.rest, committed, dialect.undated ? reportWarning : reportError);
  }
  const updated = updateOf(file, parsed, date);
  lookAtExpiry(file, parsed, date);
  if (kind === 'page') lookAtPage(file, parsed);
  const written = { written: data.lang, place: places.lang };
  const { language, edition, lang } = postLanguage(file, written, place, site);
  const title = data.title ?? firstHeading(body) ?? titleOfSlug(named.rest);
  const facts = { place, rest: named.rest, title, date, draft, language, lang };
  const { slug, path, formerPath } = addressOf(file, parsed, facts, site);
  const syntax = dialect.syntax(place, parsed.all);
  const menu = dialect.menuPlace(parsed.all, file.path);
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
    categories: data.categories ?? [],
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
    ...(menu && { menu }),
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
