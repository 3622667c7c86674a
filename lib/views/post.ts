import { toAbsolute, toConfiguredHref, toEditHref, toHref, toMailHref } from '../addresses/href';
import type { Content } from '../content/content';
import { once } from '../once';
import { dateView } from '../post/dates/date-view';
import type { Post } from '../post/post';
import { relatedTo } from '../post/related';
import type { Site } from '../site/site';
import { authorBoxes, authorsOf, bylineOf, profileOf } from './authors';
import { backlinksOf } from './backlinks';
import { imageForCards } from './card';
import { chromeView } from './chrome';
import { commentsOf, commentsText } from './comments';
import { translationLinks } from './counterparts';
import { plateOf } from './drawing';
import { historyOf } from './history';
import { langView } from './lang-view';
import { imageView } from './lead-image';
import type { LinkView } from './link-view';
import { openGraphLocale } from './locale';
import { metaView, twinMeta } from './meta';
import type { PostView } from './post-view';
import { postData } from './structured-data';
import { dateOf, postLink, termLinks } from './summary';

const RELATED = 3;

/** The page of a post: all but its rendered body. `undefined` where no post is at `path`. */
export function postView(content: Content, path: string): PostView | undefined {
  const post = content.byPath.get(path);
  if (post?.kind !== 'post') return undefined;
  const { site, posts } = content;
  const at = placesOf(content).get(post);
  // An unlisted post is nobody's neighbour.
  const [previous, next] = at === undefined ? [] : [posts[at + 1], posts[at - 1]];
  const image = imageView(post, content);
  const card = imageForCards(post, content);
  const canonical = post.canonicalUrl ?? toAbsolute(site, path);
  const authors = authorsOf(post, content).map(({ label }) => label);
  const [category] = termLinks('category', post, content);
  const series = post.series === undefined ? undefined : seriesView(post.series, post, content);
  return {
    type: 'post',
    source: post.source,
    texts: [{ source: post.source, part: 'body' }, ...commentsText(post, content)],
    chrome: chromeView(content, path),
    meta: metaView(content, path, {
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
      ...twinMeta(post, site),
      ...(post.noindex
        ? { noindex: true }
        : { data: postData(post, content, { canonical, authors, ...(card && { image: card }) }) }),
    }),
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
    ...(previous && { previous: postLink(previous, content) }),
    ...(next && { next: postLink(next, content) }),
    ...(series && { series }),
    related: relatedTo(content)(post, RELATED + 2)
      // These are shown as the posts before and after.
      .filter((other) => other !== previous && other !== next)
      .slice(0, RELATED)
      .map((other) => ({ ...postLink(other, content), ...dateOf(other.date, content) })),
    ...historyOf(post, content),
    ...waysOn(post, content, canonical),
    ...commentsOf(post, content),
    ...(site.editUrl && { editHref: toEditHref(site.editUrl, post.source) }),
  };
}

type WaysOn = Pick<PostView, 'backlinks' | 'authorBoxes' | 'replyHref' | 'shareHref' | 'newsletter'>;

/** What the configuration adds to the foot of a post. */
function waysOn(post: Post, content: Content, canonical: string): WaysOn {
  const { site } = content;
  const backlinks = backlinksOf(post, content);
  const boxes = authorBoxes(post, content);
  const mail = mailOf(post, site);
  const { action, href, field, hidden = {}, text } = site.newsletter ?? {};
  return {
    ...(backlinks.length > 0 && { backlinks }),
    ...(boxes.length > 0 && { authorBoxes: boxes }),
    ...(mail && {
      replyHref: toMailHref(mail, `Re: ${post.title}`),
    }),
    ...(site.share && { shareHref: canonical }),
    ...(site.newsletter && {
      newsletter: {
        ...(text && { text }),
        ...(href && { href: toConfiguredHref(site, href) }),
        ...(action && field && { form: { action, field, hidden: Object.entries(hidden) } }),
      },
    }),
  };
}

/** Where readers write to: the address of the post's only author where it has one, else the site's. */
function mailOf(post: Post, site: Site): string | undefined {
  const { replyByMail, author } = site;
  if (replyByMail === false) return undefined;
  const [only = '', ...others] = post.authors;
  const own = others.length === 0 ? profileOf(only, site)?.email : undefined;
  return own ?? (replyByMail === true ? author.email : replyByMail);
}

/** An address elsewhere, named by its host. */
function elsewhereLink(href: string): LinkView {
  return { href, label: new URL(href).host.replace(/^www\./, '') };
}

/** Where each post stands among all. */
const placesOf = once(({ posts }: Content) => new Map(posts.map((post, at) => [post, at])));

/** The posts of a series, oldest first. A series of one is none. */
function seriesView(title: string, post: Post, content: Content): PostView['series'] {
  const parts = seriesOf(content).get(title) ?? [];
  if (parts.length < 2) return undefined;
  return {
    title,
    posts: parts.map((part) => ({
      label: part.title,
      ...langView(part, content),
      ...(part !== post && { href: toHref(content.site, part.path) }),
    })),
  };
}

/** The posts of each series, oldest first. */
const seriesOf = once(({ posts }: Content) => {
  const series = new Map<string, Post[]>();
  for (const post of posts) {
    if (post.series === undefined) continue;
    const parts = series.get(post.series);
    if (parts === undefined) series.set(post.series, [post]);
    else parts.unshift(post);
  }
  return series;
});
