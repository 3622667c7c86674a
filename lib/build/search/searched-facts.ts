import { partPath, partsOf, threadOf } from '../../comments/thread-pages';
import type { Content } from '../../content/content';
import type { Post } from '../../post/post';
import { langView } from '../../views/lang-view';
import { dateOf, termLinks } from '../../views/summary';
import { wordsOf } from '../../words/words-of';
import type { IndexedPost } from './search-index-page';
import { languageOf } from './search-parts';

/** All that `factsOf` is made of, beside code and configuration: cheaper to write down for ten thousand posts than the facts. */
export function ingredientsOf(post: Post, { site, categories, tags }: Content): string {
  const { title, lang, date, description } = post;
  const labels = [
    post.tags.map((tag) => tags.termOf(tag)),
    post.categories.map((one) => categories.termOf(one)),
  ];
  const terms = labels.map((list) => list.map((term) => term?.label));
  return JSON.stringify([
    title,
    site.language,
    lang,
    languageOf(post, site),
    date?.day,
    description,
    ...terms,
  ]);
}

/** The pages of a post: its own, and those that go on with its comments. */
export function pathsOf(post: Post): string[] {
  const thread = threadOf(post);
  return thread === undefined ? [post.path] : partsOf(thread).map((_, part) => partPath(post, part));
}

/** A page of comments is about the post, and not by its author. */
export function ofComments(
  { standfirst: _, tags: _tags, title, ...facts }: IndexedPost,
  { site }: Content,
): IndexedPost {
  return { ...facts, title: wordsOf(site.language).comments.on(title), tags: [] };
}

/** What the search knows of a post beside its text. */
export function factsOf(post: Post, content: Content): IndexedPost {
  return {
    title: post.title,
    language: languageOf(post, content.site),
    ...langView(post, content),
    ...dateOf(post.date, content),
    ...(post.description && { standfirst: post.description }),
    tags: termLinks('tag', post, content).map(({ label }) => label),
    categories: termLinks('category', post, content).map(({ label }) => label),
  };
}
