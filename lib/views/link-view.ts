import type { Direction } from '../words/direction';

export interface LinkView {
  href: string;
  label: string;
}

/** A link to a post, named by its title. */
export interface PostLinkView extends LinkView {
  /** BCP 47, where it differs from the site's language. */
  lang?: string;
  dir?: Direction;
}
