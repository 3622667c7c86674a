/** A link of the menu of an old blog. Plain data. */
export interface MenuEntry {
  /** What the link says; absent where it says what its page is called. */
  label?: string;
  /** A path, or an address elsewhere; absent of an entry that only stands above others. */
  href?: string;
  /** Entries of less weight come first. */
  weight: number;
  /** The name by which others say that they stand below it. */
  id?: string;
  /** The `id` of the entry that it stands below. */
  parent?: string;
}

/** What a page says of its own place in the menu. */
export type MenuPlace = Omit<MenuEntry, 'href'>;
