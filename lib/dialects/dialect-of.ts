import type { Dialect, DialectName } from './dialect';
import { hexo } from './hexo';
import { hugo } from './hugo';
import { jekyll } from './jekyll';
import { plain } from './plain';

const ALL: Readonly<Record<DialectName, Dialect>> = { jekyll, hexo, hugo, plain };

/** All dialects, in the order in which their configurations are looked for. */
export const dialects: readonly Dialect[] = Object.values(ALL);

export function dialectOf(name: DialectName): Dialect {
  return ALL[name];
}
