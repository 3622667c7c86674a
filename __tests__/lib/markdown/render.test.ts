import { renderExcerpt, renderMarkdown } from '../../../lib/markdown/render';
import { formatProblem } from '../../../lib/problems/format-problems';
import { openContext, testContext } from './context';

async function problemsIn(markdown: string, context = testContext()): Promise<string[]> {
  const { problems } = await renderMarkdown({ path: 'posts/x.md', markdown }, context);
  return problems.map(formatProblem);
}

test('lines are those of the file when the Markdown is padded', async () => {
  expect(await problemsIn('\n\n\n\n[x](missing.md)')).toEqual([
    'posts/x.md:5:1 error "missing.md" leads nowhere [link]',
  ]);
});

test('the severity of what is broken is the context’s', async () => {
  const [problem] = await problemsIn('![x](missing.png)', testContext({ broken: 'warning' }));
  expect(problem).toBe('posts/x.md:1:1 warning "missing.png" leads nowhere [image]');
});

test.each([
  ['- a\n- <b onclick="x">b</b>', 'posts/x.md:2:6 warning onclick on <b>'],
  ['> a\n> <div>\n> <script>x</script></div>', 'posts/x.md:3:1 warning <script>'],
  ['<div>\n\n<p\n  style="color: red">x</p></div>', 'posts/x.md:4:3 warning style="color: red" on <p>'],
  ['a <img src="missing.png" alt=""> b', 'posts/x.md:1:8 error "missing.png"'],
  ['x\n[^1]', 'posts/x.md:2:1 warning [^1] has no note'],
  ['[a][b]\n\n[b]: missing', 'posts/x.md:3:1 error "missing"'],
])('%j is told at its place', async (markdown, start) => {
  const [problem] = await problemsIn(markdown);
  expect(problem).toContain(start);
});

test('lines that end as on Windows are lines', async () => {
  const markdown = '> [!NOTE]\r\n> x\r\n\r\n![a](b.png)\r\n*c*\r\n\r\n<div\r\n onclick="x">y</div>\r\n';
  const { html, problems } = await renderMarkdown({ path: 'x.md', markdown }, openContext());
  expect(html).toContain('class="callout note"');
  expect(html).toContain('<figcaption><em>c</em></figcaption>');
  expect(problems).toMatchObject([{ line: 8, rule: 'html' }]);
});

test.each([
  ['[x](javascript:y)', 'a "javascript:" address is not allowed and was removed; the text is kept'],
  ['<a href="DATA:text/html,x">x</a>', 'a "data:" address in href on <a> is not allowed and was removed'],
  [
    '<iframe src="https://a.b/"></iframe>',
    '<iframe> from a.b is shown as a link; add the host to embeds.hosts in site.config.ts to embed it',
  ],
  ['type <url> here', '<url> is not allowed and was removed; its content is kept (\\<url> shows it as text)'],
])('%j says what is wrong', async (markdown, message) => {
  const { problems } = await renderMarkdown({ path: 'x.md', markdown }, openContext());
  expect(problems.map((problem) => problem.message)).toEqual([message]);
});

test('everything is told, not only the first', async () => {
  expect(
    await problemsIn('[x](missing-1) [x](missing-2) ![](missing-3) [y](#none) <u onclick=x>y</u>'),
  ).toHaveLength(6);
});

test('headings are told as the page shows them', async () => {
  const markdown = "# The title of the page\n\n# It's [one](x)\n\n## Two[^1]\n\n[^1]: x";
  const { headings } = await renderMarkdown({ path: 'x.md', markdown }, openContext());
  expect(headings).toEqual([
    { depth: 2, id: 'its-one', text: 'It’s one' },
    { depth: 3, id: 'two', text: 'Two' },
  ]);
});

test.each([
  ['### A\n\n### B\n\n##### C', [2, 2, 3]],
  ['## A\n\n#### B\n\n### C\n\n## D', [2, 3, 3, 2]],
  ['# A\n\n## B\n\n# C', [2, 3, 2]],
  ['#### A\n\n## B', [2, 2]],
  ['# 1\n## 2\n### 3\n#### 4\n##### 5\n###### 6', [2, 3, 4, 5, 6, 6]],
])('%j skips no level below the title', async (markdown, depths) => {
  const { html, headings } = await renderMarkdown({ path: 'x.md', markdown }, openContext());
  expect(headings.map(({ depth }) => depth)).toEqual(depths);
  expect([...html.matchAll(/<h(\d) /g)].map(([, depth]) => Number(depth))).toEqual(depths);
});

test('a file keeps its name', async () => {
  const [problem] = await problemsIn('![](x.png)');
  expect(problem).toMatch(/^posts\/x\.md:/);
});

test.each([
  ['quotes', '>'.repeat(100), ''],
  ['lists', Array.from({ length: 100 }, (_, i) => `${' '.repeat(i * 2)}- `).join('\n'), ''],
  ['tags', '<div>'.repeat(100), '</div>'.repeat(100)],
  ['emphasis', '*a '.repeat(100), '*'.repeat(100)],
])('%s 100 deep are a page', async (_, open, close) => {
  const { html, problems } = await renderMarkdown(
    { path: 'x.md', markdown: `${open}within${close}` },
    openContext(),
  );
  expect(html).toContain('within');
  expect(problems).toEqual([]);
});

test('what is nested too deep for any parser is an error, not a crash', async () => {
  const markdown = '<b>x'.repeat(6_000);
  const { html, problems } = await renderMarkdown({ path: 'x.md', markdown }, openContext());
  expect(html).toBe('');
  expect(problems.at(-1)).toMatchObject({ severity: 'error', rule: 'markdown' });
  expect(await renderExcerpt({ path: 'x.md', markdown }, openContext())).toBe('');
});

test('long words and wide tables are whole', async () => {
  const word = 'x'.repeat(10_000);
  const row = (cell: string) => `|${` ${cell} |`.repeat(40)}`;
  const markdown = `${word}\n\n${row('h')}\n${row('-')}\n${row('c')}`;
  const { html } = await renderMarkdown({ path: 'x.md', markdown }, openContext());
  expect(html).toContain(word);
  expect(html.match(/<td/g)).toHaveLength(40);
});

test('an excerpt does without the notes that were left behind', async () => {
  const html = await renderExcerpt(
    { path: 'x.md', markdown: 'Text[^1] with `[^1]` and [up](#head).' },
    openContext(),
  );
  expect(html).toBe('<p>Text with <code>[^1]</code> and up.</p>');
});
