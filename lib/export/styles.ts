import type { Page, PageType } from './page';
import { purgeCss } from './purge-css';
import { mergeTokens, type Tokens } from './tokens';

/**
 * Types that share a sheet. Each sheet's digest stands in every page's policy and weighs 35 bytes there, which is more
 * than these lists' own few rules weigh in each other.
 */
const SHARED: Partial<Record<PageType, PageType>> = {
  about: 'post',
  archive: 'term',
  terms: 'term',
  'not-found': 'term',
  redirect: 'term',
};

/** What most posts do without, and much style goes with: 330 bytes compressed that they need not carry. */
const RARE = {
  tags: ['table', 'dl', 'mark', 'video', 'audio', 'iframe'],
  classes: ['note-ref', 'callout', 'tasks', 'diff', 'hl', 'numbers', 'prompt', 'wide'],
};

/** The name of a page's sheet: its type, or another that it shares one with; plain posts have one of their own. */
export function sheetOf({ type, tokens }: Pick<Page, 'type' | 'tokens'>): string {
  if (type !== 'post') return SHARED[type] ?? type;
  const rare =
    RARE.tags.some((tag) => tokens.tags.has(tag)) || RARE.classes.some((name) => tokens.classes.has(name));
  return rare ? 'post' : 'plain post';
}

/**
 * The style of each sheet, by `sheetOf`: of its pages' stylesheets the rules that these pages, and the scripts that they load,
 * can use. Pages with islands are left out: they link the files that the framework expects.
 * @param read the CSS at an address, its own addresses absolute.
 * @param scriptTokens the names that the script at an address may put into a page; none for what is no script of the blog.
 */
export function styleSheets(
  pages: readonly Page[],
  read: (href: string) => string,
  scriptTokens: (src: string) => Tokens | undefined,
): ReadonlyMap<string, string> {
  const styles = new Map<string, string>();
  for (const [sheet, alike] of bySheet(pages.filter((page) => !page.islands))) {
    const hrefs = new Set(alike.flatMap(({ stylesheets }) => stylesheets));
    const scripts = new Set(
      alike.flatMap(({ references }) =>
        references.filter(({ fetched }) => fetched === 'script').map(({ url }) => url),
      ),
    );
    const tokens = mergeTokens([
      ...alike.map((page) => page.tokens),
      ...[...scripts].flatMap((src) => scriptTokens(src) ?? []),
    ]);
    styles.set(sheet, purgeCss([...hrefs].map(read).join('\n'), tokens));
  }
  return styles;
}

function bySheet(pages: readonly Page[]): Map<string, Page[]> {
  const sheets = new Map<string, Page[]>();
  for (const page of pages) {
    const sheet = sheetOf(page);
    const alike = sheets.get(sheet);
    if (alike === undefined) sheets.set(sheet, [page]);
    else alike.push(page);
  }
  return new Map([...sheets].sort(([a], [b]) => (a < b ? -1 : 1)));
}
