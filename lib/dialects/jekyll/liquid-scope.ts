import { toHref } from '../../addresses/href';
import type { PostDate } from '../../post/dates/dates';
import { dataFolder } from '../data-folder';
import type { PostFacts } from '../dialect';
import { typed } from './front-value';
import { lazily } from './lazily';
import type { LiquidRun } from './liquid-run';
import { collectionsIn } from './page-address';
import { textsOf } from './post-texts';

/** What a template may name: `site`, `page`, `jekyll`. What is dear to make, or depends on other posts, is made when it is asked for. */
export function scopeOf(run: LiquidRun): object {
  const { page } = run.context;
  return {
    site: siteScope(run),
    page: lazily(postScope(page, run), {
      previous: () => neighbour(run, 1),
      next: () => neighbour(run, -1),
    }),
    layout: {},
    jekyll: { environment: 'production', version: '4.3.1' },
  };
}

/** The time of the site, which is that of its newest post: no page reads the clock. */
export function timeOf(run: LiquidRun): string {
  const newest = postsOf(run)[0]?.date;
  return newest === undefined ? '1970-01-01 00:00:00 +0000' : rubyTime(newest);
}

function siteScope(run: LiquidRun): object {
  const { site, lookup } = run.context;
  const scope = {
    ...site.old.config,
    title: site.title,
    description: site.description,
    url: site.origin,
    baseurl: site.basePath,
  };
  const of = (kind: PostFacts['kind']) => () =>
    (kind === 'post' ? postsOf(run) : lookup.posts().filter((post) => post.kind === kind)).map((post) =>
      postScope(post, run),
    );
  const terms = (name: 'categories' | 'tags') => () => {
    const groups: Record<string, object[]> = {};
    // The order of terms is that of the oldest posts that have them, within each the newest post is the first.
    for (const post of postsOf(run).reverse()) {
      for (const term of post[name]) groups[term] = [postScope(post, run), ...(groups[term] ?? [])];
    }
    return groups;
  };
  const collections = collectionsIn(site.old.config).map((name): [string, () => object[]] => [
    name,
    () =>
      lookup
        .posts()
        .filter(({ source }) => source.startsWith(`pages/_${name}/`))
        .map((post) => lazily(postScope(post, run), { collection: () => name })),
  ]);
  return lazily(scope, {
    ...Object.fromEntries(collections),
    time: () => timeOf(run),
    posts: of('post'),
    pages: of('page'),
    documents: of('post'),
    categories: terms('categories'),
    tags: terms('tags'),
    static_files: () => lookup.names('public').map(staticFile),
    data: () =>
      dataFolder(
        '_data',
        { lookup: run.context.lookup, warn: (message, about) => run.warn(message, about) },
        (data) => data,
      ),
  });
}

/** A file of `public/` as templates know it. When it was changed is not told, since that is another moment on each machine. */
function staticFile(file: string): object {
  const path = file.slice('public'.length);
  const name = path.slice(path.lastIndexOf('/') + 1);
  const extname = /\.[^.]+$/.exec(name)?.[0] ?? '';
  return { path, name, basename: name.slice(0, name.length - extname.length), extname };
}

/** Published posts, newest first. */
function postsOf({ context: { lookup } }: LiquidRun): PostFacts[] {
  return lookup
    .posts()
    .filter(({ kind, draft }) => kind === 'post' && !draft)
    .sort((a, b) => compare(b.date?.instant ?? '', a.date?.instant ?? '') || compare(b.source, a.source));
}

/** A post as templates know it: its front matter, and what Jekyll adds. */
function postScope(post: PostFacts, run: LiquidRun): object {
  const { data, path, title, slug, date, categories, tags, source, draft } = post;
  const url = toHref({ basePath: '' }, path);
  const facts = {
    ...Object.fromEntries(Object.entries(data).map(([key, value]) => [key, typed(value)])),
    title,
    slug,
    url,
    id: url.replace(/(?:\.html|\/)$/, ''),
    path: source.replace(/^(posts|pages)\//, (_, folder: string) => (folder === 'posts' ? '_posts/' : '')),
    relative_path: source,
    name: source.slice(source.lastIndexOf('/') + 1),
    collection: 'posts',
    draft,
    categories,
    tags,
    ...(date && { date: rubyTime(date) }),
    lang: data.lang ?? run.context.site.language,
  };
  return lazily(facts, textsOf(post, run));
}

function neighbour(run: LiquidRun, step: 1 | -1): object | undefined {
  const posts = postsOf(run);
  const at = posts.findIndex(({ source }) => source === run.context.page.source);
  const post = at < 0 ? undefined : posts[at + step];
  return post && postScope(post, run);
}

/** As Ruby prints a moment, in the time zone of the site; templates that cut it expect that. */
function rubyTime({ day, time, instant }: PostDate): string {
  const minutes = Math.round((Date.parse(`${day}T${time}Z`) - Date.parse(instant)) / 60_000);
  const two = (number: number) => String(Math.floor(number)).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${day} ${time} ${minutes < 0 ? '-' : '+'}${two(size / 60)}${two(size % 60)}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
