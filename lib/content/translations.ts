import type { Post } from '../post/post';
import type { TranslationGroups } from '../post/translation-groups';
import type { Content } from './content';

/** The posts and pages of each group that readers may find, by the composed (NFC) sources of all in it. One alone is no group. */
export function visibleGroups(
  { groups }: TranslationGroups,
  visible: readonly Post[],
): Map<string, readonly Post[]> {
  const bySource = new Map(visible.filter(({ unlisted }) => !unlisted).map((post) => [post.source, post]));
  const found = new Map<string, readonly Post[]>();
  for (const group of groups) {
    const posts = group.flatMap(({ source }) => bySource.get(source) ?? []);
    if (posts.length < 2) continue;
    for (const { source } of posts) found.set(source.normalize('NFC'), posts);
  }
  return found;
}

/** A post or page in all its languages, itself included, in the order of the configuration; empty where it is not translated. */
export function inAllLanguages(
  { source }: Pick<Post, 'source'>,
  { translations }: Pick<Content, 'translations'>,
): readonly Post[] {
  return translations.get(source.normalize('NFC')) ?? [];
}
