import { type MermaidFence, mermaidFences } from '../../../lib/markdown/diagrams/mermaid-fences';
import { parseMarkdown } from '../../../lib/markdown/parser';
import { DEFAULT_SYNTAX } from '../../../lib/markdown/syntax';
import { visit } from '../../../lib/markdown/visit';
import { post } from '../../blog';
import { convert } from './converting';

type System = 'hexo' | 'hugo' | 'jekyll';

/** A body as a system's posts have it, in plain Markdown. */
function plain(dialect: System, body: string): string {
  const source = 'posts/2020-01-01-a.md';
  const config = { baseURL: 'https://t.test/' };
  return convert({ dialect, config, files: { [source]: post([], body) } }, source).text;
}

function diagrams(dialect: System, body: string): MermaidFence[] {
  return mermaidFences(plain(dialect, `Text.\n\n${body}\n`), DEFAULT_SYNTAX);
}

test.each<[System, string]>([
  ['hexo', '{% mermaid graph LR %}\nA --> B\n{% endmermaid %}'],
  ['jekyll', '{% mermaid %}\ngraph LR\nA --> B\n{% endmermaid %}'],
  ['hugo', '{{< mermaid >}}\ngraph LR\nA --> B\n{{< /mermaid >}}'],
  ['jekyll', '```mermaid\ngraph LR\nA --> B\n```'],
])('diagrams of %s are found: %s', (dialect, body) => {
  const [found, ...others] = diagrams(dialect, body);
  expect(found?.source.trim()).toBe('graph LR\nA --> B');
  expect(others).toEqual([]);
});

test("Hugo's settings of a program for charts are no table of ours, and stay code", () => {
  expect(languages('{{< echarts >}}\n{ "series": [] }\n{{< /echarts >}}')).toEqual(['json']);
  expect(languages('{{< graphviz >}}\ndigraph { a }\n{{< /graphviz >}}')).toEqual(['graphviz']);
});

/** The languages of the code in a text of Hugo's. */
function languages(body: string): string[] {
  const found: string[] = [];
  visit(parseMarkdown(plain('hugo', body)), 'code', ({ lang }) => {
    found.push(lang ?? '');
  });
  return found;
}
