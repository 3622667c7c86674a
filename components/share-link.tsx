import type { Words } from '../lib/words/words';

interface ShareLinkProps {
  href: string;
  words: Words;
}

/** A link to the post itself. lib/enhance/share.ts makes of it what the browser can do: share, or copy. */
export function ShareLink({ href, words }: ShareLinkProps) {
  const { permalink, share, copyLink } = words.post;
  return (
    <a className="share" href={href} data-words={[share, copyLink, words.copy.copied].join('|')}>
      {permalink}
    </a>
  );
}
