import fc from 'fast-check';
import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { NOWHERE } from '../../../lib/markdown/document';
import { renderMarkdown } from '../../../lib/markdown/render';
import { syntaxOf } from '../../../lib/markdown/syntax';
import { parseSite } from '../../../lib/site/parse-site';
import { convert } from './converting';

const SOURCE = 'posts/2020-01-02-kite.md';

/** Pieces of Markdown, whole and broken. */
const MARKDOWN = [
  ...[
    '*',
    '**',
    '_',
    '`',
    '``',
    '```',
    '```js {1}',
    '~~~',
    '$$',
    '$',
    '\\*',
    '~~',
    '==',
    ':::tip',
    ':::',
    '^',
  ],
  ...[
    '<div>',
    '</div>',
    '<b>',
    '</b>',
    '<!--',
    '-->',
    '<pre>',
    '</pre>',
    '<script>',
    '</script>',
    '<br>',
    '<small>',
    '<iframe src="/a.html">',
    '</iframe>',
    '<svg viewBox="0 0 9 9">',
    '<path d="M0 0"/>',
    '</svg>',
  ],
  ...[
    '[a](b c)',
    '![a](b.png)',
    '[a][b]',
    '\n[b]: https://c.test\n',
    '[^1]',
    '[^1]: note',
    '*[HTML]: x',
    'd.test',
  ],
  ...[
    '# H',
    '## H {#h}',
    '> q',
    '* a',
    '1. b',
    '    code',
    '| a | b |',
    '|---|---|',
    ': def',
    'term',
    '---',
    '===',
  ],
  ...['text', '中文。', 'HTML', '(c)..', '"', "'"],
];

interface Case {
  /** What posts are written in: Markdown, unless their names end in `.html`. */
  source: string;
  dialect: 'jekyll' | 'hexo' | 'hugo';
  /** What its posts hold beside Markdown, whole and broken. */
  pieces: readonly string[];
  /** Files that these ask for. */
  files: Readonly<Record<string, string>>;
  /** What must not be read in the text. */
  leak: RegExp;
  /** What an author writes who wants such a thing to be read. */
  wanted: RegExp;
}

