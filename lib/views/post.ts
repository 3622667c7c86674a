import { toEditHref, toHref } from '../addresses/href';
import type { Content } from '../content/content';
import { dateView } from '../post/dates/date-view';
import { bylineOf } from './authors';
import { chromeView } from './chrome';
import { commentsOf, commentsText } from './comments';
import { translationLinks } from './counterparts';
import { plateOf } from './drawing';
import { historyOf } from './history';
import { langView } from './lang-view';
import { imageView } from './lead-image';
import type { LinkView } from './link-view';
import { neighboursOf } from './neighbours';
import { canonicalOf, postMeta } from './post-meta';
import type { PostView } from './post-view';
import { seriesOf } from './series';
import { dateOf, termLinks } from './summary';
import { waysOn } from './ways-on';

/** The page of a post: all but its rendered body. `undefined` where no post is at `path`. */
export function postView(content: Content, path: string): PostView | undefined {
  const post = content.byPath.get(path);
  if (post?.kind !== 'post') return undefined;
  const { site } = content;
  const image = imageView(post, content);
  return {
    type: 'post',
    source: post.source,
    texts: [{ source: post.source, part: 'body' }, ...commentsText(post, content)],
    chrome: chromeView(content, path),
    meta: postMeta(post, content),
    title: post.title,
    ...langView(post, content),
    ...dateOf(post.date, content),
    ...(post.updated &&
      post.updated.day !== post.date?.day && { updated: dateView(post.updated, site.language) }),
    readingTime: post.readingTime,
    categories: termLinks('category', post, content),
    tags: termLinks('tag', post, content),
    authors: bylineOf(post, content),
    selfHref: toHref(site, path),
    ...(post.canonicalUrl && { first: elsewhereLink(post.canonicalUrl) }),
    ...(post.syndication.length > 0 && { elsewhere: post.syndication.map(elsewhereLink) }),
    ...translationLinks(post, content),
    ...(post.description && { standfirst: post.description }),
    ...(image && { image }),
    ...plateOf(site, post.slug),
    toc: post.toc,
    status: post.status,
    ...neighboursOf(post, content),
    ...seriesOf(post, content),
    ...historyOf(post, content),
    ...waysOn(post, content, canonicalOf(post, content)),
    ...commentsOf(post, content),
    ...(site.editUrl && { editHref: toEditHref(site.editUrl, post.source) }),
  };
}

/** An address elsewhere, named by its host. */
function elsewhereLink(href: string): LinkView {
  return { href, label: new URL(href).host.replace(/^www\./, '') };
}
