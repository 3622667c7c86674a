import { secondFeed } from '../addresses/feed-formats';
import {
  ATOM_PATH,
  FEED_PATH,
  fileWithin,
  JSON_FEED_PATH,
  NOT_FOUND_PATH,
  RSS_PATH,
  termFeedPath,
} from '../addresses/own-paths';
import type { Content } from '../content/content';
import { wholeOf } from '../content/editions';
import { rootTexts } from '../files/root-files';
import { once } from '../once';
import { FILES } from './own-files';
import { type Listed, type PageType, ROUTES } from './routes';
import { termsWithFeed } from './terms-with-feed';

/** The type of the page at each path. */
export function pageTypes(content: Content): ReadonlyMap<string, PageType> {
  return typesOf(wholeOf(content));
}

const typesOf = once((content: Content): ReadonlyMap<string, PageType> => {
  const types = new Map<string, PageType>();
  for (const { type, paths } of ROUTES) {
    for (const path of paths(content)) if (!types.has(path)) types.set(path, type);
  }
  return types;
});

/** Every page, but for the one that says that there is none. */
export function pagePaths(content: Content): string[] {
  return [...pageTypes(content).keys()].filter((path) => path !== NOT_FOUND_PATH);
}

/** What the blog itself puts on the site, whatever its posts are called. */
export function ownPaths(content: Listed): string[] {
  const feeds = content.editions.flatMap(({ site }) =>
    [FEED_PATH, ATOM_PATH, RSS_PATH, JSON_FEED_PATH].map((path) => fileWithin(site, path)),
  );
  return [
    ...ROUTES.filter(({ isOwn }) => isOwn).flatMap(({ paths }) => [...paths(content)]),
    ...new Set([...FILES, ...feeds]),
  ];
}

/** Every path at which the site answers with something of its own making; files of `public/` and media aside. */
export function sitePaths(content: Content): ReadonlySet<string> {
  return pathsOfSite(wholeOf(content));
}

const pathsOfSite = once(
  (content: Content): ReadonlySet<string> =>
    new Set([
      ...typesOf(content).keys(),
      ...FILES,
      ...content.editions.flatMap((edition) => [
        ...[FEED_PATH, JSON_FEED_PATH, secondFeed(edition.site).path].map((path) =>
          fileWithin(edition.site, path),
        ),
        ...termsWithFeed(edition).map(({ path }) => termFeedPath(path)),
      ]),
      ...rootTexts(content).keys(),
      ...content.feedAliases,
    ]),
);
