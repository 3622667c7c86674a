import { digestOf } from '../../digest';
import { parsePiece, textOf } from '../../html/html';
import { isListOf, isObject } from '../../value-shapes';
import { readCache, textKey, writeCache } from '../cache/cache';
import { referencesOf } from './page-references';
import type { Reference } from './reference';

const known = new Map<string, readonly Reference[]>();

/** The same, found once for each text: a sitemap has thousands of addresses, a feed whole articles. */
export function keptReferencesOfXml(xml: string): readonly Reference[] {
  const key = textKey('xml', digestOf(xml));
  const found = known.get(key) ?? keptReferences(key) ?? makeReferences(key, xml);
  known.set(key, found);
  return found;
}

function keptReferences(key: string): readonly Reference[] | undefined {
  const kept = readCache(key);
  return isListOf(kept, isReference) ? kept : undefined;
}

function makeReferences(key: string, xml: string): readonly Reference[] {
  const found = referencesOfXml(xml).map(({ url, where }) => ({ url, where }));
  writeCache(key, found);
  return found;
}

/** What is kept has a checksum, and a key that names the code that wrote it: a look at its kinds is enough. */
function isReference(value: unknown): value is Reference {
  return isObject(value) && typeof value.url === 'string' && typeof value.where === 'string';
}

/**
 * What a feed, Atom or RSS, or a sitemap refers to: links, ids, locations, and all that the entries' own HTML refers to. For
 * feeds as this site writes them: no general XML.
 */
export function referencesOfXml(xml: string): Reference[] {
  const links = [...xml.matchAll(/<link\b[^>]*?\bhref="([^"]*)"/g)].map(([, url = '']) => ({
    url: plain(url),
    where: '<link href>',
  }));
  const texts = [...xml.matchAll(/<(loc|id|logo|icon|link|url)>\s*([^<\s][^<]*)</g)].map(
    ([, name, url = '']) => ({
      url: plain(url.trim()),
      where: `<${name}>`,
    }),
  );
  const contents = [
    ...xml.matchAll(/<(?:content|summary)\b[^>]*type="html"[^>]*>(.*?)<\/(?:content|summary)>/gs),
    ...xml.matchAll(/<content:encoded>(.*?)<\/content:encoded>/gs),
  ];
  const inside = contents.flatMap(([, text = '']) => referencesOf(parsePiece(contentOf(text))));
  return [...links, ...texts, ...inside.map((each) => ({ ...each, where: `<content> ${each.where}` }))];
}

function contentOf(text: string): string {
  const sections = [...text.matchAll(/<!\[CDATA\[(.*?)\]\]>/gs)];
  return sections.length > 0 ? sections.map(([, raw]) => raw).join('') : plain(text);
}

function plain(escaped: string): string {
  return textOf(parsePiece(escaped));
}
