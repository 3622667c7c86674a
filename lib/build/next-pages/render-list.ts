import { z } from 'zod';
import type { Content } from '../../content/content';
import { pagePaths } from '../../routes';
import { cacheKey, readCache, writeCache } from '../cache';

/** Names, in the environment of a build's workers, the list of what they are to render. */
const PLAN = 'BLOG_PLAN';

const planSchema = z.array(z.string());

/** Tells the workers of this build at which paths pages and files are to be made anew; all others are kept. */
export function handOverPlan(paths: readonly string[]): void {
  const key = cacheKey('plan', ...paths);
  writeCache(key, paths);
  process.env[PLAN] = key;
}

/** Whether this process works for a build that has made its plan. */
export function isWorker(): boolean {
  return process.env[PLAN] !== undefined;
}

let planned: ReadonlySet<string> | 'all' | undefined;

/** Whether something is to be made anew: all is, unless a build says otherwise. */
export function isPlanned(path: string): boolean {
  planned ??= readPlan(process.env[PLAN]);
  return planned === 'all' || planned.has(path);
}

/** Where a full disk has swallowed it, too much is made, which does no harm. */
function readPlan(key: string | undefined): ReadonlySet<string> | 'all' {
  const paths = key === undefined ? undefined : planSchema.safeParse(readCache(key)).data;
  return paths === undefined ? 'all' : new Set(paths);
}

/**
 * The pages that a build is to render. Never none, which `output: 'export'` refuses; but none in `next dev`, which renders what it is
 * asked for, and at each request would have the list made in a process that it starts for that.
 */
export function pagesToRender(content: () => Content): string[] {
  if (process.env.NODE_ENV === 'development') return [];
  const pages = pagePaths(content()).filter(isPlanned);
  return pages.length > 0 ? pages : ['/'];
}
