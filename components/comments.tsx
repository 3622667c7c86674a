import './comments.css';

interface CommentsProps {
  /** Sanitised. */
  html: string;
  /** What live comments need. */
  scriptHref?: string | undefined;
}

/** Comments, and the plate by which readers write one. */
export function Comments({ html, scriptHref }: CommentsProps) {
  return (
    <>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: lib/comments has sanitised it */}
      <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />
      {scriptHref && html.includes('data-live="') && <script src={scriptHref} defer />}
    </>
  );
}
