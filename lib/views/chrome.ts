import type { Content } from '../content';
import { once } from '../once';
import { FEED_PATH, SEARCH_PATH, toConfiguredHref, toHref } from '../permalink';
import type { ChromeView, NavItem } from './view';

/** What stands around the page at `path`. */
export function chromeView(content: Content, path: string): ChromeView {
  const { site } = content;
  const linkTo = (href: string) => toConfiguredHref(site, href);
  const nav = site.nav.map(({ label, href }): NavItem => {
    const current = currentFor(href, path);
    return { label, href: linkTo(href), ...(current && { current }) };
  });
  return {
    language: site.language,
    siteTitle: site.title,
    homeHref: toHref(site, '/'),
    nav,
    searchHref: toHref(site, SEARCH_PATH),
    feedHref: toHref(site, FEED_PATH),
    footerLinks: site.footer.map(({ label, href }) => ({ label, href: linkTo(href) })),
    copyright: ['©', yearsOf(content), site.author.name].filter(Boolean).join(' '),
    mark: { seed: '', size: 128 },
  };
}

/** `2020–2021`, `2021`, or nothing. */
const yearsOf = once(({ posts }: Content) => {
  const years = posts.flatMap(({ date }) => date?.day.slice(0, 4) ?? []).sort();
  return [...new Set([years[0], years.at(-1)])].filter(Boolean).join('–');
});

/** The front page's item is current on the feed's further pages, too; every other item also on what lies below it. */
function currentFor(href: string, path: string): NavItem['current'] {
  if (href === path) return 'page';
  const below = href === '/' ? path.startsWith('/page/') : href.endsWith('/') && path.startsWith(href);
  return below ? 'true' : undefined;
}
