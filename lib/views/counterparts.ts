import { toAbsolute, toHref } from '../addresses/href';
import { splitPage, within } from '../addresses/own-paths';
import type { Content } from '../content/content';
import { wholeOf } from '../content/editions';
import { inAllLanguages } from '../content/translations';
import { once } from '../once';
import type { Post } from '../post/post';
import type { PageType } from '../routes/routes';
import { pageTypes } from '../routes/site-paths';
import { languagesOf, nameOf } from '../site/languages';
import type { Site } from '../site/site';
import { directionOf } from '../words/direction';
import type { LanguageLink } from './language-link';
import type { MetaView } from './meta-view';

/** The types of pages that each language has, and by which a reader may go from one to the other. */
const SHARED: ReadonlySet<PageType> = new Set(['home', 'archive', 'terms', 'term', 'search']);

/** The pages that say the same as the one at a path, by the language that they are in; empty where there is none but this one. */
export function counterparts(path: string, content: Content): ReadonlyMap<Content, string> {
  const { editions, byPath } = content;
  if (editions.length < 2) return new Map();
  const post = byPath.get(path);
  return post === undefined ? ownCounterparts(path, content) : translationPaths(post, content);
}

function translationPaths(post: Post, content: Content): Map<Content, string> {
  const all = inAllLanguages(post, content);
  return new Map(
    content.editions.flatMap((edition) => {
      const found = all.find(
        (other) => (other.edition ?? wholeOf(content).site.language) === edition.site.language,
      );
      return found === undefined ? [] : [[edition, found.path] as const];
    }),
  );
}

/** The same page of the blog's own. Further pages of listings are none: each language has other posts there. */
function ownCounterparts(path: string, content: Content): Map<Content, string> {
  const types = pageTypes(content);
  const type = types.get(path);
  const prefix = content.site.prefix;
  if (type === undefined || !SHARED.has(type) || splitPage(path).page !== undefined) return new Map();
  if (!path.startsWith(`${prefix}/`)) return new Map();
  const rest = path.slice(prefix.length);
  const found = content.editions.flatMap((edition) => {
    const there = within(edition.site, rest);
    return types.get(there) === type ? [[edition, there] as const] : [];
  });
  return found.length > 1 ? new Map(found) : new Map();
}

/** The ways from a page to the other languages: to the same page where there is one, else to their front pages. */
export function languageLinks(path: string, content: Content): { languages?: LanguageLink[] } {
  const { editions, site } = content;
  if (editions.length < 2) return {};
  const there = counterparts(path, content);
  const others = inOrder(content).filter((edition) => edition.site.language !== site.language);
  return {
    languages: others.map((edition) =>
      linkTo(edition.site, there.get(edition) ?? within(edition.site, '/'), site),
    ),
  };
}

/** The translations of a post or page, for its own text. */
export function translationLinks(post: Post, content: Content): { translations?: LanguageLink[] } {
  const there = translationPaths(post, content);
  const others = inOrder(content).flatMap((edition) => {
    const path = there.get(edition);
    return path === undefined || path === post.path ? [] : [linkTo(edition.site, path, content.site)];
  });
  return others.length > 0 ? { translations: others } : {};
}

function linkTo(site: Site, path: string, from: Site): LanguageLink {
  const dir = site.direction ?? directionOf(site.language);
  return {
    href: toHref(site, path),
    label: namesOf(site).get(site.language) ?? site.language,
    lang: site.language,
    ...(dir !== (from.direction ?? directionOf(from.language)) && { dir }),
  };
}

const namesOf = once((site: Site) => new Map(languagesOf(site).map((each) => [each.tag, nameOf(each)])));

/** The editions in the order of the configuration. */
function inOrder({ editions, site }: Content): Content[] {
  const order = site.languages.map(({ tag }) => tag);
  return [...editions].sort((a, b) => order.indexOf(a.site.language) - order.indexOf(b.site.language));
}

/**
 * What search engines are told of a page in other languages: the addresses of all of them, its own included, and which one is for readers
 * of any other language. Nothing of a page that they are asked to leave out, or that appeared elsewhere first.
 */
export function alternates(path: string, content: Content): Pick<MetaView, 'alternates'> {
  const isHidden = (at: string) => {
    const post = content.byPath.get(at);
    return post?.noindex === true || post?.canonicalUrl !== undefined;
  };
  const there = [...counterparts(path, content)].filter(([, at]) => !isHidden(at));
  if (there.length < 2 || isHidden(path)) return {};
  const listed = there.map(([{ site }, at]) => ({ lang: site.language, href: toAbsolute(site, at) }));
  const [first] = listed;
  return { alternates: [...listed, ...(first ? [{ ...first, lang: 'x-default' }] : [])] };
}
