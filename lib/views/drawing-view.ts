/** A drawing, by what it is made from: making it is dear, so that only the component which shows it does. */
export interface DrawingView {
  /** A post's slug, or nothing for the blog's own mark. */
  seed: string;
  size: number;
}
