import type { Content } from '../../content/content';
import { pagePaths } from '../../routes/site-paths';
import { isListOf, isObject, isText } from '../../value-shapes';
import { cacheKey, readCache, writeCache } from '../cache/cache';
import type { PageProps } from '../render-texts';

/** Names, in the environment of a build's workers, the list of what they are to render. */
const PLAN = 'BLOG_PLAN';

/** What the workers of a build are to make anew; all else is kept. */
export interface RenderList {
  /** Of pages and of files. */
  paths: readonly string[];
  /** The pages among them, or one that is compared; never none, which `output: 'export'` refuses. */
  pages: readonly string[];
  /** What pages show, for workers that need not read the blog to find that out. */
  props: readonly GivenProps[];
}

type GivenProps = readonly [path: string, props: PageProps];

/** Tells the workers of this build what they are to make. */
export function handOverPlan(list: RenderList): void {
  const key = cacheKey('plan', JSON.stringify(list));
  writeCache(key, list);
  process.env[PLAN] = key;
}

/** Whether this process works for a build that has made its plan. */
export function isWorker(): boolean {
  return process.env[PLAN] !== undefined;
}

interface Planned {
  paths: ReadonlySet<string>;
  pages: readonly string[];
  props: ReadonlyMap<string, PageProps>;
}

let planned: Planned | 'all' | undefined;

/** Whether something is to be made anew: all is, unless a build says otherwise. */
export function isPlanned(path: string): boolean {
  const list = plan();
  return list === 'all' || list.paths.has(path);
}

/** What the page at a path shows, where the build has said so. */
export function plannedProps(path: string): PageProps | undefined {
  const list = plan();
  return list === 'all' ? undefined : list.props.get(path);
}

function plan(): Planned | 'all' {
  planned ??= readPlan(process.env[PLAN]);
  return planned;
}

/** Where a full disk has swallowed it, too much is made, which does no harm. */
function readPlan(key: string | undefined): Planned | 'all' {
  const list = key === undefined ? undefined : readCache(key);
  if (!isRenderList(list)) return 'all';
  return { paths: new Set(list.paths), pages: list.pages, props: new Map(list.props) };
}

/** What is kept has a checksum, and a key that names the code that wrote it: a look at its kinds is enough. */
function isRenderList(value: unknown): value is RenderList {
  return (
    isObject(value) &&
    isListOf(value.paths, isText) &&
    isListOf(value.pages, isText) &&
    value.pages.length > 0 &&
    isListOf(value.props, isGiven)
  );
}

function isGiven(value: unknown): value is GivenProps {
  return Array.isArray(value) && isText(value[0]) && isObject(value[1]) && isObject(value[1].view);
}

/**
 * The pages that a build is to render; none in `next dev`, which renders what it is asked for, and at each request would have the list
 * made in a process that it starts for that.
 * @param content is asked for only where no build has said which pages are to be rendered.
 */
export function pagesToRender(content: () => Content): readonly string[] {
  if (process.env.NODE_ENV === 'development') return [];
  const list = plan();
  return list === 'all' ? pagePaths(content()) : list.pages;
}
