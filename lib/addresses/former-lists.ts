import type { Content } from '../content/content';
import { dialectOf } from '../dialects/dialect-of';
import { once } from '../once';
import { placeOf } from '../post/place';
import type { Taxonomy } from '../post/taxonomy';
import { termPaths } from './listing-paths';
import { ARCHIVE_PATH, SEARCH_PATH, type TermKind, termsPath, within } from './own-paths';

/** Where a list of an earlier blog has gone. */
interface FormerList {
  /** The path of the list that stands for it. */
  to: string;
  title: string;
}

/**
 * Lists that the earlier blog had where this one has none, by their paths: `/post/` of a section is the archive here, and
 * `/tags/node.js/` the list of that tag, which has another address. What a post, a page, a file or this blog itself has is none of them.
 */
export const formerLists = once((content: Content): ReadonlyMap<string, FormerList> => {
  const found = new Map<string, FormerList>();
  const isTaken = takenPaths(content);
  for (const { path, list } of content.editions.flatMap(listsOf)) {
    if (!isTaken(path) && !found.has(path)) found.set(path, list);
  }
  return found;
});

function listsOf({ site, posts, categories, tags }: Content): { path: string; list: FormerList }[] {
  if (site.dialect === 'plain') return [];
  const dialect = dialectOf(site.dialect);
  const sections = posts.flatMap((post) => dialect.sectionList(placeOf(post.source, site), site.old) ?? []);
  const archive = { to: within(site, ARCHIVE_PATH), title: site.title };
  const listsIn = ({ termOf }: Taxonomy, spellings: readonly string[]) =>
    [...new Set(spellings)].flatMap((spelling) => {
      const term = termOf(spelling);
      const former = term && dialect.termList(term.kind, spelling, site.old);
      if (term === undefined || former === undefined) return [];
      return [{ path: within(site, former), list: { to: term.path, title: term.label } }];
    });
  const terms = [
    ...listsIn(
      categories,
      posts.flatMap((post) => post.categories),
    ),
    ...listsIn(
      tags,
      posts.flatMap((post) => post.tags),
    ),
  ];
  return [...[...new Set(sections)].map((path) => ({ path: within(site, path), list: archive })), ...terms];
}

function takenPaths(content: Content): (path: string) => boolean {
  const { byPath, redirects, publicFiles, feedAliases } = content;
  const kinds: readonly TermKind[] = ['category', 'tag'];
  const own = new Set(
    content.editions.flatMap((edition) => [
      ...[...kinds.map(termsPath), ARCHIVE_PATH, SEARCH_PATH, '/'].map((path) => within(edition.site, path)),
      ...kinds.flatMap((kind) => termPaths(edition, kind)),
    ]),
  );
  return (path) =>
    // No host and no browser agree about these signs in a path.
    /[\\%?]/.test(path) ||
    own.has(path) ||
    byPath.has(path) ||
    redirects.has(path) ||
    feedAliases.has(path) ||
    publicFiles.has(path) ||
    publicFiles.has(`${path}index.html`);
}
