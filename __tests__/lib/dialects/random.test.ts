import fc from 'fast-check';
import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { NO_DRAWINGS } from '../../../lib/diagrams/drawings';
import type { MarkdownContext } from '../../../lib/markdown/context';
import { renderMarkdown } from '../../../lib/markdown/render';
import { syntaxOf } from '../../../lib/markdown/syntax';
import { parseSite } from '../../../lib/parse-site';
import { convert } from './converting';

const SOURCE = 'posts/2020-01-02-kite.md';

/** Pieces of what Jekyll's posts hold, whole and broken. */
const PIECES = [
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
  ...[
    '*',
    '**',
    '_',
    '`',
    '``',
    '```',
    '~~~',
    '$$',
    '$',
    '\\*',
    '<div markdown="1">',
    '</div>',
    '<b>',
    '</b>',
    '<!--',
    '-->',
    '<pre>',
    '</pre>',
  ],
  ...[
    '[a](b c)',
    '![a](b.png){: width="50%"}',
    '[a][b]',
    '\n[b]: https://c.test\n',
    '[^1]',
    '[^1]: note',
    '*[HTML]: x',
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
    '^',
    'text',
    '中文。',
    'HTML',
  ],
];

const body = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(' ', '\n', '\n\n', '\n  ', '\n    ', '')), {
    maxLength: 40,
  })
  .map((parts) => parts.flat().join(''));

const data = { title: 'T', url: 'https://t.test' };
const site = parseSite({}, { file: '_config.yml', dialect: 'jekyll', data });

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

/** The text of HTML that a reader takes for prose. */
function proseOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && /^(?:code|pre|script|annotation|math)$/.test(node.tagName)) return ' ';
  return 'children' in node ? node.children.map(proseOf).join('') : '';
}

// Each takes at most the time that a test may take.
test('500 posts of random constructs are rendered, and leak no mark of a template', async () => {
  await fc.assert(
    fc.asyncProperty(body, async (written) => {
      const files = {
        [SOURCE]: `---\ntitle: Kite\n---\n${written}`,
        '_includes/n.html': '*{{ include.a }}*',
      };
      const { text, lines, problems } = convert({ dialect: 'jekyll', files }, SOURCE);
      const count = files[SOURCE]?.split('\n').length ?? 0;
      expect(text.split('\n')).toHaveLength(lines.length);
      for (const line of [...lines, ...problems.map((problem) => problem.line ?? 1)]) {
        expect(line).toBeGreaterThan(0);
        expect(line).toBeLessThanOrEqual(count);
      }
      const { html } = await renderMarkdown({ path: SOURCE, markdown: text }, context);
      const leaks = proseOf(fromHtml(html, { fragment: true })).match(/\{[%{:]/g) ?? [];
      // What `raw` shows, the author wants to be seen.
      if (!written.includes('raw %}')) expect(leaks).toEqual([]);
    }),
    { numRuns: 500 },
  );
}, 120_000);
