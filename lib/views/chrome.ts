import mime from 'mime';
import { FEED_TYPES } from '../addresses/feed-formats';
import { toAbsolute, toConfiguredHref, toHref } from '../addresses/href';
import {
  COMMENTS_PATH,
  EMBEDS_PATH,
  FEED_PATH,
  fileWithin,
  MARK_PATH,
  SEARCH_PATH,
  within,
} from '../addresses/own-paths';
import type { Content } from '../content/content';
import type { Size } from '../images/size';
import { once } from '../once';
import type { Site } from '../site/site';
import { TITLE_TEMPLATE } from '../site/title-template';
import { wordsOf } from '../words/words-of';
import { hasShareImage, shareImageOf, siteCard } from './card';
import type { ChromeView, NavItem } from './chrome-view';
import { languageLinks } from './counterparts';
import { markOf } from './drawing';
import { menuOf } from './menu';
import { publicImage } from './public-image';

/** What stands around the page at `path`. */
export function chromeView(content: Content, path: string): ChromeView {
  const { site } = content;
  const linkTo = (href: string) => toConfiguredHref(site, href);
  const homes = ['/', ...content.editions.map((edition) => within(edition.site, '/'))];
  const nav = menuOf('nav', content).map(({ href, ...label }): NavItem => {
    const current = currentFor(href, path, homes);
    return { ...label, href: linkTo(href), ...(current && { current }) };
  });
  const words = wordsOf(site.language).frame;
  const colophon = site.texts.footer ?? (site.drawings ? words.colophonOfDrawings : words.colophon);
  const copyright = copyrightOf(site, yearsOf(content));
  return {
    language: site.language,
    ...(site.direction && { direction: site.direction }),
    siteTitle: site.title,
    homeHref: toHref(site, within(site, '/')),
    nav,
    ...languageLinks(path, content),
    searchHref: toHref(site, within(site, SEARCH_PATH)),
    embedsHref: toHref(site, EMBEDS_PATH),
    ...(site.comments && { commentsHref: toHref(site, COMMENTS_PATH) }),
    ...(site.copyHeadings && { copiesHeadings: true }),
    feedHref: toHref(site, fileWithin(site, FEED_PATH)),
    feedType: FEED_TYPES[site.feedFormat],
    footerLinks: [
      ...menuOf('footer', content).map(({ href, ...label }) => ({ ...label, href: linkTo(href) })),
      ...site.social.map(({ label, href, me }) => ({ label, href, ...(me && { me }) })),
    ],
    ...(colophon && { colophon }),
    ...(copyright && { copyright }),
    ...(site.titleTemplate !== TITLE_TEMPLATE && { titleTemplate: site.titleTemplate }),
    ...(site.author.fediverse && { fediverse: site.author.fediverse }),
    ...(site.webmention && { webmention: site.webmention }),
    ...(site.pingback && { pingback: site.pingback }),
    ...markOf(site, ''),
    ...ownFiles(content),
  };
}

/** The files of `public/` that stand around every page, as far as browsers can show them: `frameFileProblems` and `frameImageProblems` report the others. */
const ownFiles = once((content: Content): Pick<ChromeView, 'logo' | 'icon' | 'shareImage'> => {
  const { site } = content;
  const { icon } = site;
  const logo = typeof site.logo === 'string' ? { src: site.logo, wordmark: false } : site.logo;
  const fileAt = (path: string) => publicImage(path, content);
  const ownIcon = [icon, ...(icon === OWNERS_ICON ? ['/favicon.ico'] : [])].find(fileAt);
  const iconPath = ownIcon ?? (icon === OWNERS_ICON ? MARK_PATH : undefined);
  const sizeAt = (path: string): Partial<Size> => {
    const { width, height } = content.imageFacts(fileAt(path) ?? '');
    return { ...(width && { width }), ...(height && { height }) };
  };
  return {
    ...(logo &&
      fileAt(logo.src) && {
        logo: {
          src: toHref(site, logo.src),
          ...sizeAt(logo.src),
          alt: logo.wordmark ? site.title : '',
        },
      }),
    ...(iconPath && {
      icon: { href: toHref(site, iconPath), type: mime.getType(iconPath) ?? 'image/x-icon' },
    }),
    ...shareImageFor(content, sizeAt),
  };
});

/** Where the configuration looks for an icon unless it names another. Without such a file, the blog's own is shown. */
const OWNERS_ICON = '/icon.svg';

/** What is shown on other sites of a page that has nothing of its own: the configured image, or the blog's card. */
function shareImageFor(
  content: Content,
  sizeAt: (path: string) => Partial<Size>,
): Pick<ChromeView, 'shareImage'> {
  const { site } = content;
  const { shareImage } = site;
  if (shareImage !== undefined && hasShareImage(content)) {
    const { src, alt } = shareImage;
    const type = mime.getType(src);
    return { shareImage: { url: toAbsolute(site, src), alt, ...sizeAt(src), ...(type && { type }) } };
  }
  return site.cards ? { shareImage: shareImageOf(siteCard(site), site) } : {};
}

/** The owner's text with the years of the posts, else their name. */
function copyrightOf({ copyright, author }: Site, years: string): string {
  if (copyright === undefined) return ['©', years, author.name].filter(Boolean).join(' ');
  return copyright.replaceAll('{years}', years).replace(/\s+/g, ' ').trim();
}

/** `2020–2021`, `2021`, or nothing. */
const yearsOf = once((content: Content) => {
  const years = content.editions
    .flatMap(({ posts }) => posts)
    .flatMap(({ date }) => date?.day.slice(0, 4) ?? [])
    .sort();
  return [...new Set([years[0], years.at(-1)])].filter(Boolean).join('–');
});

/** The front page's item is current on the feed's further pages, too; every other item also on what lies below it. */
function currentFor(href: string, path: string, homes: readonly string[]): NavItem['current'] {
  if (href === path) return 'page';
  const below = homes.includes(href)
    ? path.startsWith(`${href}page/`)
    : href.endsWith('/') && path.startsWith(href);
  return below ? 'true' : undefined;
}
