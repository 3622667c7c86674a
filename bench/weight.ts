import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Weight, weighPage } from '../lib/build/checks/weigh';
import { referencesOf } from '../lib/build/links/page-references';
import { parsePage } from '../lib/html/html';

/**
 * The weight of a page of a finished site, with all that it links of the site to show its text.
 * @param page its file below `out`.
 * @throws Error if something that the page links is not there.
 */
export function weightOfFile(out: string, page: string, basePath = ''): Weight {
  const read = (name: string) => readFileSync(path.join(out, name), 'utf8');
  const html = read(page);
  const references = referencesOf(parsePage(html));
  const linked = (kind: 'style' | 'script') =>
    references
      .filter(({ fetched }) => fetched === kind)
      .map(({ url }) => read(new URL(url, `http://host${basePath}/${page}`).pathname.slice(basePath.length)));
  return weighPage(html, linked('style'), linked('script'));
}
