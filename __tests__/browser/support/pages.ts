import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileOfPath } from '../../../lib/addresses/path';
import { getContent } from '../../../lib/content/current-content';
import { pageTypes } from '../../../lib/routes/site-paths';
import { ROOT } from './project';

export const OUT = path.join(ROOT, 'out');

/** One page of the site, by its path. */
export interface SitePage {
  type: string;
  path: string;
}

/** All pages of the blog itself, with their types. */
export function allPages(): SitePage[] {
  return [...pageTypes(getContent())].map(([path, type]) => ({ type, path }));
}

export function pagesOf(type: string): SitePage[] {
  return allPages().filter((page) => page.type === type);
}

/** Of each type the first page, the last one and the largest: what a type can look like. Old addresses are no pages. */
export function samplePages(): SitePage[] {
  const types = new Map(allPages().map(({ type }) => [type, pagesOf(type)]));
  types.delete('redirect');
  const samples = [...types.values()].flatMap((pages) => {
    const bySize = [...pages].sort((a, b) => sizeOf(b) - sizeOf(a));
    return [pages.at(0), pages.at(-1), bySize.at(0)].filter((page) => page !== undefined);
  });
  return [...new Map(samples.map((page) => [page.path, page])).values()];
}

function sizeOf({ path: page }: SitePage): number {
  return statSync(path.join(OUT, fileOfPath(page))).size;
}

/** The largest post whose HTML holds a text. @throws Error if none does. */
export function postWith(text: string): SitePage {
  const found = pagesOf('post')
    .filter((page) => readFileSync(path.join(OUT, fileOfPath(page.path)), 'utf8').includes(text))
    .sort((a, b) => sizeOf(b) - sizeOf(a));
  if (found[0] === undefined) throw new Error(`No post holds ${text}`);
  return found[0];
}
