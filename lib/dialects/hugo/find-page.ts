import type { PostFacts } from '../dialect';

/**
 * The post that a path in `ref` or `relref` means: a file of the content, with or without its ending, from the content's folder or from
 * beside the page; a bundle by its folder; at last any post with such a name.
 */
export function findPage(
  target: string,
  from: PostFacts,
  posts: readonly PostFacts[],
): PostFacts | undefined {
  const wanted = nameOf(target.replace(/^\//, ''));
  if (wanted === '') return undefined;
  const here = nameOf(from.source.replace(/\/[^/]*$/, '/'));
  const beside = target.startsWith('/') ? [] : [normal(`${here}/${wanted}`), normal(`${here}/../${wanted}`)];
  const names = posts.map((post) => [nameOf(post.source), post] as const);
  const at = (name: string) => names.find(([each]) => each === name)?.[1];
  for (const name of [...beside, ...rooted(wanted)]) {
    const found = at(name);
    if (found !== undefined) return found;
  }
  const last = wanted.split('/').at(-1);
  const ending = names.filter(([name]) => name.endsWith(`/${wanted}`));
  const named = ending.length > 0 ? ending : names.filter(([name]) => name.split('/').at(-1) === last);
  return named.length === 1 ? named[0]?.[1] : undefined;
}

/** The folder `content/post/` of Hugo is `posts/` here, or a folder in it. */
function rooted(name: string): string[] {
  const [, ...below] = name.split('/');
  const names = [`posts/${name}`, `pages/${name}`];
  return below.length === 0 ? names : [...names, `posts/${below.join('/')}`];
}

function nameOf(source: string): string {
  return source
    .normalize('NFC')
    .toLowerCase()
    .replace(/\.(?:md|markdown|html?)$/, '')
    .replace(/(?:^|\/)_?index$/, '')
    .replace(/\/$/, '');
}

function normal(name: string): string {
  const parts: string[] = [];
  for (const part of name.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
