/** What a page of another site becomes in a text: a placeholder that a reader's click replaces by a frame. Plain data. */
export interface Embed {
  /** How the site is called. */
  site: string;
  /** The page, for readers who let no script run. */
  link: string;
  /** What the frame loads, without trackers where the site has such an address; none where the site lets nobody frame it. */
  frame?: string;
  /** How much room it takes: a picture's, a line's, or that of a text. */
  shape: 'video' | 'audio' | 'page';
}

/** A well-known site, and how its addresses are read: those that people copy, and those of its frames. */
export interface Site {
  name: string;
  shape: Embed['shape'];
  /** Host names without `www.`. */
  hosts: readonly string[];
  /** @returns nothing for an address that cannot be embedded. */
  read(url: URL): Pick<Embed, 'link' | 'frame'> | '' | undefined;
}
