import { formerLists } from '../addresses/former-lists';
import { toAbsolute, toHref } from '../addresses/href';
import { within } from '../addresses/own-paths';
import type { Content } from '../content/content';
import { wholeOf } from '../content/editions';
import { chromeView } from './chrome';
import { langView } from './lang-view';
import { metaView } from './meta';
import type { RedirectView } from './redirect-view';

/** The page at an old address of a post or a list; `undefined` where `path` is none. */
export function redirectView(content: Content, path: string): RedirectView | undefined {
  const post = content.redirects.get(path);
  const list = formerLists(wholeOf(content)).get(path);
  if (post === undefined && list !== undefined) return toPage(content, path, list.to, list.title);
  if (post === undefined && path === '/' && content.site.prefix !== '')
    return toPage(content, path, within(content.site, '/'), content.site.title);
  if (post === undefined) return undefined;
  const { site } = content;
  return {
    type: 'redirect',
    chrome: chromeView(content, path),
    meta: metaView(content, path, {
      title: post.title,
      canonical: toAbsolute(site, post.path),
      noindex: true,
    }),
    href: toHref(site, post.path),
    title: post.title,
    ...langView(post, content),
  };
}

/** To a page of the blog's own: a list, or the front page of a blog whose main language has an address of its own. */
function toPage(content: Content, path: string, to: string, title: string): RedirectView {
  const { site } = content;
  return {
    type: 'redirect',
    chrome: chromeView(content, path),
    meta: metaView(content, path, { title, canonical: toAbsolute(site, to), noindex: true }),
    href: toHref(site, to),
    title,
  };
}
