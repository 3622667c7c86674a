import './tokens.css';
import type { RenderedMarkdown } from '../lib/markdown/context';
import type { Problem } from '../lib/problems/problem';
import type { WrittenPageView } from '../lib/views/written-page-view';
import { wordsOf } from '../lib/words/words-of';
import { Contents } from './contents';
import { Frame } from './frame';
import { LeadImage } from './lead-image';
import { Mark } from './mark';
import { ProblemList } from './problem-list';
import { Prose } from './prose';
import { StatusWord } from './status-word';
import { Translations } from './translations';
import './corner.css';
import './post-head.css';
import './post-page.css';

interface WrittenPageProps {
  view: WrittenPageView;
  rendered: RenderedMarkdown;
  /** Told in the page itself, in `next dev`. */
  problems?: readonly Problem[];
}

/** A page of the blogger's own writing, such as the one about the blog. */
export function WrittenPage({ view, rendered, problems = [] }: WrittenPageProps) {
  const { chrome, title, lang, dir, standfirst, image, toc, status, plate } = view;
  const words = wordsOf(chrome.language);
  // About the page, so in its own language.
  const own = wordsOf(lang, chrome.language);
  return (
    <Frame chrome={chrome}>
      <article className="sheet">
        <header className="post-head">
          <div>
            {status !== 'published' && (
              <p className="meta">
                <StatusWord status={status} words={words} />
              </p>
            )}
            <h1 id={rendered.titleId} lang={lang} dir={dir}>
              {title}
            </h1>
            {standfirst && (
              <p className="standfirst" lang={lang} dir={dir}>
                {standfirst}
              </p>
            )}
            <Translations translations={view.translations} words={words} />
          </div>
          <Mark drawing={plate} />
        </header>
        <ProblemList problems={problems} words={words} />
        {image && <LeadImage image={image} />}
        {toc && <Contents headings={rendered.headings} words={own} lang={lang} dir={dir} />}
        <Prose
          html={rendered.html}
          words={own}
          lang={lang}
          dir={dir}
          embedsHref={chrome.embedsHref}
          copiesHeadings={chrome.copiesHeadings}
        />
      </article>
    </Frame>
  );
}
