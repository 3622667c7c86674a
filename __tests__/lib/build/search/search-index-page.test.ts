import { indexedPage, searchableProse } from '../../../../lib/build/search/search-index-page';
import { parsePage } from '../../../../lib/html/html';

const bodyOf = (html: string, post = {}) =>
  /<body[^>]*>(.*)<\/body>/s.exec(
    indexedPage(searchableProse(parsePage(html)), {
      title: 'T',
      language: 'en',
      categories: [],
      tags: [],
      ...post,
    }),
  )?.[1];
const page = (prose: string) =>
  `<title>x</title><nav>nav</nav><div class="prose">${prose}</div><footer>end</footer>`;
const TITLE = '<h1 data-pagefind-meta="title">T</h1>';

test('holds of the page its body alone', () => {
  expect(bodyOf(page('<p>Text</p>'))).toBe(`${TITLE}<div class="prose"><p>Text</p></div>`);
});

test('of a post without a body, its title', () => {
  expect(bodyOf('<title>x</title><main>outside</main>')).toBe(TITLE);
});

test.each([
  ['the link of a heading', '<h2 id="a"><a class="anchor" href="#a">§</a>A</h2>', '<h2 id="a">A</h2>'],
  ['the number of a note', '<p>word<sup class="note-ref"><a href="#fn:1">1</a></sup></p>', '<p>word</p>'],
  ['a note’s second copy', '<p>a<small class="sidenote" aria-hidden="true">note</small></p>', '<p>a</p>'],
  ['the way back from a note', '<li>note <a class="back" href="#r">↩</a></li>', '<li>note </li>'],
  ['drawings', '<p><svg><title>x</title></svg>a</p>', '<p>a</p>'],
  ['what belongs to other pages', '<iframe src="https://x.example/">x</iframe>', ''],
])('leaves out %s', (_, prose, left) => {
  expect(bodyOf(page(prose))).toBe(`${TITLE}<div class="prose">${left}</div>`);
});

test('ends the word where a block does', () => {
  const code =
    '<figure><figcaption>a.js<span class="lang">JavaScript</span></figcaption><pre>let</pre></figure>';
  expect(bodyOf(page(code))).toContain(
    ' <figcaption>a.js</figcaption>  <pre data-pagefind-weight="0.1">let</pre> ',
  );
});

test('what a hit is shown with stands in attributes, whatever signs it holds', () => {
  const body = bodyOf(page(''), {
    title: '<b> & "c"',
    lang: 'zh',
    standfirst: 'S',
    date: { iso: '2021-03-07', text: '7 March 2021' },
    categories: ['C++, "C#": a'],
  });
  expect(body).toBe(
    [
      '<h1 data-pagefind-meta="title">&lt;b&gt; &amp; "c"</h1>',
      '<i data-pagefind-meta="date[title]" title="7 March 2021"></i>',
      '<i data-pagefind-meta="day[title]" title="2021-03-07"></i>',
      '<i data-pagefind-filter="lang[title]" title="zh"></i>',
      '<i data-pagefind-filter="category[title]" title="C++, &quot;C#&quot;: a"></i>',
      '<p>S</p><div class="prose"></div>',
    ].join(''),
  );
});

test('tags are found, and weigh more than text', () => {
  expect(bodyOf(page('a'), { tags: ['C++', 'Git'] })).toBe(
    `${TITLE}<div class="prose">a</div><p data-pagefind-weight="5">C++, Git</p>`,
  );
});

test('is in the language of its part of the index', () => {
  expect(indexedPage('', { title: 'T', language: 'und', categories: [], tags: [] })).toContain(
    '<html lang="und">',
  );
});

test('comments count less than the post, and neither ways on nor the plate count', () => {
  const page = parsePage(
    '<div class="prose"><p>Post</p></div><div class="prose"><article class="comment"><p>Ada</p></article><p class="ways">Later</p><div class="talk">Join</div></div>',
  );
  expect(searchableProse(page)).toBe(
    '<div class="prose"><p>Post</p></div><div class="prose" data-pagefind-weight="0.3"><article class="comment"><p>Ada</p></article></div>',
  );
});
