import type { DialectName } from '../dialects/dialect';
import { hexoRules } from './hexo-rules';
import { hugoRules } from './hugo-rules';
import { jekyllRules } from './jekyll-rules';
import type { Rule } from './rules';

/** Where things are in a site of each system, and where they are here. The first rule that fits a file counts. */
export const SYSTEMS: Readonly<Record<Exclude<DialectName, 'plain'>, readonly Rule[]>> = {
  jekyll: jekyllRules,
  hexo: hexoRules,
  hugo: hugoRules,
};
