import './tokens.css';
import type { RenderedMarkdown } from '../lib/markdown/context';
import type { Problem } from '../lib/problems';
import type { PostView } from '../lib/views/view';
import { wordsOf } from '../lib/words/words-of';
import { Contents } from './contents';
import { Frame } from './frame';
import { LeadImage } from './lead-image';
import { Mark } from './mark';
import { PostEnd } from './post-end';
import { PostHead } from './post-head';
import { ProblemList } from './problem-list';
import { Prose } from './prose';
import './post-page.css';

interface PostPageProps {
  view: PostView;
  rendered: RenderedMarkdown;
  /** Told in the page itself, in `next dev`. */
  problems?: readonly Problem[];
}

/** A post. */
export function PostPage({ view, rendered, problems = [] }: PostPageProps) {
  const { chrome, lang, dir, image, toc, plate } = view;
  const words = wordsOf(chrome.language);
  // About the post, so in its own language.
  const own = wordsOf(lang, chrome.language);
  return (
    <Frame chrome={chrome}>
      <article className="sheet">
        <PostHead view={view} titleId={rendered.titleId} />
        <ProblemList problems={problems} words={words} />
        {image && <LeadImage image={image} />}
        {toc && <Contents headings={rendered.headings} words={own} lang={lang} dir={dir} plate={plate} />}
        <Prose html={rendered.html} words={own} lang={lang} dir={dir} embedsHref={chrome.embedsHref} />
        <Mark drawing={chrome.mark} className="end" />
      </article>
      <PostEnd view={view} />
    </Frame>
  );
}
