/** An image for cards on other sites. Its address is absolute. */
export interface ShareImage {
  url: string;
  alt?: string;
  width?: number;
  height?: number;
  /** Its media type, where it is known. */
  type?: string;
}
