/** In CSS pixels, or pixels of an image. */
export interface Size {
  width: number;
  height: number;
}
