import './picture.css';
import './prose.css';
import './scroll-edges.css';
import './figure.css';
import './prose-classes.css';
import './table.css';
import './notes.css';
import './callout.css';
import './math.css';
import './code.css';
import './code-workings.css';
import './embed.css';
import './diagram.css';

import type { Direction } from '../lib/words/direction';
import type { Words } from '../lib/words/words';

interface ProseProps {
  /** Sanitised. */
  html: string;
  words: Words;
  lang?: string;
  dir?: Direction;
  /** The script that embeds need; absent where there are none. */
  embedsHref?: string;
  /** Whether the signs of headings copy the addresses of these. */
  copiesHeadings?: boolean;
  /** What the text is to readers of microformats. */
  as?: 'e-content' | 'p-summary';
}

/** Rendered Markdown; nothing at all if there is none. */
export function Prose({ html, words, lang, dir, embedsHref, copiesHeadings = false, as }: ProseProps) {
  if (html.trim() === '') return null;
  const copies =
    html.includes('<figure class="code') || (copiesHeadings && html.includes('<a class="anchor"'));
  const needsScript = embedsHref !== undefined && html.includes('data-frame="');
  return (
    <>
      <div
        className={as ? `prose ${as}` : 'prose'}
        lang={lang}
        dir={dir}
        data-copy={copies ? copyWords(words) : undefined}
        // biome-ignore lint/security/noDangerouslySetInnerHtml: lib/markdown has sanitised it
        dangerouslySetInnerHTML={{ __html: html }}
      />
      {needsScript && <script src={embedsHref} defer />}
    </>
  );
}

/** For lib/enhance/copy.ts and heading-links.ts, in the order in which the button says them. */
function copyWords({ copy: { copy, copied, selected } }: Words): string {
  return [copy, copied, selected].join('|');
}
