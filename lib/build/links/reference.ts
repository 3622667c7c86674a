/** Something that a page refers to. */
export interface Reference {
  /** As it stands in the page. */
  url: string;
  /** The element that says so: `<img src>`. */
  where: string;
  /** Whether the browser fetches it for the page, and as what; `undefined` for what only leads on. */
  fetched?: 'script' | 'style' | 'image' | 'media' | 'frame' | 'font' | 'manifest';
}
