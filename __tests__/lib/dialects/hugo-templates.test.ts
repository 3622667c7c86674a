import { htmlOf } from './body-context';
import { convert } from './converting';

const UNSAFE = { markup: { goldmark: { renderer: { unsafe: true } } } };

const FRONT = `---
title: Kite
date: 2024-02-01
resources:
- src: "*.png"
  title: A red kite
  params: { by: "Ann <ann@kites.test>" }
- src: a.png
  name: cover
---
`;

/** What a post shows, and what is told of it. The template is that of the shortcode `own`. */
async function shown(template: string, call = '{{< own >}}', more: Record<string, string> = {}, config = {}) {
  const files = {
    'posts/post/kite/index.md': `${FRONT}\n${call}\n`,
    'posts/post/kite/a.png': '',
    'posts/post/kite/part.txt': '*part*',
    'posts/post/second.md': '---\ntitle: Second\ndate: 2024-01-01\n---\nText\n',
    'layouts/shortcodes/own.html': template,
    ...more,
  };
  const converted = convert(
    { dialect: 'hugo', config: { baseURL: 'https://t.test/', ...UNSAFE, ...config }, files },
    'posts/post/kite/index.md',
  );
  return { html: await htmlOf(converted), told: converted.problems.map(({ message }) => message) };
}

describe('shortcodes in what a template reads as Markdown', () => {
  const version = { 'layouts/shortcodes/version.html': 'v{{ .Get 0 }}' };

  test.each([
    ['{{ printf `{{< version %s >}}` "2" | .Page.RenderString }}', '{{< own >}}', 'v2'],
    ['{{ "a {{< version 3 >}} *b*" | markdownify }}', '{{< own >}}', 'a v3 <em>b</em>'],
    ['{{ .Inner | markdownify }}', '{{< own >}}a {{</* version 4 */>}}{{< /own >}}', 'a v4'],
  ])('%s', async (template, call, expected) => {
    expect(await shown(template, call, version)).toEqual({ html: `<p>${expected}</p>`, told: [] });
  });

  test.each([
    '{{ range seq 30 }}{{ "{{< version 5 >}}" | markdownify }}{{ end }}',
    '{{ strings.Repeat 30 "{{< version 5 >}}" | markdownify }}',
  ])('stand beside each other as often as they like: %s', async (template) => {
    const { html, told } = await shown(template, '{{< own >}}', version);
    expect([html.match(/v5/g)?.length, told]).toEqual([30, []]);
  });

  test('ask for each other no longer than twenty times', async () => {
    const { told } = await shown('{{ "{{< own >}}" | markdownify }}');
    expect(told).toEqual([expect.stringContaining('nested too deep')]);
  });
});

test('what {{% %}} holds within another shortcode is HTML to its template', async () => {
  const tab = '<div><b>{{ .Get 0 }}</b>{{ .Inner }}</div>';
  const { html } = await shown(
    '<div>{{ .Inner }}</div>',
    '{{< own >}}\n{{% tab "Go" %}}\n## Build\n\n- *x*\n{{% /tab %}}\n{{< /own >}}',
    { 'layouts/shortcodes/tab.html': tab },
  );
  expect(html).toContain('<b>Go</b>');
  expect(html).toMatch(/<h2 id="build">Build.*<\/h2>\s*<ul>\s*<li><em>x<\/em><\/li>\s*<\/ul>/s);
});

describe('a shortcode that holds its template', () => {
  const call = '{{< sum.inline >}}{{ add 1 2 }}{{ .Get 0 }}{{< /sum.inline >}} {{< sum.inline 4 />}}';

  test('runs where the configuration allows that, again by its name alone', async () => {
    const config = { enableInlineShortcodes: true };
    expect(await shown('', call, {}, config)).toEqual({ html: '<p>3 34</p>', told: [] });
  });
  test('else shows nothing, and that is told', async () => {
    const { html, told } = await shown('', `a ${call}`);
    expect([html, told[0]]).toEqual([
      '<p>a</p>',
      expect.stringContaining('enableInlineShortcodes is not true'),
    ]);
  });
});

