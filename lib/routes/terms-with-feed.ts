import type { Content } from '../content/content';

/** The categories and tags of a language that have a feed of their own. */
export function termsWithFeed({ site, categories, tags }: Pick<Content, 'site' | 'categories' | 'tags'>) {
  if (site.termFeeds === 'none') return [];
  return [...categories.terms, ...(site.termFeeds === 'all' ? tags.terms : [])];
}
