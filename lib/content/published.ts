import { mediaPath } from '../addresses/media-path';
import { isFeedLike } from '../addresses/path';
import { type Drawings, NO_DRAWINGS } from '../diagrams/drawings';
import { drawingName } from '../diagrams/mermaid';
import type { Revision } from '../history/follow';
import { type BlogHistory, lastChange, type PostHistory, postHistory } from '../history/post-history';
import { conflicts, publicConflicts } from '../post/conflicts';
import { dateAt, isOver, type PostDate } from '../post/dates/dates';
import { newestFirst } from '../post/order';
import type { Post, PostStatus } from '../post/post';
import type { PostFile } from '../post/read-post';
import { translationGroups } from '../post/translation-groups';
import { hasErrors, type Problem, sortProblems } from '../problems/problem';
import { judged } from '../problems/rules';
import { REPLACEABLE } from '../routes/replaceable';
import { ownPaths } from '../routes/site-paths';
import type { PlaceOf } from '../site/config-places';
import type { Site } from '../site/site';
import { languageProblems } from '../words/language-problems';
import { withConfigPlaces } from './config-problems';
import type { Content, FailedPost, HiddenPost } from './content';
import type { ContentFiles } from './content-files';
import { divided, inUsedLanguages } from './editions';
import { frameFileProblems } from './frame-files';
import { frameProblems } from './frame-problems';
import { languageTerms } from './language-terms';
import { sizeProblems } from './site-size';
import { visibleGroups } from './translations';

/** Which posts are shown beside the published ones. */
export interface Publishing {
  /** The present, in milliseconds: what is dated later is scheduled. */
  now: number;
  /** Show drafts and scheduled posts, too. */
  drafts: boolean;
  /** Whether pages may speak to their author. */
  preview?: boolean;
  /** What is known of the image in a file: asked only for those that pages show. */
  imageFacts: Content['imageFacts'];
  /** Which fragments a document's page answers to: asked only for those that links name. */
  anchorsOf: Content['anchorsOf'];
  /** Where a key of the configuration stands in its file; asked only for what is wrong. */
  placeInConfig?: PlaceOf;
  /** What is known of earlier states of posts; none where the configuration does not ask for it. */
  history?: BlogHistory;
  /** What revisions have changed: asked only for those that pages show, with all histories that there are. */
  changesOf(this: void, history: PostHistory, all: readonly PostHistory[]): ReturnType<Content['changesOf']>;
  /** What a graph looks like, and what a file of `posts/` holds; where absent, nothing is drawn. */
  drawing?: { graph: Drawings['graph']; read(this: void, file: string): string | undefined };
}

/**
 * Decides what is published, and finds what no file can know alone: addresses and terms that clash. Files with errors
 * are left out of the posts and listed as failed.
 */
export function toContent(configured: Site, on: ContentFiles, publishing: Publishing): Content {
  const visible: Post[] = [];
  const now = dateAt(publishing.now, configured.timeZone);
  const hidden: HiddenPost[] = [];
  const failed: FailedPost[] = [];
  const changes: Problem[] = [];
  const revisions = publishing.history?.revisions ?? new Map<string, readonly Revision[]>();
  for (const file of on.posts) {
    if (file.post === undefined || hasErrors(file.problems)) {
      failed.push(failedPost(file));
      continue;
    }
    const { post } = file;
    const status = statusOf(post, now, configured.old.future ? Number.POSITIVE_INFINITY : publishing.now);
    // Taken apart once: of ten thousand posts, each further copy takes a hundredth of a second and more.
    const { draft: _, updated: written, ...others } = post;
    const late = status === 'published' && written !== undefined && written.day > now.day;
    if (late) changes.push(changedLater(post));
    const fromGit = configured.updatedFrom === 'git' && post.kind === 'post' && written === undefined;
    const updated = fromGit
      ? lastChange(post, revisions.get(post.source) ?? [], configured.timeZone)
      : written;
    if (status === 'published' || publishing.drafts)
      visible.push({ ...others, ...(updated && !late && { updated }), status });
    else {
      const { kind, source, path, date } = post;
      hidden.push({ kind, source, path, status, ...(status === 'scheduled' && date && { date }) });
    }
  }
  const site = inUsedLanguages(configured, visible);
  const [pages, all] = [visible.filter(isPage).sort(bySource), visible.filter((post) => !isPage(post))];
  all.sort(newestFirst);
  // Of two at one address the older post keeps it, whichever file is read first, and a post before a page.
  const claims = [...[...all].reverse(), ...pages];
  const byPath = new Map<string, Post>();
  const redirects = new Map<string, Post>();
  const feedAliases = new Set(site.feedAliases);
  for (const post of [...claims].reverse()) {
    byPath.set(post.path, post);
    for (const from of post.redirectFrom) {
      if (isFeedLike(from)) feedAliases.add(from);
      else redirects.set(from, post);
    }
  }
  for (const post of claims) {
    const { formerPath } = post;
    const isFree = formerPath !== undefined && !byPath.has(formerPath) && !redirects.has(formerPath);
    if (isFree) redirects.set(formerPath, post);
  }
  const groups = translationGroups(
    on.posts.flatMap(({ post }) => post ?? []),
    site,
  );
  const translations = visibleGroups(groups, visible);
  const [posts, unlisted] = [all.filter((post) => !post.unlisted), all.filter((post) => post.unlisted)];
  const [main, ...others] = divided(site, { posts, unlisted, pages, translations });
  const editions: Content[] = [];
  const problems: Problem[] = [];
  const histories = historiesOf(site, all, revisions, (path) => byPath.has(path) || redirects.has(path));
  const allHistories = [...histories.values()];
  // One object from the beginning, since what is made of a content is remembered by it.
  const content: Content = {
    ...main,
    editions,
    translations,
    byPath,
    bySource: new Map(visible.map((post) => [post.source.normalize('NFC'), post])),
    redirects,
    feedAliases,
    histories,
    hidden,
    failed,
    assets: on.assets,
    publicFiles: on.publicFiles,
    stamps: on.stamps,
    preview: publishing.preview ?? false,
    imageFacts: publishing.imageFacts,
    anchorsOf: publishing.anchorsOf,
    changesOf: (history) => publishing.changesOf(history, allHistories),
    drawings: drawingsOf(on, publishing),
    problems,
  };
  editions.push(content, ...others.map((own) => ({ ...content, ...own })));
  const found = [
    ...site.old.problems,
    ...languageProblems(site),
    ...(publishing.history?.problems ?? []),
    ...frameProblems(content),
    ...frameFileProblems(site, on.publicFiles),
    ...sizeProblems(content),
    ...on.problems,
    ...on.posts.flatMap((file) => file.problems),
    ...changes,
    ...conflicts(claims, on.publicFiles.keys(), site.feedAliases),
    ...publicConflicts(
      [...ownPaths(content), ...[...on.assets.keys()].map(mediaPath)],
      on.publicFiles.keys(),
      REPLACEABLE,
    ),
    ...sharedComments(all),
    ...groups.problems,
    ...languageTerms(content),
    ...editions.flatMap(({ categories, tags }) => [...categories.problems, ...tags.problems]),
  ];
  const placed = withConfigPlaces(found, publishing.placeInConfig ?? (() => undefined));
  problems.push(...sortProblems(judged(placed, site.rules)));
  return content;
}

