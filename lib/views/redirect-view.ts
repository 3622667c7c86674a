import type { Direction } from '../words/direction';
import type { BaseView } from './base-view';

/** An old address: the page that leads on to the new one. */
export interface RedirectView extends BaseView {
  type: 'redirect';
  href: string;
  title: string;
  lang?: string;
  dir?: Direction;
}
