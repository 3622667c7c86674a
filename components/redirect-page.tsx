import './tokens.css';
import type { RedirectView } from '../lib/views/redirect-view';
import { wordsOf } from '../lib/words/words-of';
import { Frame } from './frame';
import { PageHead } from './page-head';
import { Sentence } from './sentence';
import { TitleText } from './title-text';

/** An old address: leads on at once, and by a link where that is switched off. */
export function RedirectPage({ view: { chrome, meta, href, title, lang, dir } }: { view: RedirectView }) {
  const words = wordsOf(chrome.language).redirect;
  const page = (
    <a href={href}>
      <TitleText title={title} lang={lang} dir={dir} />
    </a>
  );
  return (
    <Frame chrome={chrome}>
      <meta httpEquiv="refresh" content={`0; url=${href}`} />
      {!meta.noindex && <meta name="robots" content="noindex" />}
      <PageHead title={words.title}>
        <p>
          <Sentence text={words.now} values={{ page }} />
        </p>
      </PageHead>
    </Frame>
  );
}
