import fc from 'fast-check';
import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { NO_DRAWINGS } from '../../../lib/diagrams/drawings';
import type { MarkdownContext } from '../../../lib/markdown/context';
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

const CASES: readonly Case[] = [
  {
    dialect: 'jekyll',
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
    ],
    files: { '_includes/n.html': '*{{ include.a }}*' },
    leak: /\{[%{:]/g,
    wanted: /raw %\}/,
  },
  {
    dialect: 'hexo',
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
      ],
    ],
    files: { 'source/downloads/code/a.js': 'one\ntwo\n' },
    leak: /\{%-?\s*(?:end)?(?:note|tabs|label|post_|asset_|include_code|youtube|odd|blockquote|btn|hideToggle|gallery|fold|mermaid|pdf|cb)\b[^%]*%\}|\{\{ title \}\}/g,
    wanted: /\{% (?:raw|codeblock|mermaid)|`|\{#/,
  },
  {
    dialect: 'hugo',
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
      'data/a.yaml': 'b: [1, 2',
    },
    leak: /\{\{[<%]\s*\/?(?:own|y|part|loop|wrong|data|figure|ref|highlight|notice|youtube|tabs?|details|param)\b[^{}]*[>%]\}\}/g,
    wanted: /\{\{<\/\*|`|\{\{< highlight/,
  },
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
describe.each(CASES)('random posts of $dialect', (each) => {
  const { dialect, files, leak, wanted } = each;
  const data = {
    title: 'T',
    url: 'https://t.test',
    baseURL: 'https://t.test',
    markup: UNSAFE,
    ...(dialect === 'hexo' && { markdown: { plugins: [] } }),
  };
  const site = parseSite({}, { file: '_config.yml', dialect, data });
  const context: MarkdownContext = {
    language: 'en',
    interfaceLanguage: 'en',
    syntax: syntaxOf(site, {}),
    iframeHosts: [],
    trustHtml: false,
    embeds: { links: true, hosts: [] },
    broken: 'warning',
    resolveLink: (href) => ({ kind: 'external', href }),
    resolveImage: (src) => ({ kind: 'external', src }),
    drawings: NO_DRAWINGS,
  };

  test('are rendered, and leak no mark of a template', async () => {
    await fc.assert(
      fc.asyncProperty(bodyOf(each), async (written) => {
        const all = { [SOURCE]: `---\ntitle: Kite\n---\n${written}`, ...files };
        const { text, lines, problems } = convert({ dialect, config: data, files: all }, SOURCE);
        const count = all[SOURCE]?.split('\n').length ?? 0;
        expect(lines.length).toBeGreaterThanOrEqual(text.split('\n').length);
        for (const line of [...lines, ...problems.map((problem) => problem.line ?? 1)]) {
          expect(line).toBeGreaterThan(0);
          expect(line).toBeLessThanOrEqual(count);
        }
        const { html } = await renderMarkdown({ path: SOURCE, markdown: text }, context);
        expect(html).not.toMatch(/[\uFDD0\uFDD1]/);
        const leaks = proseOf(fromHtml(html, { fragment: true })).match(leak) ?? [];
        if (!wanted.test(written)) expect(leaks).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  }, 240_000);
});
