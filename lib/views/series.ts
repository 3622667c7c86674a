import { toHref } from '../addresses/href';
import type { Content } from '../content/content';
import { once } from '../once';
import type { Post } from '../post/post';
import { langView } from './lang-view';
import type { PostView } from './post-view';

/** The series that a post is in: its posts, oldest first. A series of one is none. */
export function seriesOf(post: Post, content: Content): Pick<PostView, 'series'> {
  const { series: title } = post;
  const parts = title === undefined ? [] : (partsOf(content).get(title) ?? []);
  if (title === undefined || parts.length < 2) return {};
  return {
    series: {
      title,
      posts: parts.map((part) => ({
        label: part.title,
        ...langView(part, content),
        ...(part !== post && { href: toHref(content.site, part.path) }),
      })),
    },
  };
}

/** The posts of each series, oldest first. */
const partsOf = once(({ posts }: Content) => {
  const series = new Map<string, Post[]>();
  for (const post of posts) {
    if (post.series === undefined) continue;
    const parts = series.get(post.series);
    if (parts === undefined) series.set(post.series, [post]);
    else parts.unshift(post);
  }
  return series;
});
