import { fileText } from './front-matter-text';
import { htmlToMarkdown } from './html-to-markdown';
import { ExportError, freeName, type Imported, type Note, namePart } from './imported';
import { ownAddresses, readShortcodes, withParagraphs } from './wordpress-html';
import { childrenOf, parseXml, textOfChild, type XmlElement } from './wordpress-xml';

/**
 * Posts and pages of an export of WordPress (Tools → Export), WXR 1.0 to 1.2. Facts: https://developer.wordpress.org/ and the exporter's
 * source, wp-admin/includes/export.php.
 * @throws ExportError where the file is no such export.
 */
export function fromWordPress(text: string, file: string): Imported {
  const channel = childrenOf(childrenOf(parseXml(text, file), 'rss')[0], 'channel')[0];
  const items = childrenOf(channel, 'item');
  if (channel === undefined || textOfChild(channel, 'wp:wxr_version') === '') {
    throw new ExportError(
      `${file} is XML, and no export of WordPress; take the file that Tools → Export downloads`,
    );
  }
  const site = siteOf(channel, items);
  const notes: Note[] = [];
  const taken = new Set<string>();
  const files = items.flatMap((item) => {
    const kind = textOfChild(item, 'wp:post_type');
    const status = textOfChild(item, 'wp:status');
    if (!['post', 'page'].includes(kind) || ['trash', 'auto-draft', 'inherit'].includes(status)) return [];
    return [documentOf(item, site, notes, taken)];
  });
  if (site.uploads.count > 0) {
    const message = `addresses lead ${site.uploads.count} times to /wp-content/uploads/; copy that folder of the old host to public/wp-content/uploads/`;
    notes.unshift({ file: '', message });
  }
  return { files, notes };
}

interface OldSite {
  hosts: ReadonlySet<string>;
  /** Names that readers see, by login. */
  authors: ReadonlyMap<string, string>;
  /** Addresses of files by the numbers of their posts. */
  attachments: ReadonlyMap<string, string>;
  uploads: { count: number };
}

function siteOf(channel: XmlElement, items: readonly XmlElement[]): OldSite {
  const addresses = ['link', 'wp:base_site_url', 'wp:base_blog_url'].map((name) =>
    textOfChild(channel, name),
  );
  const hosts = addresses.flatMap((url) =>
    URL.canParse(url) ? [new URL(url).host.replace(/^www\./, '')] : [],
  );
  const authors = childrenOf(channel, 'wp:author').map((author): [string, string] => [
    textOfChild(author, 'wp:author_login'),
    textOfChild(author, 'wp:author_display_name') || textOfChild(author, 'wp:author_login'),
  ]);
  const attachments = items
    .filter((item) => textOfChild(item, 'wp:post_type') === 'attachment')
    .map((item): [string, string] => [
      textOfChild(item, 'wp:post_id'),
      textOfChild(item, 'wp:attachment_url'),
    ]);
  return {
    hosts: new Set(hosts),
    authors: new Map(authors),
    attachments: new Map(attachments),
    uploads: { count: 0 },
  };
}

/** What is told of an item in several places. */
interface Item {
  element: XmlElement;
  isPage: boolean;
  /** Only some were to read it. */
  isSecret: boolean;
  isDraft: boolean;
  /** `''` for drafts that have none. */
  date: string;
  /** Its old address, where a file can answer for that. */
  path: string | undefined;
}

function itemOf(element: XmlElement): Item {
  const isPage = textOfChild(element, 'wp:post_type') === 'page';
  const status = textOfChild(element, 'wp:status');
  const date = dateOf(element);
  const isSecret = status === 'private' || textOfChild(element, 'wp:post_password') !== '';
  const isDraft = ['draft', 'pending'].includes(status) || isSecret || (date === '' && !isPage);
  return { element, isPage, isSecret, isDraft, date, path: pathOf(textOfChild(element, 'link')) };
}

