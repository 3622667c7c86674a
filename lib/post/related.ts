import { newestFirst } from './order';
import type { Post } from './post';
import type { Taxonomy, Term } from './taxonomy';

/** A tag says more about a post than its category. */
const WEIGHT = { category: 0.5, tag: 1 };

/**
 * Up to `most` posts that share categories or tags with a post, the nearest first; a term counts the less the more posts
 * have it. Of equally near ones the newest wins. The posts of its own series are left out: they are listed anyway.
 */
export function relatedTo(
  post: Post,
  { categories, tags }: { categories: Taxonomy; tags: Taxonomy },
  most: number,
): Post[] {
  const terms = new Set<Term | undefined>([
    ...post.categories.map(categories.termOf),
    ...post.tags.map(tags.termOf),
  ]);
  const scores = new Map<Post, number>();
  for (const term of terms) {
    if (term === undefined) continue;
    const worth = WEIGHT[term.kind] / Math.log2(1 + term.posts.length);
    for (const other of term.posts) scores.set(other, (scores.get(other) ?? 0) + worth);
  }
  return [...scores]
    .filter(([other]) => other !== post && (post.series === undefined || other.series !== post.series))
    .sort(([a, x], [b, y]) => y - x || newestFirst(a, b))
    .slice(0, most)
    .map(([other]) => other);
}
