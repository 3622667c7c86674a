import { once } from '../once';
import type { Post } from './post';
import type { Taxonomy, Term } from './taxonomy';

/** A tag says more about a post than its category. */
const WEIGHT = { category: 0.5, tag: 1 };

/** What relations are found in; the posts newest first. */
interface Related {
  posts: readonly Post[];
  categories: Taxonomy;
  tags: Taxonomy;
}

/**
 * Finds up to `most` posts that share categories or tags with a post, the nearest first; a term counts the less the more posts
 * have it. Of equally near ones the newest wins. The posts of its own series are left out: they are listed anyway.
 */
export const relatedTo = once(({ posts, categories, tags }: Related) => {
  const places = new Map(posts.map((post, at) => [post, at]));
  const members = once((term: Term) => Int32Array.from(term.posts, (post) => places.get(post) ?? 0));
  // One for all questions: a map for each would cost more than all else, at thousands of posts a term.
  const scores = new Float64Array(posts.length);
  return (post: Post, most: number): Post[] => {
    const touched: number[] = [];
    const terms = [...post.categories.map(categories.termOf), ...post.tags.map(tags.termOf)];
    for (const term of new Set(terms)) {
      if (term === undefined) continue;
      const worth = WEIGHT[term.kind] / Math.log2(1 + term.posts.length);
      for (const at of members(term)) {
        const score = scores[at] ?? 0;
        if (score === 0) touched.push(at);
        scores[at] = score + worth;
      }
    }
    const nearest = best(touched, scores, most, (at) => isOther(posts[at], post));
    for (const at of touched) scores[at] = 0;
    return nearest.flatMap((at) => posts[at] ?? []);
  };
});

function isOther(other: Post | undefined, post: Post): boolean {
  return other !== post && (post.series === undefined || other?.series !== post.series);
}

/** The places of the highest scores, the highest first, then the first. Without sorting them all. */
function best(
  touched: readonly number[],
  scores: Float64Array,
  most: number,
  counts: (at: number) => boolean,
): number[] {
  const found: number[] = [];
  const before = (a: number, b: number) => {
    const [x, y] = [scores[a] ?? 0, scores[b] ?? 0];
    return x > y || (x === y && a < b);
  };
  for (const at of touched) {
    const last = found[most - 1];
    if ((last !== undefined && !before(at, last)) || !counts(at)) continue;
    const place = found.findIndex((other) => before(at, other));
    found.splice(place < 0 ? found.length : place, 0, at);
    if (found.length > most) found.pop();
  }
  return found;
}
