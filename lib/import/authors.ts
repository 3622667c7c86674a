import { parse as parseYaml, stringify } from 'yaml';
import { isMapping } from '../post/front-matter/source';
import { tooDeep } from '../post/front-matter/yaml-depth';

/** Files in which blogs in JavaScript tell of their authors: one of all, or one of each in a folder. */
export const AUTHOR_FILE =
  /^(?:src\/)?(?:content|data|_data|blog)\/(?:(?:blog|posts|data|content)\/)?authors?(?:\/([^/]+))?\.(mdx?|ya?ml|json)$/;

/**
 * What files tell of authors, as the one `authors.yml` that this blog reads.
 * @param files their names and texts; of Markdown the front matter counts.
 * @returns `undefined` where they tell nothing that can be read.
 */
export function authorsFile(files: readonly { name: string; text: string }[]): string | undefined {
  const all: Record<string, unknown> = {};
  for (const { name, text } of files) {
    const key = AUTHOR_FILE.exec(name)?.[1];
    const value = dataOf(name, text);
    if (key !== undefined && isMapping(value)) all[key] = value;
    else if (key === undefined) Object.assign(all, byKey(value));
  }
  return Object.keys(all).length === 0 ? undefined : stringify(all, { lineWidth: 0 });
}

function dataOf(name: string, text: string): unknown {
  const yaml = /\.mdx?$/.test(name) ? (/^\uFEFF?---\r?\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '') : text;
  if (tooDeep(yaml) !== undefined) return undefined;
  try {
    // JSON is YAML.
    return parseYaml(yaml, { logLevel: 'error' });
  } catch {
    return undefined;
  }
}

/** A list of authors by their ids; a mapping is one by keys, unless it is one author. */
function byKey(value: unknown): Record<string, unknown> {
  if (isMapping(value)) return typeof value.name === 'string' ? { [value.name]: value } : { ...value };
  if (!Array.isArray(value)) return {};
  const items = value.filter(isMapping).map((item) => {
    const id = [item.id, item.key, item.slug, item.username, item.name].find(
      (each) => typeof each === 'string',
    );
    return [typeof id === 'string' ? id : '', item] as const;
  });
  return Object.fromEntries(items.filter(([id]) => id !== ''));
}
