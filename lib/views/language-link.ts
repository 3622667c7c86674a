import type { Direction } from '../words/direction';
import type { LinkView } from './link-view';

/** A link to the same, or to the front page, in another language, whose own name it shows. */
export interface LanguageLink extends LinkView {
  /** BCP 47. */
  lang: string;
  /** Where it is not that of the page. */
  dir?: Direction;
}
