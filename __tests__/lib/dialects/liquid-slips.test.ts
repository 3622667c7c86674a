import { Liquid } from 'liquidjs';
import { convertLiquid } from '../../../lib/dialects/jekyll/liquid';
import { slipsIn } from '../../../lib/dialects/jekyll/slips';
import { convert } from './converting';

const SOURCE = 'posts/2020-01-02-kite.md';

function liquid(body: string) {
  return convert(
    { dialect: 'jekyll', files: { [SOURCE]: `---\ntitle: K\n---\n${body}` } },
    SOURCE,
    convertLiquid,
  );
}

/** What is found in a text, as it is written there. */
function found(text: string): string[] {
  return slipsIn(text).map(([start, end]) => text.slice(start, end));
}

test.each([
  ['{% if a %}b{% endif %}{{ c }}', []],
  ['{% if a %}b', ['{% if a %}']],
  ['{% if a %}{% for b in c %}d{% endif %}', ['{% for b in c %}']],
  ['{% endif %}a{% else %}', []],
  ['{% raw %}{% if a %}{{ b{% endraw %}', []],
  ['{% raw %}{% if a %}c', ['{% raw %}', '{% if a %}']],
  ['{%- comment -%}{% if %}{%- endcomment -%}', []],
  ['{{ "{% if a %}" }}{{ \'{% raw %}\' | append: "{{" }}', []],
  ['{% assign a = "{% if b" %}', []],
  ['{{ a }} {{ b {{ c', ['{{', '{{']],
  ['{% a %} {% b', ['{%']],
  ['{% odd %}{% if a %}{% endodd %}', ['{% if a %}']],
  ['{% include {{ n }}.html %}{% note a %}', []],
])('in %j what is no Liquid is %j', (text, slips) => {
  expect(found(text)).toEqual(slips);
});

test('blocks in more than a hundred others are none', () => {
  expect(found('{% if a %}'.repeat(100) + '{% endif %}'.repeat(100))).toEqual([]);
  expect(found('{% odd %}'.repeat(101) + '{% endodd %}'.repeat(101))).toEqual(['{% odd %}', '{% endodd %}']);
});

test('a text with many blocks that nobody ends is parsed once, and each is told with its line', () => {
  const parse = jest.spyOn(Liquid.prototype, 'parse');
  const { text, problems } = liquid('{% if a %} words\n'.repeat(100));
  const runs = parse.mock.calls.filter(([input]) => input.includes('words'));
  parse.mockRestore();
  expect(runs).toHaveLength(1);
  expect(text.match(/words/g)).toHaveLength(100);
  expect(problems.map(({ line }) => line)).toEqual(Array.from({ length: 100 }, (_, i) => i + 4));
});

test('a text that is no template is shown without its signs', () => {
  const { text, problems } = liquid('{% for a in b %} words\n'.repeat(300));
  expect(text.match(/words/g)).toHaveLength(300);
  expect(problems.map(({ message }) => message)).toEqual([
    'has more than 200 pieces that are not Liquid; write render_with_liquid: false into its front matter',
  ]);
});
