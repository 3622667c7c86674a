import { convertHugo } from '../../../lib/dialects/hugo/convert';
import { shortcodesIn } from '../../../lib/dialects/hugo/shortcode-calls';
import { bodyContext, htmlOf } from './body-context';

function convert(body: string, templates: Record<string, string> = {}, config = {}) {
  const files = Object.fromEntries(
    Object.entries(templates).map(([name, text]) => [`layouts/${name}.html`, text]),
  );
  return convertHugo(body, bodyContext(files, config));
}

async function html(body: string, templates: Record<string, string> = {}, config = {}) {
  return htmlOf(convert(body, templates, config));
}

describe('calls', () => {
  const first = (body: string) => {
    const [call] = shortcodesIn(body).pieces;
    if (call?.type !== 'call') throw new Error('no call');
    return call;
  };

  it('take arguments in quotes, in backticks and bare, by position or by name', () => {
    expect(first('{{< own a "b \\"c\\"" `d "e"` 1.5 >}}').args).toEqual(['a', 'b "c"', 'd "e"', '1.5']);
    expect(first('{{< own a=b\n  c="d e" >}}').args).toEqual(
      new Map([
        ['a', 'b'],
        ['c', 'd e'],
      ]),
    );
  });
  it('end at their own end, or hold nothing', () => {
    const outer = first('{{< own >}}a{{< own >}}b{{< /own >}}c{{< y >}}{{< /own >}}d');
    expect(outer.inner.map(({ type }) => type)).toEqual(['text', 'call', 'text', 'call']);
    expect(first('{{< own />}}a{{< /y >}}').inner).toEqual([]);
  });
  it('are shown where they are escaped, in code too', async () => {
    expect(await html('`{{</* x a="b" */>}}`')).toBe('<p><code>{{&lt; x a="b" >}}</code></p>');
  });
});

