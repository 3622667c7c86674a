import './tokens.css';
import type { RedirectView } from '../lib/views/view';
import { wordsOf } from '../lib/words/words-of';
import { Frame } from './frame';
import { PageHead } from './page-head';
import { Sentence } from './sentence';

/** An old address: leads on at once, and by a link where that is switched off. */
export function RedirectPage({ view: { chrome, meta, href, title } }: { view: RedirectView }) {
  const words = wordsOf(chrome.language).redirect;
  return (
    <Frame chrome={chrome}>
      <meta httpEquiv="refresh" content={`0; url=${href}`} />
      {!meta.noindex && <meta name="robots" content="noindex" />}
      <PageHead title={words.title}>
        <p>
          <Sentence text={words.now} values={{ page: <a href={href}>{title}</a> }} />
        </p>
      </PageHead>
    </Frame>
  );
}
