import { cacheKey, readCache, writeCache } from '../cache';
import { ROUTES } from '../routes';
import type { Page } from './page';
import type { PageRecord } from './page-record';
import { purgeCss } from './purge-css';
import type { SheetTokens } from './sheet-tokens';
import { mergeTokens, type Tokens } from './tokens';
import { tokensFrom } from './vocabulary';

const SHEETS: ReadonlyMap<string, string> = new Map(ROUTES.map(({ type, sheet }) => [type, sheet]));

/** What most posts do without, and much style goes with: 330 bytes compressed that they need not carry. */
const RARE = {
  tags: ['table', 'dl', 'mark', 'video', 'audio', 'iframe'],
  classes: ['note-ref', 'callout', 'tasks', 'diff', 'hl', 'numbers', 'prompt', 'wide'],
};

/** The name of a page's sheet: that of its type in the table; plain posts have one of their own. */
export function sheetOf({ type, tokens }: Pick<Page, 'type' | 'tokens'>): string {
  if (type !== 'post') return SHEETS.get(type) ?? type;
  const rare =
    RARE.tags.some((tag) => tokens.tags.has(tag)) || RARE.classes.some((name) => tokens.classes.has(name));
  return rare ? 'post' : 'plain post';
}

/**
 * The style of each sheet, by `sheetOf`: of its pages' stylesheets the rules that these pages, and the scripts that they load,
 * can use. Pages with islands are left out: they link the files that the framework expects.
 * @param tokens what the pages of each sheet use.
 * @param read the CSS at an address, its own addresses absolute.
 * @param scriptTokens the names that the script at an address may put into a page; none for what is no script of the blog.
 */
export function styleSheets(
  pages: Iterable<PageRecord>,
  tokens: SheetTokens,
  read: (href: string) => string,
  scriptTokens: (src: string) => Tokens | undefined,
): ReadonlyMap<string, string> {
  const styles = new Map<string, string>();
  for (const [sheet, { stylesheets, scripts }] of bySheet(pages)) {
    const css = [...stylesheets].map(read).join('\n');
    const names = [...(tokens.get(sheet)?.keys() ?? [])].sort();
    const put = [...scripts].flatMap((src) => scriptTokens(src) ?? []);
    styles.set(sheet, keptStyle(css, names, put));
  }
  return styles;
}

/** Made once for each CSS and each set of names. */
function keptStyle(css: string, names: readonly string[], scripts: readonly Tokens[]): string {
  const put = scripts.map(({ anywhere }) => [...anywhere].sort());
  const key = cacheKey('style', css, JSON.stringify([names, put]));
  const kept = readCache(key);
  if (typeof kept === 'string') return kept;
  const style = purgeCss(css, mergeTokens([tokensFrom(names), ...scripts]));
  writeCache(key, style);
  return style;
}

/** What the pages of a sheet load. */
interface Loaded {
  stylesheets: Set<string>;
  scripts: Set<string>;
}

function bySheet(pages: Iterable<PageRecord>): Map<string, Loaded> {
  const sheets = new Map<string, Loaded>();
  for (const { islands, sheet, stylesheets, scripts } of pages) {
    if (islands) continue;
    const known = sheets.get(sheet) ?? { stylesheets: new Set(), scripts: new Set() };
    sheets.set(sheet, known);
    for (const href of stylesheets) known.stylesheets.add(href);
    for (const src of scripts) known.scripts.add(src);
  }
  return new Map([...sheets].sort(([a], [b]) => (a < b ? -1 : 1)));
}
