import './tokens.css';
import type { RenderedMarkdown } from '../lib/markdown/context';
import type { CommentsPageView } from '../lib/views/comments-view';
import { Comments } from './comments';
import { Frame } from './frame';
import { TitleText } from './title-text';
import './post-head.css';

interface CommentsPageProps {
  view: CommentsPageView;
  comments: RenderedMarkdown;
}

/** Comments that found no room below their post. */
export function CommentsPage({ view: { chrome, title, post }, comments }: CommentsPageProps) {
  return (
    <Frame chrome={chrome}>
      <article className="sheet">
        <header className="post-head">
          <div>
            <p className="meta">
              <a href={post.href}>
                <TitleText title={post.label} lang={post.lang} dir={post.dir} />
              </a>
            </p>
            <h1>{title}</h1>
          </div>
        </header>
        <Comments html={comments.html} />
      </article>
    </Frame>
  );
}
