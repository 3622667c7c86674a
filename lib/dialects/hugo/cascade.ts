import { isMapping } from '../../post/front-matter/source';
import type { Data, FilePlace, Inherited } from '../dialect';
import { listAt, mappingAt, textAt } from '../values';
import { globbed } from './glob';
import { lowerKeys } from './lower-keys';

/** The key under which the front matter of the `_index.md` of a section is kept. */
export function sectionKey({ language = '', folders }: Pick<FilePlace, 'language' | 'folders'>): string {
  return `${language}:${folders.join('/').toLowerCase()}`;
}

/**
 * What `cascade` of the sections above a post, and of the configuration, says of it. The nearest section wins, and within one the first
 * entry that is meant for the post. Facts: https://gohugo.io/content-management/front-matter/#cascade, and Hugo 0.111.3.
 * @param sections the front matter of each `_index.md`.
 */
export function inheritedBelow(
  { folders, name, language }: Pick<FilePlace, 'language' | 'folders' | 'name'>,
  sections: ReadonlyMap<string, Data>,
  config: Data,
): Inherited {
  const path = `/${[...folders, name].join('/')}`;
  const data: Record<string, unknown> = {};
  const add = (of: Data) => {
    for (const entry of entriesOf(of)) {
      if (!isMeant(entry, path, language)) continue;
      for (const [key, value] of Object.entries(withParams(entry))) {
        if (!TARGETS.includes(key) && !Object.hasOwn(data, key)) data[key] = value;
      }
    }
  };
  let section = folders.slice(0, 1);
  for (let depth = folders.length; depth >= 0; depth--) {
    const own = sections.get(sectionKey({ ...(language && { language }), folders: folders.slice(0, depth) }));
    if (own === undefined) continue;
    add(own);
    if (depth > section.length) section = folders.slice(0, depth);
  }
  add(config);
  return { data, sections: [...section] };
}

/** Where an entry says what it is meant for. */
const TARGETS: readonly string[] = ['_target', 'target'];

/** One mapping, or a list of them; of two of one section the second only adds to the first. */
function entriesOf(of: Data): Data[] {
  return listAt(lowerKeys(of), 'cascade').filter(isMapping).map(lowerKeys);
}

/** The parameters of a page may stand below `params`. What stands beside it wins. */
export function withParams(data: Data): Data {
  const { params, ...others } = data;
  return isMapping(params) ? { ...lowerKeys(params), ...others } : data;
}

function isMeant(entry: Data, path: string, language: string | undefined): boolean {
  const [name = ''] = TARGETS.filter((key) => Object.hasOwn(entry, key));
  const target = lowerKeys(mappingAt(entry, name));
  const fits = (key: string, texts: readonly string[]) => {
    const pattern = textAt(target, key);
    return pattern === undefined || texts.some((text) => globbed(pattern, text));
  };
  return (
    fits('path', [path, `${path}.md`]) &&
    fits('kind', ['page']) &&
    fits('environment', ['production']) &&
    (language === undefined || fits('lang', [language]))
  );
}
