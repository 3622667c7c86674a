import { plainTex, worksOf } from '../../../lib/dialects/jekyll/bibtex';
import { convertLiquid } from '../../../lib/dialects/jekyll/liquid';
import { citationOf, referenceOf } from '../../../lib/dialects/jekyll/reference';
import { formatProblems } from '../../../lib/problems/format-problems';
import { convert } from './converting';

const SOURCE = 'posts/2020-01-02-kite.md';

const WORKS = String.raw`---
---
@string{ wind = "Journal of Wind" }
% A note.
@article{ada2006,
  title = {Kites and {Their} Strings},
  author = {Lov{\'e}lace, Ada Augusta and Jean-Luc van der Berg},
  journal = wind # { Review},
  volume = 3, number = {2}, pages = {10--20},
  year = {2006}, doi = {10.1000/kite},
}
@comment{ @article{not, title={x}} }
@book{who2010, title="A {"}book{"}", author={{World Kite Union}}, publisher={M\"uller \& Sons}, year=2010}
@inproceedings{team2015,
  author={A One and B Two and C Three}, title={Together}, booktitle={Proc. of Kites}, pages={1--2}, date={2015-05-01},
  url={https://k.test/a?b=1&c=2}
}
@misc{bare, title={No names}}
`;

function liquid(
  body: string,
  more: { front?: string; files?: Record<string, string>; config?: Record<string, unknown> } = {},
) {
  const { front = 'title: Kite', files = { '_bibliography/references.bib': WORKS }, config = {} } = more;
  const all = { ...files, [SOURCE]: `---\n${front}\n---\n${body}` };
  const result = convert({ dialect: 'jekyll', config, files: all }, SOURCE, convertLiquid);
  return { ...result, text: result.text.trim(), told: formatProblems(result.problems) };
}

test.each([
  [String.raw`\'{e}\'e{\"o}\c{c}\v{s}\~n \ss{} \O{} {\aa}`, 'ééöçšñ ß Ø å'],
  [String.raw`A \& B~C -- \textit{D} {E}F`, 'A & B C – D EF'],
])('TeX %s is the text %s', (tex, text) => {
  expect(plainTex(tex)).toBe(text);
});

test('a file of BibTeX holds works; what is none is passed over', () => {
  const works = worksOf(WORKS);
  expect(works.map(({ key, type }) => [key, type])).toEqual([
    ['ada2006', 'article'],
    ['who2010', 'book'],
    ['team2015', 'inproceedings'],
    ['bare', 'misc'],
  ]);
  expect(works[0]?.fields.get('journal')).toBe('Journal of Wind Review');
  expect(worksOf('@article{broken, title = {never closed')).toHaveLength(1);
  expect(worksOf('@article{')).toEqual([]);
});

test('works are cited by author and year, and listed as the APA has it', () => {
  expect(worksOf(WORKS).map(citationOf)).toEqual([
    'Lovélace &amp; van der Berg, 2006',
    'World Kite Union, 2010',
    'One et al., 2015',
    'No names, n.d.',
  ]);
  expect(worksOf(WORKS).map(referenceOf)).toEqual([
    'Lovélace, A. A., &amp; van der Berg, J.-L. (2006). Kites and Their Strings. <em>Journal of Wind Review</em>, <em>3</em>(2), 10–20. <a href="https://doi.org/10.1000/kite">https://doi.org/10.1000/kite</a>',
    'World Kite Union (2010). <em>A "book"</em>. Müller &amp; Sons.',
    'One, A., Two, B., &amp; Three, C. (2015). Together. In <em>Proc. of Kites</em> (pp. 1–2). <a href="https://k.test/a?b=1&amp;c=2">https://k.test/a?b=1&amp;c=2</a>',
    '<em>No names</em>. n.d.',
  ]);
});

test('what a document cites leads into its list', () => {
  const { text, told } = liquid('A {% cite ada2006 who2010 -l 3 %}.\n\n{% bibliography --cited %}\n');
  expect(told).toBe('');
  expect(text).toContain(
    'A (<a href="#ada2006">Lovélace &amp; van der Berg, 2006</a>; <a href="#who2010">World Kite Union, 2010</a>).',
  );
  expect(text.match(/<li id="\w+">/g)).toEqual(['<li id="ada2006">', '<li id="who2010">']);
});

