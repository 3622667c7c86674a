import './author-boxes.css';

import type { AuthorView } from '../lib/views/post-view';
import type { Words } from '../lib/words/words';

interface AuthorBoxesProps {
  authors: readonly AuthorView[] | undefined;
  words: Words;
}

/** Who wrote the post, with a picture and a sentence or two; nothing where nothing is told of them. */
export function AuthorBoxes({ authors = [], words }: AuthorBoxesProps) {
  if (authors.length === 0) return null;
  return (
    <section className="after">
      <h2 className="label">{words.post.about(authors.length)}</h2>
      <ul className="plain">
        {authors.map(({ name, href, bio, avatar }) => (
          <li key={name} className="person">
            {/* biome-ignore lint/performance/noImgElement: a static site has no image server */}
            {avatar && <img src={avatar} alt="" width="48" height="48" loading="lazy" />}
            <p>
              <b>{href ? <a href={href}>{name}</a> : name}</b> {bio}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
