import { toConfiguredHref, toMailHref } from '../addresses/href';
import type { Content } from '../content/content';
import type { Post } from '../post/post';
import type { Site } from '../site/site';
import { authorBoxes, profileOf } from './authors';
import { backlinksOf } from './backlinks';
import type { NewsletterView, PostView } from './post-view';

type WaysOn = Pick<PostView, 'backlinks' | 'authorBoxes' | 'replyHref' | 'shareHref' | 'newsletter'>;

/** What the configuration adds to the foot of a post. @param canonical the address that readers share. */
export function waysOn(post: Post, content: Content, canonical: string): WaysOn {
  const { site } = content;
  const backlinks = backlinksOf(post, content);
  const boxes = authorBoxes(post, content);
  const mail = mailOf(post, site);
  return {
    ...(backlinks.length > 0 && { backlinks }),
    ...(boxes.length > 0 && { authorBoxes: boxes }),
    ...(mail && { replyHref: toMailHref(mail, `Re: ${post.title}`) }),
    ...(site.share && { shareHref: canonical }),
    ...(site.newsletter && { newsletter: newsletterOf(site.newsletter, site) }),
  };
}

function newsletterOf(
  { action, href, field, hidden = {}, text }: NonNullable<Site['newsletter']>,
  site: Site,
): NewsletterView {
  return {
    ...(text && { text }),
    ...(href && { href: toConfiguredHref(site, href) }),
    ...(action && field && { form: { action, field, hidden: Object.entries(hidden) } }),
  };
}

/** Where readers write to: the address of the post's only author where it has one, else the site's. */
function mailOf(post: Post, site: Site): string | undefined {
  const { replyByMail, author } = site;
  if (replyByMail === false) return undefined;
  const [only = '', ...others] = post.authors;
  const own = others.length === 0 ? profileOf(only, site)?.email : undefined;
  return own ?? (replyByMail === true ? author.email : replyByMail);
}
