import { decodePath } from '../addresses/href';
import { ARCHIVE_PATH, SEARCH_PATH, termsPath, within } from '../addresses/own-paths';
import type { Content } from '../content/content';
import { once } from '../once';
import type { Site } from '../site/site';
import { wordsOf } from '../words/words-of';

/** What a page is called, and in which language. */
interface PageName {
  name: string;
  language: string;
}

/**
 * What a page of the blog is called: a post or a page by its title, a list by what the blog calls it in the language of the list.
 * @param href as configured, without the base path: `/archive/`.
 * @returns `undefined` for what is no such page.
 */
export function pageName(href: string, content: Content): PageName | undefined {
  const path = decodePath(href);
  const lists = listsOf(content);
  const nameAt = (at: string) => lists.get(at) ?? titleAt(at, content);
  return nameAt(path) ?? nameAt(`${path}/`);
}

// Every page has a menu.
const listsOf = once(
  ({ editions }: Content): ReadonlyMap<string, PageName> =>
    new Map(editions.flatMap(({ site }) => listNames(site))),
);

/** The lists of a language, by path. */
function listNames(site: Site): [path: string, name: PageName][] {
  const { language } = site;
  const { listing, archive, category, tag, search } = wordsOf(language);
  const names: [path: string, name: string][] = [
    ['/', listing.title],
    [ARCHIVE_PATH, archive.title],
    [termsPath('category'), category.all],
    [termsPath('tag'), tag.all],
    [SEARCH_PATH, search.title],
  ];
  return names.map(([path, name]) => [within(site, path), { name, language }]);
}

function titleAt(path: string, { byPath, site }: Content): PageName | undefined {
  const post = byPath.get(path);
  return post && { name: post.title, language: post.lang ?? site.language };
}