describe('templates of the blog', () => {
  it.each([
    ['{{ .Get 0 | default "z" | upper }}', '{{< own >}}', 'Z'],
    ['{{ .Get "a" }}', '{{< own a="<b>" >}}', '&lt;b>'],
    ['{{ .Get "a" | safeHTML }}', '{{< own a="<b>c</b>" >}}', '<b>c</b>'],
    ['{{ if eq (.Get 0) "a" "b" }}1{{ else if .Get 0 }}2{{ else }}3{{ end }}', '{{< own b >}}', '1'],
    ['{{ range $i, $e := .Params }}{{ $i }}{{ $e }};{{ else }}none{{ end }}', '{{< own p q >}}', '0p;1q;'],
    ['{{ with .Get "b" }}{{ . }}{{ else }}no{{ end }}', '{{< own a=1 >}}', 'no'],
    ['{{- $n := 1 -}}{{ range seq 3 }}{{ $n = mul $n . }}{{ end }}{{ $n }}', '{{< own >}}', '6'],
    ['{{ printf "%03d %s %q" 7 "a" "b" }}', '{{< own >}}', '007 a "b"'],
    ['{{ $d := dict "k" (slice 1 2) }}{{ len $d.k }}{{ index $d.k 1 }}', '{{< own >}}', '22'],
    ['{{ define "t" }}[{{ . }}]{{ end }}{{ template "t" "u" }}', '{{< own >}}', '[u]'],
    ['{{ site.Params.Color }}{{ .Page.Params.COLOR }}{{ .Site.Title }}', '{{< own >}}', 'blueredKites'],
    ['{{ partial "p" (dict "v" 1) }}', '{{< own >}}', '<i>1</i>'],
    [
      '{{ "images/a.png" | relURL }} {{ "/b" | absURL }}',
      '{{< own >}}',
      '/blog/images/a.png https://kites.test/b',
    ],
    ['{{ replaceRE "([a-z])-" "$1+" (.Get 0) }}', '{{< own a-b >}}', 'a+b'],
    ['{{ if .Get "b" }}yes{{ else }}no{{ end }}', '{{< own b=false >}}', 'no'],
    ['{{ if .Get "b" }}yes{{ else }}no{{ end }}', '{{< own b="false" >}}', 'yes'],
    ['{{ if eq (.Get 0) 5 }}yes{{ end }} {{ add 1 (.Get 0) }}', '{{< own 5 >}}', 'yes 6'],
    ['{{ .Get 0 }} {{ .Get 1 }}', '{{< own 1234567890123456789 007 >}}', '1234567890123456789 007'],
    ['{{ (.Page.Resources.GetMatch "a.png").RelPermalink }}', '{{< own >}}', 'a.png'],
  ])('%s', async (template, call, expected) => {
    const templates = { 'shortcodes/own': template, 'partials/p': '<i>{{ .v }}</i>' };
    const result = await html(`a ${call} b`, templates, { params: { color: 'blue' } });
    expect(result).toBe(`<p>a ${expected} b</p>`);
  });

  it('read what they hold as Markdown where they say so, with its own shortcodes', async () => {
    const body = '{{< own >}}\n- *a*\n- {{< y >}}\n{{< /own >}}';
    const templates = {
      'shortcodes/own': '<div class="k">{{ .Inner | markdownify }}</div>',
      'shortcodes/y': '<b>y</b>',
    };
    expect(await html(body, templates)).toBe(
      '<div class="k"><ul>\n<li><em>a</em></li>\n<li><b>y</b></li>\n</ul></div>',
    );
  });
  it('print Markdown of the text around it with a percent sign', async () => {
    expect(await html('- a{{% own %}} *b*', { 'shortcodes/own': ' **c**' })).toBe(
      '<ul>\n<li>a <strong>c</strong> <em>b</em></li>\n</ul>',
    );
  });
  it('show what they hold, and say so, where they are more than is read here', async () => {
    const converted = convert('one\n\n{{< own >}}*a*{{< /own >}}', {
      'shortcodes/own': '{{ .Fancy.Thing }}',
    });
    expect(await htmlOf(converted)).toBe('<p>one</p>\n<p><em>a</em></p>');
    expect(converted.problems).toMatchObject([{ line: 3, severity: 'warning', rule: 'shortcode' }]);
    expect(converted.problems[0]?.message).toContain('asks for .Fancy');
  });
  it.each([
    '{{ range seq 9000 }}{{ range seq 9000 }}x{{ end }}{{ end }}',
    '{{ define "t" }}{{ template "t" . }}{{ end }}{{ template "t" . }}',
    '{{ partial "q" . }}',
  ])('stop: %s', (template) => {
    const { problems } = convert('{{< own >}}', {
      'shortcodes/own': template,
      'partials/q': '{{ partial "q" . }}',
    });
    expect(problems).toHaveLength(1);
  });
});

describe('shortcodes of Hugo and of themes', () => {
  it.each([
    ['[b]({{< ref "second" >}}) {{< param color >}}', '<p><a href="/blog/second/">b</a> red</p>'],
    [
      '{{< figure src="a.png" caption="A *b*" >}}',
      '<figure><img src="a.png" alt="A b" decoding="async"><figcaption><p>A <em>b</em></p></figcaption></figure>',
    ],
    [
      '{{< notice tip "*T*" >}}\nb\n{{< /notice >}}',
      '<aside class="callout tip"><p class="label"><em>T</em></p><p>b</p></aside>',
    ],
    ['a{{< katex >}}', '<p>a</p>'],
    [
      '{{< timelineItem header="H" subheader="S" link="https://a.test" >}}b{{< /timelineItem >}}',
      '<div><p><strong>H · S</strong></p><p>b</p><p><a href="https://a.test" rel="noopener">https://a.test</a></p></div>',
    ],
    ['{{< details "s" >}}b{{< /details >}}', '<details><summary>s</summary><p>b</p></details>'],
  ])('%s', async (body, expected) => {
    expect(await html(body)).toBe(expected);
  });
  it('say where there is none', () => {
    const { problems } = convert('a\n{{< nix >}}');
    expect(problems).toMatchObject([{ line: 2, about: 'nix' }]);
  });
});

