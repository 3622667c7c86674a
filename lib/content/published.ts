import { mediaPath } from '../addresses/media-path';
import { type Drawings, NO_DRAWINGS } from '../diagrams/drawings';
import { drawingName } from '../diagrams/mermaid';
import type { Revision } from '../history/follow';
import { type BlogHistory, type PostHistory, postHistory } from '../history/post-history';
import { conflicts, publicConflicts } from '../post/conflicts';
import type { Post } from '../post/post';
import { translationGroups } from '../post/translation-groups';
import { judged } from '../problems/judged';
import { type Problem, sortProblems } from '../problems/problem';
import { REPLACEABLE } from '../routes/replaceable';
import { ownPaths } from '../routes/site-paths';
import type { PlaceOf } from '../site/config-places';
import type { Site } from '../site/site';
import { languageProblems } from '../words/language-problems';
import { addressesOf } from './claimed-addresses';
import { withConfigPlaces } from './config-problems';
import type { Content } from './content';
import type { ContentFiles } from './content-files';
import { divided, inUsedLanguages } from './editions';
import { frameFileProblems } from './frame-files';
import { frameProblems } from './frame-problems';
import { languageTerms } from './language-terms';
import { publicationOf } from './publication';
import { sharedComments } from './shared-comments';
import { sizeProblems } from './site-size';
import { inOrderOfRight, isPage, toldApart } from './told-apart';
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
  const revisions = publishing.history?.revisions ?? new Map<string, readonly Revision[]>();
  const publication = publicationOf(on.posts, configured, publishing, revisions);
  const { hidden, failed } = publication;
  const site = inUsedLanguages(configured, publication.visible);
  const apart = toldApart(publication.visible, site, on.publicFiles.keys());
  const { visible } = apart;
  const claims = inOrderOfRight(visible);
  const [pages, all] = [claims.filter(isPage), claims.filter((post) => !isPage(post)).reverse()];
  const addresses = addressesOf(claims, site.feedAliases);
  const groups = translationGroups(
    on.posts.flatMap(({ post }) => post ?? []),
    site,
  );
  const translations = visibleGroups(groups, visible);
  const [posts, unlisted] = [all.filter((post) => !post.unlisted), all.filter((post) => post.unlisted)];
  const [main, ...others] = divided(site, { posts, unlisted, pages, translations });
  const editions: Content[] = [];
  const problems: Problem[] = [];
  const isTaken = (path: string) => addresses.byPath.has(path) || addresses.redirects.has(path);
  const histories = historiesOf(site, all, revisions, isTaken);
  const allHistories = [...histories.values()];
  // One object from the beginning, since what is made of a content is remembered by it.
  const content: Content = {
    ...main,
    editions,
    translations,
    ...addresses,
    bySource: new Map(visible.map((post) => [post.source.normalize('NFC'), post])),
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
  problems.push(
    ...problemsOf(
      content,
      on,
      publishing,
      [...publication.problems, ...apart.problems, ...groups.problems],
      claims,
    ),
  );
  return content;
}

/**
 * All problems of a blog, in the order in which they are told.
 * @param decided found while it was decided what is published.
 * @param claims posts, the oldest first, and pages: in the order of their right to an address.
 */
function problemsOf(
  content: Content,
  on: ContentFiles,
  publishing: Publishing,
  decided: readonly Problem[],
  claims: readonly Post[],
): Problem[] {
  const { site } = content;
  const found = [
    ...site.old.problems,
    ...languageProblems(site),
    ...(publishing.history?.problems ?? []),
    ...frameProblems(content),
    ...frameFileProblems(site, on.publicFiles),
    ...sizeProblems(content),
    ...on.problems,
    ...on.posts.flatMap((file) => file.problems),
    ...decided,
    ...clashes(content, claims),
  ];
  const placed = withConfigPlaces(found, publishing.placeInConfig ?? (() => undefined));
  return sortProblems(judged(placed, site.rules));
}

/**
 * Addresses, names of comments and terms that several want.
 * @param claims posts, the oldest first, and pages: in the order of their right to an address.
 */
function clashes(content: Content, claims: readonly Post[]): Problem[] {
  const { assets, publicFiles } = content;
  return [
    ...conflicts(claims, publicFiles.keys(), content.site.feedAliases),
    ...publicConflicts(
      [...ownPaths(content), ...[...assets.keys()].map(mediaPath)],
      publicFiles.keys(),
      REPLACEABLE,
    ),
    ...sharedComments(claims.filter((post) => !isPage(post))),
    ...languageTerms(content),
    ...content.editions.flatMap(({ categories, tags }) => [...categories.problems, ...tags.problems]),
  ];
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
