export interface ImageView {
  src: string;
  /** What browsers choose from, and by which room (lib/images/plan.ts). */
  srcset?: string;
  sizes?: string;
  sources?: { type: string; srcset: string }[];
  /** Classes of the colour that stands there until the image has come. */
  tone?: string;
  width?: number;
  height?: number;
  alt: string;
  caption?: string;
}