test('a template for the first Hugo gets as HTML what {{% %}} holds', async () => {
  const old = '{{ $_hugo_config := `{ "version": 1 }` }}<div>{{ .Inner }}</div>';
  expect((await shown(old, '{{% own %}}a *b*{{% /own %}}')).html).toContain('a <em>b</em>');
  expect((await shown(old, '{{< own >}}a *b*{{< /own >}}')).html).toBe('<div>a *b*</div>');
});

describe('of HTML, an attribute gets the words', () => {
  test.each([
    [
      '{{ $t := "A *b* <c>" | markdownify }}<i title="{{ $t }}">{{ $t }}</i>',
      '<i title="A b">A <em>b</em> </i>',
    ],
    ['<i title="<u>{{ "say \\"x\\"" | safeHTML }}</u>">a</i>', '<i title="<u>say &quot;x&quot;</u>">a</i>'],
    [`<i title='{{ "<b>x</b>" | safeHTML }}'>a</i>`, '<i title="x">a</i>'],
    ['<i {{ `title="whole"` | safeHTMLAttr }}>a</i>', '<i title="whole">a</i>'],
    ['<!-- "{{ 1 }}" --><i>{{ "<b>x</b>" | safeHTML }}</i>', '<i><b>x</b></i>'],
    ['<style>a > b { c: "{{ 1 }}" }</style><i>{{ "<b>x</b>" | safeHTML }}</i>', '<i><b>x</b></i>'],
  ])('%s', async (template, expected) => {
    expect((await shown(template)).html.replace(/^<p>|<\/p>$/g, '')).toBe(expected);
  });
});

describe('patterns of Go', () => {
  test.each([
    ['{{[<%]', 'a {{< b', '{{<'],
    ['[[:alpha:]]+', '12ab', 'ab'],
    ['a{2}\\-\\_\\"', 'aa-_"', 'aa-_"'],
    ['(?s)<p>(.*?)</p>', '<p>a\nb</p>', '<p>a\nb</p>'],
    ['a(?i)B', 'xAb', 'Ab'],
    ['(?P<n>x)y', 'xy', 'xy'],
    ['\\p{Han}+\\pL', '漢字a', '漢字a'],
    ['\\Qa.b\\E', 'axb a.b', 'a.b'],
    ['\\Aa\\x{62}\\z', 'ab', 'ab'],
  ])('%s', async (pattern, text, expected) => {
    const quoted = (value: string) => `\`${value}\``;
    const { html } = await shown(
      `{{ range findRE ${quoted(pattern)} ${quoted(text)} }}{{ eq . ${quoted(expected)} }}{{ end }}`,
    );
    expect(html).toBe('<p>true</p>');
  });

  test('name their groups in what stands for them', async () => {
    const { html } = await shown('{{ replaceRE `(?P<day>\\d+)-(\\d+)` `$day.\x24{2} $$ $&` "3-4 5-6" 1 }}');
    expect(html).toBe('<p>3.4 $ $&amp; 5-6</p>');
  });
});

