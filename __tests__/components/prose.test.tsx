import { renderToStaticMarkup } from 'react-dom/server';
import { Prose } from '../../components/prose';
import { wordsOf } from '../../lib/words/words-of';

const HEADING = '<h2 id="a"><a class="anchor" href="#a" aria-label="Link to this section">§</a>A</h2>';
const CODE = '<figure class="code"><pre>a</pre></figure>';

const copies = (html: string, copiesHeadings?: boolean) =>
  renderToStaticMarkup(<Prose html={html} words={wordsOf('en')} copiesHeadings={copiesHeadings} />).includes(
    'data-copy="Copy|Copied|Selected"',
  );

it('carries the words for what can be copied, and only for that', () => {
  expect(copies('<p>Text</p>', true)).toBe(false);
  expect(copies(CODE)).toBe(true);
  expect(copies(HEADING)).toBe(false);
  expect(copies(HEADING, true)).toBe(true);
});
