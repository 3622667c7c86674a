import './tokens.css';
import type { RenderedMarkdown } from '../lib/markdown/context';
import type { Problem } from '../lib/problems';
import type { PostView } from '../lib/views/view';
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
  const { chrome, lang, dir, image, toc } = view;
  return (
    <Frame chrome={chrome}>
      <article className="sheet">
        <PostHead view={view} />
        <ProblemList problems={problems} />
        {image && <LeadImage image={image} />}
        {toc && <Contents headings={rendered.headings} lang={lang} dir={dir} />}
        <Prose html={rendered.html} lang={lang} dir={dir} />
        <Mark drawing={chrome.mark} className="end" />
      </article>
      <PostEnd view={view} />
    </Frame>
  );
}
