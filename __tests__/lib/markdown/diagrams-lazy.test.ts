import { renderMarkdown } from '../../../lib/markdown/render';
import { testContext } from './context';

jest.mock('../../../lib/diagrams/draw-fence', () => {
  throw new Error('diagrams were loaded');
});

const render = (markdown: string, context = testContext()) =>
  renderMarkdown({ path: 'a.md', markdown }, context);

test('a plain post loads nothing that draws', async () => {
  const { html } = await render('Text.\n\n```ts\nconst a = 1;\n```\n');
  expect(html).toContain('Text.');
});

test('nor does a blog that has diagrams switched off', async () => {
  const extensions = { dot: false, mermaid: false, charts: false };
  const context = testContext({
    syntax: { extensions: { ...testContext().syntax.extensions, ...extensions } },
  });
  const { html } = await render('```dot\ndigraph { a }\n```\n\n```mermaid\nflowchart LR\n```\n', context);
  expect(html).toContain('digraph');
});

test.each(['dot', 'mermaid'])('a post with %s does', async (language) => {
  await expect(render(`\`\`\`${language}\na\n\`\`\`\n`)).rejects.toThrow('diagrams were loaded');
});
