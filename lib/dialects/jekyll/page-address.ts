import type { Data, FilePlace } from '../dialect';
import { flagAt, mappingAt, textAt } from '../values';

/** The collection that a file of `pages/` belongs to: `recipes` for `pages/_recipes/soup.md`, if the configuration names it. */
export function collectionOf({ kind, folders: [first = ''] }: FilePlace, config: Data): string | undefined {
  const name = first.startsWith('_') && kind === 'page' ? first.slice(1) : '';
  return name !== '' && collectionsIn(config).includes(name) ? name : undefined;
}

/** The names of all collections but that of posts: keys of a mapping, or a list. */
export function collectionsIn({ collections }: Data): string[] {
  const names = Array.isArray(collections)
    ? collections.filter((name): name is string => typeof name === 'string')
    : Object.keys(mappingAt({ collections }, 'collections'));
  return names.filter((name) => name !== 'posts' && name !== 'drafts');
}

/** Whether Jekyll makes pages of a collection's files. */
export function isPublished(collection: string, config: Data): boolean {
  return flagAt(settingsOf(collection, config), 'output') ?? false;
}

/**
 * Where Jekyll has a page that says nothing of its address, as a permalink: `/about.html`, or `/about/` where the permalinks of posts end
 * with a slash. A collection may have a template of its own (https://jekyllrb.com/docs/permalinks/#collections).
 */
export function pagePermalink(place: FilePlace, config: Data): string {
  const collection = collectionOf(place, config);
  const below = place.source.replace(/^pages\/(?:_[^/]*\/)?/, '').replace(/\.[^./]*$/, '');
  if (collection !== undefined) {
    const own = textAt(settingsOf(collection, config), 'permalink');
    const template = own ?? `/:collection/:path${endingFor(config)}`;
    return template.replaceAll(':collection', collection).replaceAll(':path', below);
  }
  const path = place.source.replace(/^pages\//, '').replace(/\.[^./]*$/, '');
  return /(?:^|\/)index$/.test(path) ? `/${path.replace(/index$/, '')}` : `/${path}${endingFor(config)}`;
}

function settingsOf(collection: string, config: Data): Data {
  return mappingAt(mappingAt(config, 'collections'), collection);
}

/** What the permalinks of posts end with, pages end with, too. */
function endingFor(config: Data): string {
  const permalink = textAt(config, 'permalink') ?? 'date';
  if (permalink === 'pretty' || permalink.endsWith('/')) return '/';
  return /^(?:date|ordinal|weekdate|none)$|:output_ext$|\.html$/.test(permalink) ? '.html' : '';
}
