import { toAbsolute } from '../addresses/href';
import type { Content } from '../content/content';
import type { Post } from '../post/post';
import { authorsOf } from './authors';
import { imageForCards } from './card';
import { openGraphLocale } from './locale';
import { metaView, twinMeta } from './meta';
import type { MetaView } from './meta-view';
import { postData } from './structured-data';
import { termLinks } from './summary';

/** The address of the text of a post: where it appeared first, if that was elsewhere. */
export function canonicalOf(post: Post, { site }: Content): string {
  return post.canonicalUrl ?? toAbsolute(site, post.path);
}

/** What the head of a post's page says. */
export function postMeta(post: Post, content: Content): MetaView {
  const card = imageForCards(post, content);
  const canonical = canonicalOf(post, content);
  const authors = authorsOf(post, content).map(({ label }) => label);
  const [category] = termLinks('category', post, content);
  return metaView(content, post.path, {
    title: post.title,
    type: 'article',
    canonical,
    ...(post.lang && { locale: openGraphLocale(post.lang) }),
    description: post.summary,
    authors,
    ...(post.date && { published: post.date.instant }),
    ...(post.updated && { modified: post.updated.instant }),
    ...(category && { section: category.label }),
    ...(post.tags.length > 0 && { tags: termLinks('tag', post, content).map(({ label }) => label) }),
    ...(card && { image: card }),
    ...twinMeta(post, content.site),
    ...(post.noindex
      ? { noindex: true }
      : { data: postData(post, content, { canonical, authors, ...(card && { image: card }) }) }),
  });
}
