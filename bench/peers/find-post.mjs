import { readdirSync } from 'node:fs';

/**
 * The page of a post in the output of a generator: of the pages whose paths contain its name, the one with the shortest path.
 * @param {string} root
 * @param {string} slug
 * @returns {string} its file, relative to `root`: `posts/hello/index.html`
 * @throws Error where there is none.
 */
export function findPost(root, slug) {
  const [page] = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.includes(slug) && file.endsWith('.html'))
    .sort((a, b) => a.length - b.length);
  if (page === undefined) throw new Error(`${root} has no page whose path contains ${slug}`);
  return page;
}
