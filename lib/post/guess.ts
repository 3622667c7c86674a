import type { Syntax } from '../markdown/syntax';
import type { LazyBody } from './lazy-body';

/** What could be made of a file that cannot be shown. */
export interface Guess extends LazyBody {
  source: string;
  path: string;
  title: string;
  lang?: string;
  math?: boolean;
  syntax?: Partial<Syntax>;
}
