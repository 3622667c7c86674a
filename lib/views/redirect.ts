import { toAbsolute, toHref } from '../addresses/href';
import type { Content } from '../content/content';
import { chromeView } from './chrome';
import { metaView } from './meta';
import type { RedirectView } from './redirect-view';
import { langView } from './summary';

/** The page at an old address of a post; `undefined` where `path` is none. */
export function redirectView(content: Content, path: string): RedirectView | undefined {
  const post = content.redirects.get(path);
  if (post === undefined) return undefined;
  const { site } = content;
  return {
    type: 'redirect',
    chrome: chromeView(content, path),
    meta: metaView(site, path, { title: post.title, canonical: toAbsolute(site, post.path), noindex: true }),
    href: toHref(site, post.path),
    title: post.title,
    ...langView(post, content),
  };
}
