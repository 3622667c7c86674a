import { digestOf } from '../digest';
import { loadCachedPage } from './cache/cached-page';
import type { Frame } from './compose';
import { type PageRecord, stylesOf } from './page-record';
import type { FileContent } from './site-files';

/** The HTML of all pages: composed where the file is written, under a key that says what it will be. */
export function composedPages(
  pages: readonly PageRecord[],
  { policy, styles, copyright }: Frame,
  scripts: ReadonlyMap<string, string>,
  htmlOf: (page: PageRecord) => string,
): [string, FileContent][] {
  const names = JSON.stringify([...scripts].sort());
  const heads = new Map<string, string>();
  const headOf = (page: PageRecord) => {
    if (page.islands) return policy.all;
    const own = stylesOf(page);
    const allowed = policy.of(page);
    const key = [...own, allowed].join('\n');
    const texts = own.map((name) => styles.get(name) ?? '');
    const head = heads.get(key) ?? digestOf(allowed, ...texts, copyright, names);
    heads.set(key, head);
    return head;
  };
  return pages.map((page) => [
    page.file,
    { key: page.cachedAs + headOf(page), make: () => Buffer.from(htmlOf(page)) },
  ]);
}

/** Where pages lead, each link once: ten thousand have a hundred thousand of them, and half of these are the menu's. */
export function linksOf(pages: Iterable<PageRecord>): Set<string> {
  const links = new Set<string>();
  for (const page of pages) for (const link of page.links) links.add(link);
  return links;
}

/** What was moved out of pages. A name says what is in it. */
export function extraFiles(pages: ReadonlyMap<string, PageRecord>): Map<string, FileContent> {
  const files = new Map<string, FileContent>();
  for (const { cachedAs, extra } of pages.values()) {
    for (const name of extra) {
      if (files.has(name)) continue;
      const make = () => Buffer.from(new Map(loadCachedPage(cachedAs).extra).get(name) ?? '');
      files.set(name, { key: name, make });
    }
  }
  return files;
}

/** What the search reads of pages, by path. */
export function proseOf(pages: ReadonlyMap<string, PageRecord>) {
  return new Map(
    [...pages.values()].flatMap(({ path: at, cachedAs, prose: digest }) =>
      digest === undefined
        ? []
        : [[at, { digest, prose: () => loadCachedPage(cachedAs).prose ?? '' }] as const],
    ),
  );
}
