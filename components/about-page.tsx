import './tokens.css';
import type { RenderedMarkdown } from '../lib/markdown/context';
import type { AboutView } from '../lib/views/view';
import { wordsOf } from '../lib/words/words-of';
import { Contents } from './contents';
import { Frame } from './frame';
import { Mark } from './mark';
import { Prose } from './prose';
import './corner.css';
import './post-head.css';
import './post-page.css';

/** A page of the blogger's own writing. */
export function AboutPage({ view, rendered }: { view: AboutView; rendered: RenderedMarkdown }) {
  const { chrome, title, standfirst, plate } = view;
  const words = wordsOf(chrome.language);
  return (
    <Frame chrome={chrome}>
      <article className="sheet">
        <header className="post-head">
          <div>
            <h1>{title}</h1>
            {standfirst && <p className="standfirst">{standfirst}</p>}
          </div>
          <Mark drawing={plate} />
        </header>
        <Contents headings={rendered.headings} words={words} />
        <Prose html={rendered.html} words={words} />
      </article>
    </Frame>
  );
}
