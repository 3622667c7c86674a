import { toAbsolute, toHref } from '../../addresses/href';
import type { BodyContext } from '../dialect';
import { findPage } from './find-page';

/** Where `ref` leads; as written where there is no such page, so that the check of links names it. */
export function refOf(target: string, absolute: boolean, context: BodyContext, language?: string): string {
  const { page, site } = context;
  const [path = '', fragment] = target.trim().split('#', 2);
  const end = fragment === undefined ? '' : `#${fragment}`;
  if (path === '') return end;
  const found = findPage(path, page, context, language);
  if (found === undefined) return target;
  return (absolute ? toAbsolute(site, found.path) : toHref(site, found.path)) + end;
}
