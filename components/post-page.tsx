import './tokens.css';
import type { RenderedMarkdown } from '../lib/markdown/context';
import type { Problem } from '../lib/problems/problem';
import type { LinkView } from '../lib/views/link-view';
import type { PostView } from '../lib/views/post-view';
import { wordsOf } from '../lib/words/words-of';
import { Contents } from './contents';
import { Frame } from './frame';
import { LeadImage } from './lead-image';
import { Listed } from './listed';
import { Mark } from './mark';
import { PostEnd } from './post-end';
import { PostHead } from './post-head';
import { ProblemList } from './problem-list';
import { Prose } from './prose';
import { Sentence } from './sentence';
import './post-page.css';

interface PostPageProps {
  view: PostView;
  rendered: RenderedMarkdown;
  comments?: RenderedMarkdown | undefined;
  /** Told in the page itself, in `next dev`. */
  problems?: readonly Problem[];
}

/** A post. */
export function PostPage({ view, rendered, comments, problems = [] }: PostPageProps) {
  const { chrome, lang, dir, image, toc, plate, elsewhere = [] } = view;
  const words = wordsOf(chrome.language);
  // About the post, so in its own language.
  const own = wordsOf(lang, chrome.language);
  return (
    <Frame chrome={chrome}>
      <article className="sheet h-entry">
        <PostHead view={view} titleId={rendered.titleId} />
        <ProblemList problems={problems} words={words} />
        {image && <LeadImage image={image} />}
        {toc && <Contents headings={rendered.headings} words={own} lang={lang} dir={dir} plate={plate} />}
        <Prose
          html={rendered.html}
          words={own}
          lang={lang}
          dir={dir}
          as="e-content"
          embedsHref={chrome.embedsHref}
          copiesHeadings={chrome.copiesHeadings}
        />
        {elsewhere.length > 0 && (
          <p className="meta">
            <span>
              <Sentence
                text={words.post.elsewhere}
                values={{ links: <Listed items={elsewhere.map(syndicated)} locale={words.locale} /> }}
              />
            </span>
          </p>
        )}
        {view.selfHref && <data className="u-url" value={view.selfHref} />}
        <Mark drawing={chrome.mark} className="end" />
      </article>
      <PostEnd view={view} comments={comments} />
    </Frame>
  );
}

function syndicated({ href, label }: LinkView) {
  return (
    <a className="u-syndication" key={href} href={href} rel="syndication">
      {label}
    </a>
  );
}
