'use client';

/**
 * What `next dev` shows where nothing can be rendered, such as a slip in `site.config.ts`. Next shows errors above the page, too, but for
 * those that come before it has begun to listen; its own page in this place tells a number alone.
 */
export default function GlobalError({ error }: { error: Error }) {
  return (
    <html lang="en">
      <body>
        <pre>{error.message}</pre>
      </body>
    </html>
  );
}
