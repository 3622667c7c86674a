import type { Problem } from '../problems/problem';
import type { BaseView } from './base-view';

/** A post that cannot be shown: only in `next dev`. */
export interface ProblemView extends BaseView {
  type: 'problem';
  source: string;
  problems: Problem[];
}
