import { toAbsolute, toHref } from '../addresses/href';
import { within } from '../addresses/own-paths';
import type { Content } from '../content/content';
import { chromeView } from './chrome';
import { langView } from './lang-view';
import { metaView } from './meta';
import type { RedirectView } from './redirect-view';

/** The page at an old address of a post; `undefined` where `path` is none. */
export function redirectView(content: Content, path: string): RedirectView | undefined {
  const post = content.redirects.get(path);
  if (post === undefined && path === '/' && content.site.prefix !== '') return toMainLanguage(content);
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

/** The root of a blog whose main language has an address of its own. */
function toMainLanguage(content: Content): RedirectView {
  const { site } = content;
  const home = within(site, '/');
  return {
    type: 'redirect',
    chrome: chromeView(content, '/'),
    meta: metaView(content, '/', { title: site.title, canonical: toAbsolute(site, home), noindex: true }),
    href: toHref(site, home),
    title: site.title,
  };
}
