import type { PostFacts } from '../dialect';

/** The post that `post_link` means: by its file's name, with its folders or without, with its date or without, or by its title. */
export function findPost(slug: string, posts: readonly PostFacts[]): PostFacts | undefined {
  const wanted = nameOf(slug);
  const named = posts.map((post) => [nameOf(post.source), post] as const);
  const last = (name: string) => name.split('/').at(-1) ?? name;
  const tests: ((name: string, post: PostFacts) => boolean)[] = [
    (name) => name === wanted,
    (name) => name.endsWith(`/${wanted}`),
    (name) => withoutDate(last(name)) === withoutDate(last(wanted)),
    (_, post) => post.title === slug,
    (name) => name.toLowerCase() === wanted.toLowerCase(),
    (_, post) => post.slug === slug,
  ];
  for (const test of tests) {
    const found = named.find(([name, post]) => test(name, post));
    if (found !== undefined) return found[1];
  }
  return undefined;
}

function nameOf(source: string): string {
  return source
    .normalize('NFC')
    .replace(/^(?:posts|pages)\//, '')
    .replace(/\.(?:md|markdown|html?)$/, '')
    .replace(/\/index$/, '');
}

function withoutDate(name: string): string {
  return name.replace(/^\d{4}-\d{1,2}-\d{1,2}-/, '');
}
