import { Feed } from 'feed';
import type { Content } from '../content';
import { FEED_PATH, toAbsolute } from '../permalink';
import type { Post } from '../post/post';
import { renderPost, summaryOf } from '../views/body';
import { termLinks } from '../views/summary';
import { absoluteHtml } from './absolute-html';

/** A feed's date when it has no posts: constant, since nothing here may depend on the clock. */
const EPOCH = new Date(0);

/**
 * The newest posts with their full content, as Atom (RFC 4287). Ids are the posts' addresses; `updated` is when an author
 * last said so, not when the site was built.
 */
export async function atomFeed(content: Content): Promise<string> {
  const { site } = content;
  const posts = content.posts
    .filter((post) => post.date !== undefined && !post.noindex)
    .slice(0, site.feedSize);
  const updated = posts.map((post) => datesOf(post).updated.getTime());
  const home = toAbsolute(site, '/');
  const feed = new Feed({
    id: home,
    title: site.title,
    ...(site.description && { description: site.description }),
    link: home,
    language: site.language,
    feedLinks: { atom: toAbsolute(site, FEED_PATH) },
    author: { name: site.author.name, ...(site.author.email && { email: site.author.email }) },
    copyright: `© ${site.author.name}`,
    updated: updated.length === 0 ? EPOCH : new Date(Math.max(...updated)),
    generator: site.title,
  });
  for (const post of posts) {
    const link = toAbsolute(site, post.path);
    const { html } = await renderPost(post, content);
    const { published, updated: date } = datesOf(post);
    feed.addItem({
      id: link,
      link,
      title: escapeHtml(post.title),
      description: escapeHtml(summaryOf(post)),
      content: escapeCdata(absoluteHtml(html, link)),
      published,
      date,
      author: (post.authors.length > 0 ? post.authors : [site.author.name]).map((name) => ({ name })),
      category: termsOf(post, content).map((label) => ({ name: label, term: label })),
    });
  }
  return forXml(withTerms(feed.atom1()));
}

/** In the spelling of the blog's own pages; a category and a tag of one name are one to a feed reader. */
function termsOf(post: Post, content: Content): string[] {
  const links = [...termLinks('category', post, content), ...termLinks('tag', post, content)];
  return [...new Set(links.map(({ label }) => label))];
}

/** Titles and summaries are text; the feed declares them to be HTML. */
function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** HTML in which nothing ends a CDATA section. */
function escapeCdata(html: string): string {
  return html.replaceAll(']]>', ']]&gt;');
}

/** With the `<` of categories escaped, which the package forgets in attributes. */
function withTerms(xml: string): string {
  return xml.replace(
    /<category (?:\w+="[^"]*"\s*)+\/>/g,
    (element) => `<${element.slice(1).replaceAll('<', '&lt;')}`,
  );
}

/** Without the characters that XML 1.0 (2.2, Char) forbids; listings of terminal sessions hold some. */
function forXml(text: string): string {
  return text.toWellFormed().replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '');
}

function datesOf(post: Post): { published: Date; updated: Date } {
  const published = new Date(post.date?.instant ?? 0);
  return { published, updated: post.updated === undefined ? published : new Date(post.updated.instant) };
}