test('attributes of a block go where Goldmark reads them', async () => {
  const config = { markup: { goldmark: { parser: { attribute: { block: true } } } } };
  const body = '> a\n{.b}\n\n```\nc\n{.d}\n```';
  expect(convert(body, {}, config).text).toBe('> a\n\n\n```\nc\n{.d}\n```');
  expect(convert(body).text).toBe(body);
});

test('lines are those of the file', () => {
  const { text, lines } = convert('\n\na\n{{% own %}}\nb\nc\n{{% /own %}}\nd', {
    'shortcodes/own': '<i>\n\n{{ .Inner }}\n\n</i>',
  });
  const at = (line: string) => lines[text.split('\n').indexOf(line)];
  expect([at('a'), at('b'), at('c'), at('d')]).toEqual([3, 5, 6, 8]);
});

describe('cruel inputs', () => {
  const TEMPLATES = { 'shortcodes/own': '<b>{{ .Get 0 }}{{ .Inner }}</b>' };
  it.each([
    ['never closed', 'a {{< own', 'a {{&lt; own'],
    ['a name that is none', 'a {{< !x >}} b', 'a {{&lt; !x >}} b'],
    ['no name', 'a {{< >}} b', 'a {{&lt; >}} b'],
    ['an end without a beginning', 'a {{< /own >}} b', 'a  b'],
    ['ends in the wrong order', '{{< own >}}1{{% own %}}2{{< /own >}}3{{% /own %}}', /1.*2/],
    ['an empty argument', '{{< own "" >}}x{{< /own >}}', '<b>x</b>'],
    ['a quote that never ends', 'a {{< own "x >}} b', 'a {{&lt; own “x >}} b'],
    ['an argument over lines', '{{< own\n  `a\nb`\n>}}', /<b>a\s+b<\/b>/],
    ['a shortcode in an argument', '{{< own "{{< own 1 >}}" >}}', /&lt; own 1/],
    [
      'one in the text of a link',
      '[{{< own l >}}](https://a.test)',
      '<a href="https://a.test" rel="noopener"><b>l</b></a>',
    ],
    ['one in a heading', '## H {{< own h >}}', /<h2.*H.*<b>h<\/b>/],
    ['one in a cell', '| a |\n|---|\n| {{< own c >}} |', /<td><b>c<\/b><\/td>/],
    ['signs of marks in the text', 'a \uFDD0YQ\uFDD1 {{< own m >}}', 'a YQ <b>m</b>'],
    ['a comment', 'a {{/* b */}} {{< own c >}}', /<b>c<\/b>/],
  ])('%s: %j', async (_, body, expected) => {
    const result = (await html(body, TEMPLATES)).replace(/^<p>|<\/p>$/g, '');
    if (typeof expected === 'string') expect(result).toBe(expected);
    else expect(result).toMatch(expected);
  });
  it.each(['a\n{{< own', 'a\n{{< !x >}}', 'a\n{{% own "x %}}'])('%j is told with its line', (body) => {
    expect(convert(body, TEMPLATES).problems).toMatchObject([
      { line: 2, severity: 'warning', message: expect.stringContaining('cannot be read') },
    ]);
  });
  it('one that is escaped is not told', () => {
    expect(convert('{{</* own */>}} `{{%/* x */%}}`', TEMPLATES).problems).toEqual([]);
  });
  it('each of many that never end is told', () => {
    expect(convert('{{< own `'.repeat(5000)).problems).toHaveLength(5000);
  });
  it('nested a thousand times, ends', () => {
    const body = '{{< own >}}'.repeat(1000) + '{{< /own >}}'.repeat(1000);
    expect(convert(body, TEMPLATES).problems.length).toBeGreaterThan(0);
  });
});
