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

function documentOf(
  item: XmlElement,
  site: OldSite,
  notes: Note[],
  taken: Set<string>,
): Imported['files'][number] {
  const isPage = textOfChild(item, 'wp:post_type') === 'page';
  const status = textOfChild(item, 'wp:status');
  const title = textOfChild(item, 'title');
  const slug = decode(textOfChild(item, 'wp:post_name')) || namePart(title);
  const date = dateOf(item);
  const secret = status === 'private' || textOfChild(item, 'wp:post_password') !== '';
  const draft = ['draft', 'pending'].includes(status) || secret || (date === '' && !isPage);
  const name = namePart(slug);
  const to = freeName(
    isPage ? `pages/${name}.md` : `posts/${date === '' ? '' : `${date.slice(0, 10)}-`}${name}.md`,
    taken,
  );
  const told = new Set<string>();
  const html = withParagraphs(readShortcodes(textOfChild(item, 'content:encoded'), (each) => told.add(each)));
  const own = ownAddresses(html, site.hosts);
  site.uploads.count += own.match(/=["']\/wp-content\/uploads\//g)?.length ?? 0;
  const note = (message: string) => notes.push({ file: to, message });
  for (const each of told)
    note(
      `[${each}] is a shortcode of WordPress or of a plugin, and was left out; write Markdown in its place`,
    );
  if (secret) note('was private or had a password, and is a draft now');
  const path = pathOf(textOfChild(item, 'link'));
  if (path === undefined && !draft)
    note(
      `was at ${textOfChild(item, 'link') || 'no address of its own'}, which no file can answer for; it has a new address`,
    );
  const terms = (domain: string) =>
    childrenOf(item, 'category')
      .filter(({ attributes }) => attributes.domain === domain)
      .map(({ text }) => text.trim());
  const image = site.attachments.get(metaOf(item, '_thumbnail_id')) ?? '';
  const author = site.authors.get(textOfChild(item, 'dc:creator')) ?? textOfChild(item, 'dc:creator');
  const excerpt = textOfChild(item, 'excerpt:encoded')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const fields = {
    title,
    ...(isPage ? {} : { date, updated: changeOf(item, date) }),
    permalink: draft ? undefined : path,
    ...(isPage
      ? {}
      : {
          categories: terms('category').filter((term) => term !== 'Uncategorized'),
          tags: terms('post_tag'),
          authors: author === '' ? [] : [author],
        }),
    description: excerpt,
    image:
      image === '' ? '' : (/^src="(.*)"$/.exec(ownAddresses(`src="${image}"`, site.hosts))?.[1] ?? image),
    pinned: textOfChild(item, 'wp:is_sticky') === '1' && !isPage,
    guid: isPage ? '' : textOfChild(item, 'guid'),
    draft,
  };
  return {
    to,
    kind: draft ? 'draft' : isPage ? 'page' : 'post',
    text: fileText(fields, htmlToMarkdown(own)),
  };
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