const MARKDOWN_CASES: readonly Case[] = [
  {
    dialect: 'jekyll',
    source: SOURCE,
    pieces: [
      ...[
        '{% if page.title %}',
        '{% endif %}',
        '{% else %}',
        '{% for i in (1..3) %}',
        '{% endfor %}',
        '{% raw %}',
        '{% endraw %}',
      ],
      ...[
        '{{ page.title }}',
        '{{ site.posts.size | plus: 1 }}',
        '{{ nothing',
        '}}',
        '{%',
        '%}',
        '{{',
        '{{#each}}',
        '{%- assign a = 1 -%}',
      ],
      ...[
        '{% highlight rb linenos %}',
        '{% endhighlight %}',
        '{% include n.html a="b" %}',
        '{% include gone %}',
        '{% post_url x %}',
      ],
      ...[
        '{% odd tag %}',
        '{% endodd %}',
        '{% gist 1 %}',
        '{% codeblock a lang:rb %}',
        '{% endcodeblock %}',
        '{% comment %}',
        '{% endcomment %}',
      ],
      ...[
        '{: .class #id}',
        '{:toc}',
        '{:.no_toc}',
        '{::comment}',
        '{:/comment}',
        '{::options a="b" /}',
        '{::nomarkdown}',
        '{:/}',
      ],
      ...['<div markdown="1">', '![a](b.png){: width="50%"}'],
      ...[
        '{% include figure image_path="a.png" caption="*c* <b>" %}',
        '{% include tip.html content="**a**\n\n* b" %}',
        '{% include gallery %}',
        '{% include embed/youtube.html id="x" %}',
        '{% include button.html link="/a" text=page.title %}',
      ],
    ],
    files: { '_includes/n.html': '*{{ include.a }}*' },
    leak: /\{[%{:]/g,
    wanted: /raw %\}/,
  },
  {
    dialect: 'hexo',
    source: SOURCE,
    pieces: [
      ...[
        '{% note %}',
        '{% note info no-icon %}',
        '{% endnote %}',
        '{% tabs a, 1 %}',
        '<!-- tab x -->\n',
        '<!-- endtab -->',
        '{% endtabs %}',
      ],
      ...[
        '{% label a@b %}',
        '{% raw %}',
        '{% endraw %}',
        '{{ title }}',
        '{{ 1 + }}',
        '{{',
        '}}',
        '{%',
        '%}',
        '{#',
        '#}',
        '{% if a %}',
        '{% endif %}',
      ],
      ...[
        '{% asset_img a.png "b c" %}',
        '{% post_link x y %}',
        '{% post_path x %}',
        '{% include_code lang:js a.js %}',
        '{% youtube x %}',
        '{% odd %}',
        '{% endodd %}',
      ],
      ...[
        '{% blockquote A, B %}',
        '{% endblockquote %}',
        '{% codeblock a lang:js %}',
        '{% endcodeblock %}',
        '{% btn a, b %}',
        '{% folding, a %}',
        '{% endfolding %}',
        '{% note a b color:red %}',
        '<!-- node x -->',
        '{% timeline %}',
        '{% hideToggle a %}',
        '{% endhideToggle %}',
      ],
      ...[
        '{% gallery %}',
        '{% endgallery %}',
        '{% fold @a %}',
        '{% endfold %}',
        '{% mermaid %}',
        '{% endmermaid %}',
        '{% pdf a.pdf %}',
        '{% cb a, true %}',
        '{% flink %}',
        '- class_name: a\n  link_list: [{ name: b, link: /c }]\n',
        '{% endflink %}',
      ],
    ],
    files: { 'source/downloads/code/a.js': 'one\ntwo\n' },
    leak: /\{%-?\s*(?:end)?(?:note|tabs|label|post_|asset_|include_code|youtube|odd|blockquote|btn|hideToggle|gallery|fold|mermaid|pdf|cb)\b[^%]*%\}|\{\{ title \}\}/g,
    wanted: /\{% (?:raw|codeblock|mermaid)|`|\{#/,
  },
  {
    dialect: 'hugo',
    source: SOURCE,
    pieces: [
      ...[
        '{{< own >}}',
        '{{% own %}}',
        '{{< /own >}}',
        '{{% /own %}}',
        '{{< own a="b" `c` >}}',
        '{{<own/>}}',
        '{{< /y >}}',
        '{{< y a="b" >}}',
        '{{% /y %}}',
      ],
      ...[
        '{{<',
        '>}}',
        '{{%',
        '%}}',
        '{{< bad',
        '{{</* z */>}}',
        '{{< part >}}',
        '{{< loop >}}',
        '{{< wrong >}}',
        '{{< data >}}',
        '{{< asset >}}',
        '{.class}',
      ],
      ...[
        '{{< figure src="a.png" >}}',
        '{{< ref "x" >}}',
        '{{< highlight js >}}',
        '{{< /highlight >}}',
        '{{< notice tip >}}',
        '{{< /notice >}}',
        '{{< youtube x >}}',
      ],
      ...[
        '{{< tabs >}}',
        '{{< tab "a" >}}',
        '{{< /tab >}}',
        '{{< /tabs >}}',
        '{{< details "a" >}}',
        '{{< /details >}}',
        '{{< param a.b >}}',
        '{{ .Title }}',
      ],
    ],
    files: {
      'layouts/shortcodes/own.html': '<p>{{ .Inner | markdownify }}{{ .Get 0 }}</p>',
      'layouts/shortcodes/part.html': '{{ partial "p.html" . }}',
      'layouts/partials/p.html': '{{ range seq 3 }}{{ . }}{{ end }}',
      'layouts/shortcodes/loop.html': '{{ template "t" . }}{{ define "t" }}{{ template "t" . }}{{ end }}',
      'layouts/shortcodes/wrong.html': '{{ if }}{{ nothing | known }}',
      'layouts/shortcodes/data.html': '{{ site.Data.a.b }}{{ i18n "a" }}',
      'layouts/shortcodes/asset.html':
        '{{ with resources.Get "a.json" }}{{ .Content }}{{ range transform.Unmarshal . }}{{ . }}{{ end }}{{ end }}',
      'assets/a.json': '["<b>", 1',
      'data/a.yaml': 'b: [1, 2',
    },
    leak: /\{\{[<%]\s*\/?(?:own|y|part|loop|wrong|data|asset|figure|ref|highlight|notice|youtube|tabs?|details|param)\b[^{}]*[>%]\}\}/g,
    wanted: /\{\{<\/\*|`|\{\{< highlight/,
  },
];

const CASES = [
  ...MARKDOWN_CASES,
  ...MARKDOWN_CASES.filter(({ dialect }) => dialect !== 'hexo').map((each) => ({
    ...each,
    source: SOURCE.replace('.md', '.html'),
    // In HTML nothing is an attribute list; and a link that stands for a frame may follow half a shortcode.
    leak: new RegExp(each.leak.source.replace('[%{:]', '[%{]').replace('|youtube', ''), 'g'),
  })),
];

const bodyOf = ({ pieces }: Case) =>
  fc
    .array(
      fc.tuple(
        fc.oneof(fc.constantFrom(...pieces), fc.constantFrom(...MARKDOWN)),
        fc.constantFrom(' ', '\n', '\n\n', '\n  ', '\n    ', ''),
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.flat().join(''));

/** Fewer than in CI (`.ci/run`), which has more time. */
const RUNS = Number(process.env.PROPERTY_RUNS ?? 150);

const UNSAFE = { goldmark: { renderer: { unsafe: true }, parser: { attribute: { block: true } } } };

/** The text of HTML that a reader takes for prose. */
function proseOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && /^(?:code|pre|script|annotation|math)$/.test(node.tagName)) return ' ';
  return 'children' in node ? node.children.map(proseOf).join('') : '';
}

// Each takes at most the time that a test may take.
describe.each(CASES)('random posts of $dialect, $source', (each) => {
  const { dialect, source, files, leak, wanted } = each;
  const data = {
    title: 'T',
    url: 'https://t.test',
    baseURL: 'https://t.test',
    markup: UNSAFE,
    ...(dialect === 'hexo' && { markdown: { plugins: [] } }),
  };
  const site = parseSite({}, { file: '_config.yml', dialect, data });
  const context = { ...NOWHERE, syntax: syntaxOf(site, {}) };

  test('are rendered, and leak no mark of a template', async () => {
    await fc.assert(
      fc.asyncProperty(bodyOf(each), async (written) => {
        const all = { [source]: `---\ntitle: Kite\nmedia_subpath: /m\n---\n${written}`, ...files };
        const { text, lines, problems } = convert({ dialect, config: data, files: all }, source);
        const count = all[source]?.split('\n').length ?? 0;
        expect(lines.length).toBeGreaterThanOrEqual(text.split('\n').length);
        for (const line of [...lines, ...problems.map((problem) => problem.line ?? 1)]) {
          expect(line).toBeGreaterThan(0);
          expect(line).toBeLessThanOrEqual(count);
        }
        const { html } = await renderMarkdown({ path: source, markdown: text }, context);
        expect(html).not.toMatch(/[\uFDD0\uFDD1]/);
        const leaks = proseOf(fromHtml(html, { fragment: true })).match(leak) ?? [];
        if (!wanted.test(written)) expect(leaks).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  }, 240_000);
});
