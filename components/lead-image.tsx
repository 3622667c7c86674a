import type { ImageView } from '../lib/views/view';

/** The picture between a post's head and its text. It is what the reader waits for: it is fetched first. */
export function LeadImage({ image: { src, width, height, alt, caption } }: { image: ImageView }) {
  return (
    <figure className="fig wide lead">
      {caption && <figcaption>{caption}</figcaption>}
      {/* biome-ignore lint/performance/noImgElement: next/image is a client component */}
      <img src={src} width={width} height={height} alt={alt} fetchPriority="high" decoding="async" />
    </figure>
  );
}