test.each([
  ['{% cite who2010 %}{% cite ada2006 %}{% bibliography --cited_in_order %}', ['who2010', 'ada2006']],
  ['{% nocite bare %}{% bibliography --cited %}', ['bare']],
  ['{% bibliography %}', ['ada2006', 'who2010', 'team2015', 'bare']],
  ['{% bibliography --query @*[year=2010] %}', ['who2010']],
  ['{% assign y = 2006 %}{% bibliography -f references -q @article[year={{y}}]* --max 1 %}', ['ada2006']],
  ['{% bibliography --cited %}', []],
])('%s lists %j', (body, keys) => {
  const listed = [...liquid(body).text.matchAll(/<li id="(\w+)">/g)].map(([, key]) => key);
  expect(listed).toEqual(keys);
});

test('the configuration says which file, and in which order', () => {
  const files = { '_bibliography/a.bib': '@misc{a, title={A}}', '_bibliography/references.bib': WORKS };
  const scholar = { bibliography: 'a.bib' };
  expect(liquid('{% bibliography_count %}', { files, config: { scholar } }).text).toBe('1');
  const sorted = liquid('{% bibliography %}', {
    config: { scholar: { sort_by: 'year', order: 'descending' } },
  });
  expect(sorted.text.match(/(?<=<li id=")\w+/g)).toEqual(['team2015', 'who2010', 'ada2006', 'bare']);
});

test('a reference is a work in full, and a quote names its own', () => {
  expect(liquid('{% reference bare %}').text).toBe('<em>No names</em>. n.d.');
  expect(liquid('{% quote bare %}\nFly.\n{% endquote %}').text).toContain(
    'Fly.\n\n<footer>(<a href="#bare">No names, n.d.</a>)</footer>',
  );
});

test('a key that is in no file is shown, and told once for its line', () => {
  const { text, told } = liquid('A {% cite gone %}.', { files: {} });
  expect(text).toBe('A (gone).');
  expect(told).toContain(
    `${SOURCE}:4 warning gone is in no file of _bibliography/, so that only its key is shown; add it there [template]`,
  );
});

test('a document depends on the files of works', () => {
  expect(liquid('{% cite ada2006 %}').asked).toContain('_bibliography/references.bib');
});

describe('the layout Distill', () => {
  const files = { '_bibliography/kite.bib': WORKS };
  const shown = (body: string, front = 'title: Kite\nbibliography: kite.bib') =>
    convert({ dialect: 'jekyll', files: { ...files, [SOURCE]: `---\n${front}\n---\n${body}` } }, SOURCE);

  test('cites, and lists below what is cited', () => {
    const { text, problems } = shown('A <d-cite key="who2010, bare"></d-cite> b<d-cite key="who2010"/>.\n');
    expect(problems).toEqual([]);
    expect(text).toContain(
      'A (<a href="#who2010">World Kite Union, 2010</a>; <a href="#bare">No names, n.d.</a>) b(',
    );
    expect(text).toMatch(/\n\*\*\*\n[\s\S]*<li id="who2010">[\s\S]*<li id="bare">/);
    expect(text.match(/<ol>/g)).toHaveLength(1);
  });

  test('has notes, which may cite', () => {
    const { text, lines } = shown(
      'A<d-footnote>A *note*,\nand <d-cite key="bare"></d-cite>.</d-footnote> b.\n\nC.\n',
    );
    expect(text).toContain('A[^margin-1] b.');
    expect(text).toContain('[^margin-1]: A *note*, and (<a href="#bare">No names, n.d.</a>).');
    expect(lines[text.split('\n').indexOf('C.')]).toBe(8);
  });

  test('is shown in code', () => {
    const body = '`<d-cite key="a">` b\n\n```\n<d-footnote>c</d-footnote>\n```\n';
    expect(shown(body).text).toBe(body);
  });

  test('is left alone where Liquid is not to run; tags of it alone on a line are not shown', () => {
    const front = 'title: Kite\nrender_with_liquid: false';
    const { text } = shown('{% raw %}\n`{{ a }}` <d-footnote>b</d-footnote>\n{% endraw %}\n', front);
    expect(text.trim()).toBe('`{{ a }}` <d-footnote>b</d-footnote>');
  });
});
