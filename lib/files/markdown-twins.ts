import { toAbsolute, toHref } from '../addresses/href';
import { markdownPath } from '../addresses/path';
import { markdownContext } from '../addresses/resolve';
import type { Content } from '../content/content';
import { postsAndPages } from '../content/posts-and-pages';
import { absoluteMarkdown, type MakeAbsolute } from '../markdown/absolute-markdown';
import type { ResolvedImage } from '../markdown/context';
import { once } from '../once';
import { printFrontMatter } from '../post/front-matter/print';
import type { Post } from '../post/post';
import type { Site } from '../site/site';

/** Posts that are served as Markdown, too, by the path of that file; none unless the configuration says so. */
export const markdownTwins = once((content: Content): ReadonlyMap<string, Post> => {
  if (!content.site.markdownTwins) return new Map();
  const shown = postsAndPages(content).filter((post) => !post.noindex);
  return new Map(shown.map((post) => [markdownPath(post.path), post]));
});

/**
 * A post as Markdown for programs that read no HTML: what its readers may know in the front matter, absolute addresses, no comments.
 * @param shown the files that the post's page shows, below `out/`: of an image that is published in several sizes, one of these.
 * @throws Error if the post's file was changed after it was listed.
 */
export function markdownTwin(post: Post, content: Content, shown: readonly string[]): string {
  const { site } = content;
  const page = toAbsolute(site, post.path);
  const context = markdownContext(post, content);
  const absolute: MakeAbsolute = (url, kind) => {
    const found = kind === 'image' ? context.resolveImage(url) : context.resolveLink(url);
    const href = found.kind === 'missing' ? url : 'src' in found ? sourceOf(found, shown, site) : found.href;
    return URL.canParse(href, page) ? new URL(href, page).href : url;
  };
  const front = printFrontMatter(
    {
      title: post.title,
      date: post.date,
      updated: post.updated,
      categories: some(post.categories),
      tags: some(post.tags),
      description: post.description,
      authors: some(post.authors),
      lang: post.lang,
      canonicalUrl: post.canonicalUrl ?? page,
      series: post.series,
    },
    site,
  );
  return `${front}\n${absoluteMarkdown(post.body(), context.syntax, absolute).trim()}\n`;
}

/** The address of an image: of the largest of its sizes that a page shows, in a format that every program can read. */
function sourceOf(
  image: Exclude<ResolvedImage, { kind: 'missing' }>,
  shown: readonly string[],
  site: Site,
): string {
  if (image.kind === 'external' || image.stem === undefined) return image.src;
  const { stem } = image;
  const sizes = shown
    .map((name) => toHref(site, `/${name}`))
    .filter((href) => href.startsWith(`${stem}.`) && !href.endsWith('.avif'));
  const width = (href: string) => Number(/\.(\d+)\.\w+$/.exec(href)?.[1] ?? Number.POSITIVE_INFINITY);
  const isOld = (href: string) => Number(!href.endsWith('.webp'));
  const [best] = sizes.sort((a, b) => isOld(b) - isOld(a) || width(b) - width(a));
  return best ?? image.src;
}

function some(names: string[]): string[] | undefined {
  return names.length > 0 ? names : undefined;
}