test.each([
  ['{{ printf "%T %T %T %.1s %02v" true 1 "a" "/b" 3 }}', 'bool int string / 03'],
  ['{{ if ge hugo.Version "0.93.0" }}new{{ end }}{{ if lt hugo.Version "0.99" }}old{{ end }}', 'new'],
  ['{{ with try (print "a") }}{{ with .Err }}no{{ else }}{{ .Value }}{{ end }}{{ end }}', 'a'],
  ['{{ relref . "second" }} {{ ref . "/post/second.md" }}', '/post/second/ https://t.test/post/second/'],
  ['{{ "a < b" | html }}', 'a &lt; b'],
  ['{{ highlight "x = 1" "py" "hl_inline=true" }}', '<code>x = 1</code>'],
  ['{{ .Page.File.Ext }}', 'md'],
  ['{{ with .Page.Resources.Get "cover" }}{{ .RelPermalink }} {{ .Title }}{{ end }}', 'a.png A red kite'],
  [
    '{{ $i := (.Page.Resources.GetMatch "cover").Resize "10x" }}{{ $i.Params.by }}',
    'Ann &lt;ann@kites.test>',
  ],
  [
    '{{ with .Page.Resources.GetMatch "cover" }}{{ with .Exif }}camera{{ else }}none{{ end }}{{ end }}',
    'none',
  ],
  [
    '{{ if fileExists "/post/kite/part.txt" }}{{ readFile "content/post/kite/part.txt" | markdownify }}{{ end }}',
    '<em>part</em>',
  ],
  ['{{ range readDir "content/post" }}{{ .Name }}{{ if .IsDir }}/{{ end }};{{ end }}', 'kite/;second.md;'],
  ['{{ partial "id.hugo" . }}', 'id'],
  ['{{ dict "b" (slice 1 2) "a" 1 }} {{ anchorize "A b/C.d (x)" }}', 'map[a:1 b:[1 2]] a-bcd-x'],
  ['{{ time "2024-05-06T07:08:09Z" }}', '2024-05-06 07:08:09 +0000 UTC'],
  ['{{ index (getJSON "data/a.json") "x" }}{{ index (index (getCSV "," "data/b.csv") 0) 1 }}', '1z'],
])('%s', async (template, expected) => {
  const more = {
    'data/a.json': '{"x": 1}',
    'data/b.csv': 'y,z\n',
    'layouts/partials/id.hugo': '{{ return "id" }}',
  };
  expect(await shown(template, '{{< own >}}', more)).toEqual({ html: `<p>${expected}</p>`, told: [] });
});

test('dates and words are in the language that has a key, not in that of languageCode', async () => {
  const template = '{{ time.Format ":date_long" "2024-02-03" }} {{ T "more" }}';
  const more = { 'i18n/en.yaml': 'more: more\n', 'i18n/de.yaml': 'more: mehr\n' };
  const english = await shown(template, '{{< own >}}', more, { languageCode: 'de' });
  expect(english.html).toBe('<p>February 3, 2024 more</p>');
  const german = await shown(template, '{{< own >}}', more, {
    languageCode: 'de',
    defaultContentLanguage: 'de',
  });
  expect(german.html).toBe('<p>3. Februar 2024 mehr</p>');
});

describe('a template with another ending', () => {
  const markdown = {
    'layouts/shortcodes/part.markdown': '**{{ .Get 0 }}**',
    'layouts/shortcodes/own.markdown': 'other',
  };

  test('is found; that for HTML counts first', async () => {
    expect((await shown('html', '{{% part a %}} {{% own %}}', markdown)).html).toBe(
      '<p><strong>a</strong> html</p>',
    );
  });
});

describe('other sites are not asked', () => {
  test('that is told once, and the rest is shown', async () => {
    const template =
      '<b>a</b>{{ with resources.GetRemote "https://x.test/a.json" | unmarshal }}{{ .x }}{{ else }}{{ errorf "no answer" }}{{ end }}';
    expect(await shown(template)).toEqual({
      html: '<p><b>a</b></p>',
      told: [
        expect.stringMatching(
          /^layouts\/shortcodes\/own\.html asks https:\/\/x\.test\/a\.json, .*write it into the post$/,
        ),
      ],
    });
  });
  test('an image stays where it is', async () => {
    const { html, told } = await shown(
      '{{ with resources.GetRemote "https://x.test/a.png?b" }}<img src="{{ .RelPermalink }}" alt="">{{ end }}',
    );
    expect([told, html]).toEqual([[], expect.stringContaining('src="https://x.test/a.png?b"')]);
  });
  test('what is shown here for a shortcode of the same name says more', async () => {
    const github = {
      'layouts/shortcodes/github.html': '{{ (getJSON "https://x.test/" (.Get "repo")).name }}',
    };
    const { html, told } = await shown('', '{{< github repo="me/kites" >}}', github);
    expect([told, html]).toEqual([[], expect.stringContaining('https://github.com/me/kites')]);
  });
});

test('what stops Hugo is told with its words', async () => {
  const { html, told } = await shown('a{{ errorf "no %s in %q" "size" "kite" }}b');
  expect(html).toBe('<p>ab</p>');
  expect(told).toEqual([expect.stringContaining('says "no size in \\"kite\\"", where Hugo would stop')]);
});
