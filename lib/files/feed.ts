import { toAbsolute, toHref } from '../addresses/href';
import { FEED_PATH, FEED_STYLE_PATH, fileWithin, within } from '../addresses/own-paths';
import { threadOf } from '../comments/thread-pages';
import type { Content } from '../content/content';
import type { Post } from '../post/post';
import type { TextRef } from '../views/base-view';
import { chromeView } from '../views/chrome';
import { commentsOf } from '../views/comments';
import type { ImageView } from '../views/image-view';
import { imageView } from '../views/lead-image';
import { termLinks } from '../views/summary';
import { hasIcons, ICON_PATH } from './root-files';

/** A feed's date when it has no posts: constant, since nothing here may depend on the clock. */
const EPOCH = new Date(0).toISOString();

/** What the feed holds, as plain data but for the texts that it names. */
export interface FeedView {
  id: string;
  title: string;
  description: string;
  language: string;
  self: string;
  /** How it looks to a person who opens it, below the base path. */
  style: string;
  /** The pictures that stand for the blog, absolute: the configured ones, as far as `public/` holds them. */
  icon?: string;
  logo?: string | undefined;
  /** The blog's mark as PNG, where it is made: RSS knows no SVG. */
  raster?: string;
  /** The line at the foot of pages. */
  copyright?: string;
  /** Where readers are told at once of new posts (WebSub). */
  hub?: string;
  author: { name: string; email?: string };
  /** When an author last changed one of the entries; ISO 8601. */
  updated: string;
  texts: TextRef[];
  entries: FeedEntry[];
}

interface FeedEntry {
  source: string;
  /** What feed readers know it by, for ever. */
  id: string;
  link: string;
  title: string;
  summary: string;
  published: string;
  updated: string;
  authors: string[];
  terms: string[];
  /** The picture above the text, which is no part of it. */
  image?: ImageView;
  /** What stands above the comments, if the feed holds them. */
  comments?: string;
}

/** What a feed is about: the blog, or one of its categories or tags. */
export interface FeedScope {
  /** The page that lists the same, and the feed's own path. */
  page: string;
  self: string;
  /** What it is about; none for the blog. */
  label?: string;
  posts: readonly Post[];
}

/** The newest posts. Ids are their addresses; `updated` is when an author last said so, not when the site was built. */
export function feedView(content: Content, scope: FeedScope = blogScope(content)): FeedView {
  const { site } = content;
  const posts = scope.posts
    .filter((post) => post.date !== undefined && !post.noindex)
    .slice(0, site.feedSize);
  const entries = posts.map((post) => entryOf(post, content));
  const { name, email } = site.author;
  const { icon, logo, copyright } = chromeView(content, within(site, '/'));
  const absolute = (href: string) => new URL(href, site.origin).href;
  return {
    id: toAbsolute(site, scope.page),
    title: scope.label === undefined ? site.title : `${scope.label} · ${site.title}`,
    description: scope.label === undefined ? site.description : '',
    language: site.language,
    self: toAbsolute(site, scope.self),
    style: toHref(site, fileWithin(site, FEED_STYLE_PATH)),
    ...(icon && { icon: absolute(icon.href) }),
    ...((logo ?? icon) && { logo: absolute(logo?.src ?? icon?.href ?? '') }),
    ...(hasIcons(content) && { raster: toAbsolute(site, ICON_PATH) }),
    ...(copyright && { copyright }),
    ...(site.webSub && { hub: site.webSub }),
    author: { name, ...(email && { email }) },
    updated:
      entries
        .map(({ updated }) => updated)
        .sort()
        .at(-1) ?? EPOCH,
    texts: site.feedContent === 'full' ? posts.flatMap((post) => textsOf(post, content)) : [],
    entries,
  };
}

/** A post's text, and the comments below it, if the feed is to hold them. */
function textsOf(post: Post, content: Content): TextRef[] {
  return [{ source: post.source, part: 'body' }, ...commentsInFeed(post, content)];
}

function commentsInFeed(post: Post, { site }: Content): TextRef[] {
  if (!site.feedComments || threadOf(post) === undefined) return [];
  return [{ source: post.source, part: 'comments in feeds' }];
}

/** What the feed of the whole blog is about, in one language. */
export function blogScope({ posts, site }: Content): FeedScope {
  return { page: within(site, '/'), self: fileWithin(site, FEED_PATH), posts };
}

function entryOf(post: Post, content: Content): FeedEntry {
  const { site } = content;
  const published = post.date?.instant ?? EPOCH;
  const image = site.feedContent === 'full' ? imageView(post, content) : undefined;
  const link = toAbsolute(site, post.path);
  return {
    source: post.source,
    id: post.guid ?? (site.feedIds === 'jekyll' ? toAbsolute(site, jekyllId(post)) : link),
    link,
    title: post.title,
    summary: post.summary,
    published,
    updated: post.updated?.instant ?? published,
    authors: post.authors.length > 0 ? post.authors : [site.author.name],
    terms: termsOf(post, content),
    ...(image && { image }),
    ...(commentsInFeed(post, content).length > 0 && {
      comments: commentsOf(post, content).comments?.label ?? '',
    }),
  };
}

/** What Jekyll calls a document (`document.rb`, id): the folder of its address, and its slug. */
function jekyllId({ path, slug }: Post): string {
  return path.replace(/[^/]*\/?$/, slug);
}

/** In the spelling of the blog's own pages; a category and a tag of one name are one to a feed reader. */
function termsOf(post: Post, content: Content): string[] {
  const links = [...termLinks('category', post, content), ...termLinks('tag', post, content)];
  return [...new Set(links.map(({ label }) => label))];
}
