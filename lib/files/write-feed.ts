import { Feed } from 'feed';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { FeedFormat } from '../addresses/feed-formats';
import { escapeText } from '../escape-html';
import type { ImageView } from '../views/image-view';
import { type Texts, textName } from '../views/texts';
import { absoluteHtml } from './absolute-html';
import type { FeedView } from './feed';

/** What made the feed, for whoever looks into one that is wrong. */
const GENERATOR = 'Beyond Chaos';

/** The feed with its entries' full content, as Atom (RFC 4287). */
export function atomFeed(view: FeedView, texts: Texts): string {
  return forXml(withStyle(withTerms(feedOf(view, texts, 'atom').atom1()), view));
}

/** The same as RSS 2.0, which takes titles for HTML, too, and shows no drawing. */
export function rssFeed(view: FeedView, texts: Texts): string {
  const { logo, raster } = view;
  const shown = { ...view, logo: logo?.endsWith('.svg') ? raster : logo };
  return forXml(withStyle(withCreators(feedOf(shown, texts, 'rss').rss2()), view));
}

/** The same as JSON Feed, in which titles are text. */
export function jsonFeed(view: FeedView, texts: Texts): string {
  return forXml(feedOf(view, texts, 'json').json1());
}

function feedOf(view: FeedView, texts: Texts, format: FeedFormat): Feed {
  // Titles and summaries are HTML in Atom, as it is written here, and in RSS.
  const written = format === 'json' ? (text: string) => text : escapeText;
  const { id, title, description, language, self, icon, logo, hub, author, updated, entries } = view;
  const feed = new Feed({
    id,
    title,
    ...(description && { description }),
    link: id,
    language,
    feedLinks: { [format]: self },
    ...(icon && { favicon: icon }),
    ...(logo && { image: logo }),
    ...(hub && { hub }),
    author,
    ...(view.copyright && { copyright: view.copyright }),
    updated: new Date(updated),
    generator: GENERATOR,
  });
  for (const entry of entries) {
    const { source, link, summary, published, authors, terms, title, image } = entry;
    const comments = texts[textName({ source, part: 'comments in feeds' })]?.html ?? '';
    const below = comments === '' ? '' : `<h2>${escapeText(entry.comments ?? '')}</h2>${comments}`;
    const html = `${leadImage(image)}${texts[source]?.html ?? ''}${below}`;
    feed.addItem({
      id: entry.id,
      link,
      title: written(title),
      description: written(summary),
      ...(html !== '' && { content: escapeCdata(absoluteHtml(html, link)) }),
      published: new Date(published),
      date: new Date(entry.updated),
      author: authors.map((name) => ({ name })),
      category: terms.map((label) => ({ name: label, term: label })),
    });
  }
  return feed;
}

/** As the page shows it above the text; nothing where there is none. */
function leadImage(image: ImageView | undefined): string {
  if (image === undefined) return '';
  const { src, alt, width, height, caption } = image;
  const picture = h('img', { src, alt, width, height });
  return toHtml(h('figure', caption ? [picture, h('figcaption', caption)] : [picture]));
}

/** With names as creators: in RSS an author is an address of mail, and the package makes authors of names, too. */
function withCreators(rss: string): string {
  return rss.replace(/<author>([^<@]*)<\/author>/g, '<dc:creator>$1</dc:creator>');
}

/** With the style sheet: the package knows those of XSLT, which browsers are giving up. */
function withStyle(xml: string, { style }: FeedView): string {
  return xml.replace('?>\n', `?>\n<?xml-stylesheet type="text/css" href="${escapeText(style)}"?>\n`);
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
