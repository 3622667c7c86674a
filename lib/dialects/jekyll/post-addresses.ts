import { toHref } from '../../addresses/href';
import type { PostFacts } from '../dialect';
import type { LiquidRun } from './liquid-run';

/** Where `{% post_url travel/2020-01-01-kite %}` leads: the post whose file, or whose date and slug, has that name. */
export function addressOfPost(name: string, { context }: LiquidRun): string | undefined {
  const wanted = name.replace(/^\/+/, '').replace(/\.(?:md|markdown|mkdn?|mkdown|html)$/, '');
  const posts = context.lookup.posts().filter(({ kind }) => kind === 'post');
  const [, dated, slug] = /(?:^|\/)(\d{2,4}-\d{1,2}-\d{1,2})-([^/]*)$/.exec(wanted) ?? [];
  const found =
    posts.find((post) => isNamed(post, wanted)) ??
    posts.find((post) => slug !== undefined && post.date?.day === dated && fileOf(post) === slug);
  return found && toHref(context.site, found.path);
}

/** Where `{% link _posts/2020-01-01-kite.md %}` leads: a post, a page, or any other file of the site. */
export function addressOfFile(name: string, { context }: LiquidRun): string | undefined {
  const wanted = name.replace(/^\/+/, '');
  const stem = wanted.replace(/\.[^./]*$/, '');
  const found = context.lookup
    .posts()
    .find((post) =>
      post.kind === 'page' ? pathOf(post) === stem : isNamed(post, stem.replace(/(^|\/)_posts\//, '$1')),
    );
  if (found !== undefined) return toHref(context.site, found.path);
  // What is no Markdown is served at its own name; whether it is there, the check of links says.
  return /\.(?:md|markdown|mkdn?)$/.test(wanted) ? undefined : toHref(context.site, `/${wanted}`);
}

/** Below `posts/` or `pages/`, without its ending and without the folder `_posts`, in which Jekyll had it. */
function pathOf({ source }: PostFacts): string {
  return source
    .replace(/^(?:posts|pages)\//, '')
    .replace(/(^|\/)_posts\//, '$1')
    .replace(/(?:\/index)?\.[^./]*$/, '');
}

function isNamed(post: PostFacts, wanted: string): boolean {
  const path = pathOf(post);
  return path === wanted || path.endsWith(`/${wanted}`);
}

function fileOf(post: PostFacts): string {
  return pathOf(post)
    .replace(/^.*\//, '')
    .replace(/^\d{2,4}-\d{1,2}-\d{1,2}-/, '');
}
