import { toHref } from '../addresses/href';
import type { TermKind } from '../addresses/own-paths';
import type { Content } from '../content/content';
import type { DateView } from '../post/dates/date-view';
import { dateView } from '../post/dates/date-view';
import type { PostDate } from '../post/dates/dates';
import type { Post } from '../post/post';
import { markOf } from './drawing';

import type { EntryView } from './home-view';
import { langView } from './lang-view';
import type { LinkView, PostLinkView } from './link-view';
import type { PostSummary } from './summary-view';

/** A post as a row of a listing. */
export function postSummary(post: Post, content: Content): PostSummary {
  return {
    href: toHref(content.site, post.path),
    title: post.title,
    ...langView(post, content),
    ...dateOf(post.date, content),
    readingTime: post.readingTime,
    categories: termLinks('category', post, content),
    summary: post.summary,
    status: post.status,
    pinned: post.pinned,
  };
}

/** The same for the home feed, which shows the post's excerpt, too. */
export function entryView(post: Post, content: Content): EntryView {
  const { source, slug, excerpt } = post;
  return { ...postSummary(post, content), source, ...markOf(content.site, slug), more: excerpt.more };
}

/** A link to a post, named by its title. */
export function postLink(post: Post, content: Content): PostLinkView {
  return { href: toHref(content.site, post.path), label: post.title, ...langView(post, content) };
}

/** A post's categories or tags, each in the spelling of its term, and once. */
export function termLinks(kind: TermKind, post: Post, content: Content): LinkView[] {
  const [spellings, { termOf }] =
    kind === 'category' ? [post.categories, content.categories] : [post.tags, content.tags];
  const links = new Map<string, LinkView>();
  for (const spelling of spellings) {
    const term = termOf(spelling);
    if (term !== undefined)
      links.set(term.path, { href: toHref(content.site, term.path), label: term.label });
  }
  return [...links.values()];
}

export function dateOf(date: PostDate | undefined, { site }: Content): { date?: DateView } {
  return date === undefined ? {} : { date: dateView(date, site.language) };
}
