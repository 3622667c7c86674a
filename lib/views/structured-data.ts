import type { BlogPosting, BreadcrumbList, Organization, Person, WebSite, WithContext } from 'schema-dts';
import { toAbsolute, toConfiguredHref } from '../addresses/href';
import { SEARCH_PATH, within } from '../addresses/own-paths';
import type { Content } from '../content/content';
import type { Post } from '../post/post';
import type { Site } from '../site/site';
import { profileOf } from './authors';
import type { MetaView } from './meta-view';
import { termLinks } from './summary';

/*
 * What pages say of themselves in the words of https://schema.org, for search engines. It weighs in every page, so that each thing is
 * said once: what the text or Open Graph tells anyway is left out.
 */

const CONTEXT = 'https://schema.org';

/** A post: who wrote it and when, and the way to it from the front page. */
export function postData(
  post: Post,
  content: Content,
  { canonical, image, authors = [] }: Pick<MetaView, 'canonical' | 'image' | 'authors'>,
): [WithContext<BlogPosting>, WithContext<BreadcrumbList>] {
  const { site } = content;
  const [category] = termLinks('category', post, content);
  const crumbs = [
    { name: site.title, item: toAbsolute(site, within(site, '/')) },
    ...(category ? [{ name: category.label, item: site.origin + category.href }] : []),
    { name: post.title },
  ];
  const people = authors.map((name) => authorData(name, site));
  return [
    {
      '@context': CONTEXT,
      '@type': 'BlogPosting',
      headline: post.title,
      ...(content.editions.length > 1 && { inLanguage: post.lang ?? site.language }),
      url: canonical,
      ...(post.date && { datePublished: post.date.instant }),
      ...(post.updated && { dateModified: post.updated.instant }),
      author: people.length === 1 && people[0] !== undefined ? people[0] : people,
      ...(image && { image: image.url }),
    },
    {
      '@context': CONTEXT,
      '@type': 'BreadcrumbList',
      itemListElement: crumbs.map((crumb, at) => ({ '@type': 'ListItem', position: at + 1, ...crumb })),
    },
  ];
}

/** The blog, for its front page: its search, and who writes it, as a thing of its own that others may refer to. */
export function siteData(site: Site): [WithContext<WebSite>, WithContext<Author>] {
  const profiles = site.social.flatMap(({ href, me }) => (me && /^https?:/.test(href) ? [href] : []));
  const id = `${toAbsolute(site, '/')}#author`;
  const search = {
    '@type': 'SearchAction' as const,
    target: `${toAbsolute(site, within(site, SEARCH_PATH))}?q={search_term_string}`,
    // Google's own property, which the types do not know: https://developers.google.com/search/docs/appearance/structured-data
    'query-input': 'required name=search_term_string',
  };
  return [
    {
      '@context': CONTEXT,
      '@type': 'WebSite',
      name: site.title,
      url: toAbsolute(site, within(site, '/')),
      ...(site.description && { description: site.description }),
      inLanguage: site.language,
      author: { '@id': id },
      potentialAction: search,
    },
    { '@context': CONTEXT, '@id': id, ...authorData(site.author.name, site, profiles) },
  ];
}

type Author = Exclude<Person | Organization, string>;

/** A person, or the blog itself, where it names no other author. */
function authorData(name: string, site: Site, sameAs: readonly string[] = []): Author {
  const isBlog = name.trim().toLowerCase() === site.title.trim().toLowerCase();
  const href = profileOf(name, site)?.url ?? (name === site.author.name ? site.author.url : undefined);
  const url = href === undefined ? undefined : new URL(toConfiguredHref(site, href), site.origin).href;
  const own = isBlog ? toAbsolute(site, within(site, '/')) : url;
  const facts = {
    name,
    ...(own !== undefined && /^http/.test(own) && { url: own }),
    ...(sameAs.length > 0 && { sameAs }),
  };
  return isBlog ? { '@type': 'Organization', ...facts } : { '@type': 'Person', ...facts };
}
