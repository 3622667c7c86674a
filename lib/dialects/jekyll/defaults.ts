import { isMapping } from '../../post/front-matter/source';
import type { Data, FilePlace } from '../dialect';
import { listAt, mappingAt, textAt } from '../values';
import { collectionOf } from './page-address';

/**
 * What `defaults` of `_config.yml` give to a file: of all whose scope it is in, the narrower path wins
 * (https://jekyllrb.com/docs/configuration/front-matter-defaults/). Paths are those of the old site, where `posts/` was `_posts/`.
 */
export function defaultsFor(place: FilePlace, config: Data): Record<string, unknown> {
  const { source, kind } = place;
  const collection = collectionOf(place, config);
  const type = kind === 'page' ? (collection ?? 'pages') : source.includes('/_drafts/') ? 'drafts' : 'posts';
  const own = source.replace(/^(?:posts|pages)\//, '');
  const names = kind === 'page' ? [own] : [own, `_posts/${own}`];
  const fitting = listAt(config, 'defaults')
    .filter(isMapping)
    .flatMap((entry) => {
      const scope = mappingAt(entry, 'scope');
      const path = (textAt(scope, 'path') ?? '').replace(/^\/+|\/+$/g, '');
      const wanted = textAt(scope, 'type');
      const fits = (wanted === undefined || wanted === type) && names.some((name) => isBelow(name, path));
      return fits ? [{ path, typed: wanted !== undefined, values: mappingAt(entry, 'values') }] : [];
    });
  fitting.sort((a, b) => a.path.length - b.path.length || Number(a.typed) - Number(b.typed));
  return Object.assign({}, ...fitting.map(({ values }) => values));
}

function isBelow(name: string, path: string): boolean {
  if (path === '') return true;
  if (path.includes('*')) {
    const pattern = path
      .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
      .replace(/\*\*?/g, (stars) => (stars.length === 2 ? '.*' : '[^/]*'));
    return new RegExp(`^${pattern}`).test(name);
  }
  return name === path || name.startsWith(`${path}/`);
}
