import { toConfiguredHref, toHref } from '../addresses/href';
import { ABOUT_PATH, within } from '../addresses/own-paths';
import type { Content } from '../content/content';
import type { Post } from '../post/post';
import type { Site } from '../site/site';
import type { LinkView } from './link-view';
import type { AuthorView } from './post-view';
import { publicImage } from './public-image';

/** What the configuration says of an author, by name: a post knows names alone. */
export function profileOf(
  name: string,
  { authors }: Pick<Site, 'authors'>,
): Site['authors'][string] | undefined {
  return Object.values(authors).find((author) => author.name === name);
}

/** The authors that the post names, else the site's. The site's own author leads to the page about the blog, if there is one. */
export function authorsOf(post: Post, { site, byPath }: Content): LinkView[] {
  const names = post.authors.length > 0 ? post.authors : [site.author.name];
  const about = [within(site, ABOUT_PATH), ABOUT_PATH].find((path) => byPath.has(path));
  const own = site.author.url ?? about;
  return names.map((label) => {
    const url = profileOf(label, site)?.url ?? (label === site.author.name ? own : undefined);
    return { label, href: url === undefined ? '' : toConfiguredHref(site, url) };
  });
}

/** The authors that are named beside the title: the blog is none, its name stands on the page already. */
export function bylineOf(post: Post, content: Content): LinkView[] {
  const name = (text: string) => text.trim().toLowerCase();
  return authorsOf(post, content).filter(({ label }) => name(label) !== name(content.site.title));
}

/** What is told of a post's authors below it: of those of whom the configuration tells more than a name and an address. */
export function authorBoxes(post: Post, content: Content): AuthorView[] {
  const { site } = content;
  return authorsOf(post, content).flatMap(({ label, href }) => {
    const { bio, avatar } = profileOf(label, site) ?? {};
    const file = avatar === undefined ? undefined : publicImage(avatar, content);
    if (bio === undefined && file === undefined) return [];
    return [
      {
        name: label,
        ...(href && { href }),
        ...(bio && { bio }),
        ...(avatar !== undefined && file !== undefined && { avatar: toHref(site, avatar) }),
      },
    ];
  });
}
