import './picture.css';
import type { ReactNode } from 'react';
import { toneClasses } from '../lib/images/tone-classes';
import type { ImageView } from '../lib/views/image-view';

/** The picture between a post's head and its text. It is what the reader waits for: it is fetched first. */
export function LeadImage({ image }: { image: ImageView }) {
  const { src, srcset, sizes, sources = [], width, height, alt, caption, tone } = image;
  return (
    <figure className="fig wide lead">
      {caption && <figcaption>{caption}</figcaption>}
      <Picture sources={sources} sizes={sizes}>
        {/* biome-ignore lint/performance/noImgElement: next/image is a client component */}
        <img
          src={src}
          srcSet={srcset}
          sizes={srcset && sizes}
          width={width}
          height={height}
          alt={alt}
          className={toneClasses(tone).join(' ') || undefined}
          fetchPriority="high"
          decoding="async"
        />
      </Picture>
    </figure>
  );
}

interface PictureProps {
  sources: NonNullable<ImageView['sources']>;
  sizes: ImageView['sizes'];
  children: ReactNode;
}

/** An image, in a choice of formats if it has one. */
function Picture({ sources, sizes, children }: PictureProps) {
  if (sources.length === 0) return children;
  return (
    <picture>
      {sources.map(({ type, srcset }) => (
        <source key={type} type={type} srcSet={srcset} sizes={srcset.includes(' ') ? sizes : undefined} />
      ))}
      {children}
    </picture>
  );
}