/** The histories of published posts. One whose page another post has taken the address of is not shown. */
function historiesOf(
  site: Site,
  posts: readonly Post[],
  revisions: BlogHistory['revisions'],
  isTaken: (path: string) => boolean,
): Map<string, PostHistory> {
  const histories = new Map<string, PostHistory>();
  if (!site.history) return histories;
  for (const post of posts) {
    const history = post.status === 'published' ? postHistory(post, revisions.get(post.source)) : undefined;
    if (history !== undefined && !isTaken(history.path)) {
      histories.set(post.source.normalize('NFC'), history);
    }
  }
  return histories;
}
/** Drawings that `npm run diagrams` has made are files of `posts/`. */
function drawingsOf({ assets }: ContentFiles, { drawing }: Publishing): Drawings {
  if (drawing === undefined) return NO_DRAWINGS;
  const kept = (digest: string) => {
    const file = assets.get(drawingName(digest));
    return file === undefined ? undefined : drawing.read(file);
  };
  return { graph: drawing.graph, kept };
}

function changedLater({
  source,
  updated,
  places = {},
}: Pick<Post, 'source' | 'updated' | 'places'>): Problem {
  const message = `updated is ${updated?.day}, a day to come; it is not shown until then`;
  return { file: source, ...places.updated, severity: 'warning', message, rule: 'date' };
}

/** Posts that say that their comments go by one name. A copy of a post's front matter does. */
function sharedComments(posts: readonly Post[]): Problem[] {
  const first = new Map<string, string>();
  return [...posts].reverse().flatMap(({ source, commentsId, places = {} }): Problem[] => {
    const other = commentsId === undefined ? undefined : first.get(commentsId);
    if (commentsId !== undefined && other === undefined) first.set(commentsId, source);
    if (other === undefined) return [];
    const message = `comments_id "${commentsId}" is that of ${other}, too, so that both show one discussion; give each its own`;
    return [{ file: source, ...places.commentsId, severity: 'warning', message, rule: 'comments' }];
  });
}

function isPage({ kind }: Post): boolean {
  return kind === 'page';
}

function bySource(a: Post, b: Post): number {
  return a.source < b.source ? -1 : 1;
}

function failedPost({ source, post, problems }: PostFile): FailedPost {
  if (post === undefined) return { source, path: '', problems };
  const { path, title, lang, syntax, digest, body, lines } = post;
  const guess = { source, path, title, ...(lang && { lang }), ...(syntax && { syntax }), digest, body };
  return { source, path, problems, guess: { ...guess, ...(lines && { lines }) } };
}

interface Dated {
  draft: boolean;
  date?: PostDate;
  expiryDate?: PostDate;
}

function statusOf({ draft, date, expiryDate }: Dated, today: PostDate, now: number): PostStatus {
  if (draft) return 'draft';
  if (expiryDate !== undefined && isOver(expiryDate, today)) return 'expired';
  return date !== undefined && Date.parse(date.instant) > now ? 'scheduled' : 'published';
}
