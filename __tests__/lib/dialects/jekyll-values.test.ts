import { convertLiquid } from '../../../lib/dialects/jekyll/liquid';
import { formatProblems } from '../../../lib/problems/format-problems';
import { convert } from './converting';

const SOURCE = 'posts/2020-01-02-kite.md';

/** What Liquid makes of a body; other posts have the front matter that is given. */
function liquid(front: string, body: string, others: readonly string[] = []): string {
  const files = Object.fromEntries(
    others.map((each, i) => [`posts/2019-0${i + 1}-01-other.md`, `---\n${each}\n---\n`]),
  );
  const { text, problems } = convert(
    { dialect: 'jekyll', files: { ...files, [SOURCE]: `---\ntitle: Kite\n${front}\n---\n${body}` } },
    SOURCE,
    convertLiquid,
  );
  expect(formatProblems(problems)).toBe('');
  return text.trim();
}

test.each([
  ['toc: false', '{% if page.toc %}a{% else %}b{% endif %}{{ page.toc }}', 'bfalse'],
  ['toc: no', '{% unless page.toc %}a{% endunless %}', 'a'],
  ['toc: True', '{% if page.toc == true %}a{% endif %}', 'a'],
  ['part: 2', '{% if page.part == 2 %}a{% endif %}{% if page.part > 10 %}b{% endif %}', 'a'],
  ['part: 2', '{% if page.part == "2" %}a{% endif %}{% if page.part <= 2 %}b{% endif %}', 'ab'],
  [
    'part: 2',
    '{{ page.part | plus: 1 }} {{ page.part | append: "." }} {{ page.part | times: 1.5 }}',
    '3 2. 3',
  ],
  ['version: 1.10', '{{ page.version }}', '1.10'],
  ['code: 007', '{{ page.code }} {% if page.code == "007" %}a{% endif %}', '007 a'],
  ['car: {doors: 4, new: yes}', '{% if page.car.new and page.car.doors >= 4 %}a{% endif %}', 'a'],
  ['car: {doors: 4, new: true}', '{{ page.car | jsonify }}', '{"doors":4,"new":true}'],
  [
    'sizes: [1, 20, 3]',
    '{{ page.sizes | sort | join: " " }} {% if page.sizes contains 20 %}a{% endif %}',
    '1 3 20 a',
  ],
  ['answer: "No"', '{{ page.answer }}', 'No'],
  ['word: "no way"', '{% if page.word %}{{ page.word }}{% endif %}', 'no way'],
])('with %j in front matter, %j shows %j', (front, body, shown) => {
  expect(liquid(front, body)).toBe(shown);
});

test('posts are sorted, grouped and chosen by numbers and truths of their front matter', () => {
  const others = [
    'title: A\nrank: 10\nstar: true',
    'title: B\nrank: 9\nstar: false',
    'title: C\nrank: 9\nstar: true',
  ];
  const all = '{% assign all = site.posts | where_exp: "p", "p.rank" %}';
  const titles = (filter: string) => `{% assign got = all | ${filter} %}{{ got | map: "title" | join: "" }}`;
  expect(liquid('', all + titles('sort: "rank"'), others)).toMatch(/^(?:BC|CB)A$/);
  expect(liquid('', all + titles('where: "star", true'), others)).toBe('CA');
  expect(liquid('', all + titles('where_exp: "p", "p.rank > 9"'), others)).toBe('A');
  const groups =
    '{% assign g = all | group_by: "rank" %}{% for each in g %}{{ each.name }}:{{ each.items | size }} {% endfor %}';
  expect(liquid('', all + groups, others)).toBe('9:2 10:1');
});

test('a text in quotes is taken as it is written', () => {
  expect(liquid('', String.raw`{{ "\nu \alpha C:\temp" }}{{ 'a\b' | append: "\"" }}`)).toBe(
    String.raw`\nu \alpha C:\tempa\b"`,
  );
});

test('a mapping has a size', () => {
  expect(liquid('car: {a: 1, b: 2}', '{{ page.car | size }}{{ "abc" | size }}{{ page.none | size }}')).toBe(
    '230',
  );
});

test('files of public/ are the static files of the site', () => {
  const body =
    '{% for f in site.static_files %}{% if f.path contains "/img/" %}{{ f.path }} {{ f.name }} {{ f.basename }} {{ f.extname }};{% endif %}{% endfor %}';
  const { text } = convert(
    {
      dialect: 'jekyll',
      files: { [SOURCE]: `---\ntitle: Kite\n---\n${body}`, 'public/img/a.b.png': '', 'public/c.txt': '' },
    },
    SOURCE,
    convertLiquid,
  );
  expect(text.trim()).toBe('/img/a.b.png a.b.png a.b .png;');
});
