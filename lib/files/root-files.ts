import { toAbsolute, toHref } from '../addresses/href';
import { FEED_STYLE_PATH, fileWithin, MARK_PATH, within } from '../addresses/own-paths';
import { markdownPath } from '../addresses/path';
import type { Content } from '../content/content';
import { once } from '../once';
import type { Post } from '../post/post';
import { languagesOf, nameOf } from '../site/languages';
import type { Site } from '../site/site';
import { directionOf } from '../words/direction';
import { feedStyle } from './feed-style';

/** Where a page of text about a blog is looked for, by what reads it. */
const LLMS_PATH = '/llms.txt';
export const MANIFEST_PATH = '/manifest.webmanifest';
const SECURITY_PATH = '/.well-known/security.txt';

/** The icon that other programs show beside the blog's name. */
export const ICON_PATH = '/icon-192.png';

/** Sizes of the icons that are made of the blog's mark, and where home screens look for them without being told. */
export const ICONS: readonly { path: string; size: number; maskable?: true }[] = [
  { path: '/apple-touch-icon.png', size: 180 },
  { path: ICON_PATH, size: 192 },
  { path: '/icon-512.png', size: 512 },
  { path: '/icon-maskable.png', size: 512, maskable: true },
];

/**
 * The texts at the root of the site, by their paths: what is asked for by an agreed name, and by no page. Each is written when it is
 * asked for: most who ask want the paths.
 */
export const rootTexts = once((content: Content): ReadonlyMap<string, () => string> => {
  const { site } = content;
  const { security, indexNow } = site;
  const texts = new Map<string, () => string>();
  if (site.llms) texts.set(LLMS_PATH, () => llmsText(content));
  if (security !== undefined) texts.set(SECURITY_PATH, () => securityText(site, security));
  if (indexNow !== undefined) texts.set(`/${indexNow}.txt`, () => indexNow);
  for (const { site: own } of content.editions)
    texts.set(fileWithin(own, FEED_STYLE_PATH), () => feedStyle(own));
  if (hasIcons(content)) {
    for (const edition of content.editions)
      texts.set(fileWithin(edition.site, MANIFEST_PATH), () => manifestText(edition.site));
  }
  return texts;
});

/** Whether icons are made of the blog's mark: where it has one, and its owner no icon of their own. */
export function hasIcons({ site, publicFiles }: Content): boolean {
  const own = [site.icon, '/favicon.ico'].some((path) => publicFiles.has(path.normalize('NFC')));
  return site.drawings && !own;
}

/** https://llmstxt.org: what the blog is about, and its posts, newest first. */
function llmsText({ site, editions }: Content): string {
  const line = (post: Post) =>
    `- [${oneLine(post.title)}](${toAbsolute(site, site.markdownTwins ? markdownPath(post.path) : post.path)})${post.summary ? `: ${oneLine(post.summary)}` : ''}`;
  const names = new Map(languagesOf(site).map((each) => [each.tag, nameOf(each)]));
  const listed = new Set<Post>();
  const lists = editions.flatMap((edition): string[] => {
    // A post that several languages list is in the first of these.
    const posts = edition.posts.filter((post) => !post.noindex && !listed.has(post));
    for (const post of posts) listed.add(post);
    const name = names.get(edition.site.language);
    const title = name === undefined ? 'Posts' : `Posts: ${oneLine(name)}`;
    return posts.length === 0 ? [] : [`## ${title}\n\n${posts.map(line).join('\n')}`];
  });
  const about = site.description ? [`> ${oneLine(site.description)}`] : [];
  return `${[`# ${oneLine(site.title)}`, ...about, ...lists].join('\n\n')}\n`;
}

/** What is no space and yet none of a line: to look for it first is far quicker than to replace it in ten thousand summaries. */
const UNSEEN = /[^\S ]|\p{Cc}/u;

/** A title that would end the text of a link, or a line, in Markdown. */
function oneLine(text: string): string {
  return text
    .replace(UNSEEN.test(text) ? /[\s\p{Cc}]+/gu : / {2,}/g, ' ')
    .trim()
    .replace(/[[\]\\<]/g, '\\$&');
}

/** RFC 9116. */
function securityText(site: Site, { contact, expires }: NonNullable<Site['security']>): string {
  const lines = [
    `Contact: ${contact}`,
    `Expires: ${new Date(expires).toISOString()}`,
    `Preferred-Languages: ${[site.language, ...site.languages.map(({ tag }) => tag).filter((tag) => tag !== site.language)].join(', ')}`,
    `Canonical: ${toAbsolute(site, SECURITY_PATH)}`,
  ];
  return `${lines.join('\n')}\n`;
}

/** https://www.w3.org/TR/appmanifest/ */
function manifestText(site: Site): string {
  const icons = ICONS.filter(({ size }) => size >= 192).map(({ path, size, maskable }) => ({
    src: toHref(site, path),
    sizes: `${size}x${size}`,
    type: 'image/png',
    ...(maskable && { purpose: 'maskable' }),
  }));
  return JSON.stringify({
    name: site.title,
    ...(site.description && { description: site.description }),
    lang: site.language,
    ...(site.languages.length > 1 && { dir: site.direction ?? directionOf(site.language) }),
    start_url: toHref(site, within(site, '/')),
    display: 'browser',
    background_color: '#fcfdfd',
    theme_color: '#fcfdfd',
    icons: [{ src: toHref(site, MARK_PATH), sizes: 'any', type: 'image/svg+xml' }, ...icons],
  });
}
