import { toFragment } from '../lib/addresses/href';
import type { Heading } from '../lib/markdown/context';
import type { DrawingView } from '../lib/views/drawing-view';
import type { Direction } from '../lib/words/direction';
import type { Words } from '../lib/words/words';
import { Mark } from './mark';
import './toc.css';

/** Fewer headings than this need no table of contents. */
const THRESHOLD = 3;

interface Section extends Heading {
  sections: Heading[];
}

interface ContentsProps {
  headings: readonly Heading[];
  words: Words;
  lang?: string;
  dir?: Direction;
  /** The post's drawing, which in the margin grows as the post is read. */
  plate?: DrawingView | undefined;
}

/**
 * The table of contents, two levels deep: a disclosure on narrow pages, open in the margin of wide ones. Nothing for a
 * text of fewer than three sections.
 */
export function Contents({ headings, words, lang, dir, plate }: ContentsProps) {
  const listed = headings.filter(({ depth, text }) => depth <= 3 && text.trim() !== '');
  if (listed.length < THRESHOLD) return null;
  const { contents } = words.post;
  return (
    <nav className="toc" aria-label={contents} lang={lang} dir={dir}>
      <Mark drawing={plate} />
      <p className="label" aria-hidden="true">
        {contents}
      </p>
      <details>
        <summary>{contents}</summary>
        <ol className="plain">
          {nest(listed).map((section) => (
            <li key={section.id}>
              <a href={toFragment(section.id)}>{section.text}</a>
              {section.sections.length > 0 && (
                <ol className="plain">
                  {section.sections.map(({ id, text }) => (
                    <li key={id}>
                      <a href={toFragment(id)}>{text}</a>
                    </li>
                  ))}
                </ol>
              )}
            </li>
          ))}
        </ol>
      </details>
    </nav>
  );
}

/** A subsection goes below the section before it; one that comes before any section stands by itself. */
function nest(headings: readonly Heading[]): Section[] {
  const sections: Section[] = [];
  for (const heading of headings) {
    const last = sections.at(-1);
    if (heading.depth > 2 && last && last.depth < heading.depth) last.sections.push(heading);
    else sections.push({ ...heading, sections: [] });
  }
  return sections;
}