/** @param taken names of files; that of the item is added. */
function documentOf(
  element: XmlElement,
  site: OldSite,
  notes: Note[],
  taken: Set<string>,
): Imported['files'][number] {
  const item = itemOf(element);
  const { isPage, isSecret, isDraft, date, path } = item;
  const slug = decode(textOfChild(element, 'wp:post_name')) || namePart(textOfChild(element, 'title'));
  const day = isPage || date === '' ? '' : `${date.slice(0, 10)}-`;
  const to = freeName(`${isPage ? 'pages' : 'posts'}/${day}${namePart(slug)}.md`, taken);
  const shortcodes = new Set<string>();
  const content = readShortcodes(textOfChild(element, 'content:encoded'), (name) => shortcodes.add(name));
  const html = ownAddresses(withParagraphs(content), site.hosts);
  site.uploads.count += html.match(/=["']\/wp-content\/uploads\//g)?.length ?? 0;
  const messages = [...shortcodes].map(
    (name) =>
      `[${name}] is a shortcode of WordPress or of a plugin, and was left out; write Markdown in its place`,
  );
  if (isSecret) messages.push('was private or had a password, and is a draft now');
  if (path === undefined && !isDraft) {
    const address = textOfChild(element, 'link') || 'no address of its own';
    messages.push(`was at ${address}, which no file can answer for; it has a new address`);
  }
  notes.push(...messages.map((message) => ({ file: to, message })));
  return {
    to,
    kind: isDraft ? 'draft' : isPage ? 'page' : 'post',
    text: fileText(fieldsOf(item, site), htmlToMarkdown(html)),
  };
}

/** Front matter; what is empty is not written. A page has no date and no terms. */
function fieldsOf({ element, isPage, isDraft, date, path }: Item, site: OldSite) {
  const creator = textOfChild(element, 'dc:creator');
  const author = site.authors.get(creator) ?? creator;
  return {
    title: textOfChild(element, 'title'),
    date: isPage ? '' : date,
    updated: isPage ? '' : changeOf(element, date),
    permalink: isDraft ? undefined : path,
    categories: isPage ? [] : termsOf(element, 'category').filter((term) => term !== 'Uncategorized'),
    tags: isPage ? [] : termsOf(element, 'post_tag'),
    authors: isPage || author === '' ? [] : [author],
    description: plainText(textOfChild(element, 'excerpt:encoded')),
    image: imageOf(element, site),
    pinned: textOfChild(element, 'wp:is_sticky') === '1' && !isPage,
    guid: isPage ? '' : textOfChild(element, 'guid'),
    draft: isDraft,
  };
}

function termsOf(element: XmlElement, domain: string): string[] {
  return childrenOf(element, 'category')
    .filter(({ attributes }) => attributes.domain === domain)
    .map(({ text }) => text.trim());
}

/** The address of the picture above a post. */
function imageOf(element: XmlElement, site: OldSite): string {
  const image = site.attachments.get(metaOf(element, '_thumbnail_id')) ?? '';
  if (image === '') return '';
  return /^src="(.*)"$/.exec(ownAddresses(`src="${image}"`, site.hosts))?.[1] ?? image;
}

function plainText(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** As WordPress shows it, in the time of the blog; `''` for drafts that have none. */
function dateOf(item: XmlElement): string {
  const written = textOfChild(item, 'wp:post_date');
  return /^[1-9]\d{3}-\d{2}-\d{2} \d{2}:\d{2}/.test(written) ? written : '';
}

function changeOf(item: XmlElement, date: string): string {
  const changed = textOfChild(item, 'wp:post_modified');
  return /^[1-9]\d{3}-/.test(changed) && changed.slice(0, 10) > date.slice(0, 10) ? changed : '';
}

/** The path of an address that a file can answer for: not that of `/?p=12`. */
function pathOf(link: string): string | undefined {
  if (!URL.canParse(link)) return undefined;
  const { pathname, search } = new URL(link);
  return search !== '' || pathname === '/' ? undefined : decode(pathname);
}

function metaOf(item: XmlElement, key: string): string {
  const meta = childrenOf(item, 'wp:postmeta').find((each) => textOfChild(each, 'wp:meta_key') === key);
  return textOfChild(meta, 'wp:meta_value');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
