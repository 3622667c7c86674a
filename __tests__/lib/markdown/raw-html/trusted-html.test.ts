import { renderExcerpt, renderMarkdown } from '../../../../lib/markdown/render';
import { testContext } from '../context';

const render = async (markdown: string, trustHtml = true) => {
  const { html, problems } = await renderMarkdown(
    { path: 'posts/a.md', markdown },
    testContext({ trustHtml }),
  );
  return { html, problems: problems.map(({ message }) => message) };
};

const SCRIPT = '<script>\nlet a = 1 < 2 && "b";\n\n  document.write("<p>*" + a + "*</p>");\n</script>';

test.each([
  ['a script, whatever it holds', SCRIPT, SCRIPT],
  [
    'a style',
    '<style>\np > b { color: red }\n\ni { }\n</style>',
    '<style>\np > b { color: red }\n\ni { }\n</style>',
  ],
  [
    'a frame of any site',
    '<iframe src="https://any.test/a"></iframe>',
    '<iframe src="https://any.test/a"></iframe>',
  ],
  [
    'handlers and styles',
    '<b onclick="go()" style="color:red">x</b>',
    '<p><b onclick="go()" style="color:red">x</b></p>',
  ],
  ['elements of its own', '<x-chart data-a="1">b</x-chart>', '<p><x-chart data-a="1">b</x-chart></p>'],
])('%s is kept', async (_, markdown, expected) => {
  expect(await render(markdown)).toEqual({ html: expected, problems: [] });
  const careful = await render(markdown, false);
  expect(careful.html).not.toContain(expected);
});

test('a script of a known embed is itself, no placeholder', async () => {
  const { html } = await render('<script src="https://gist.github.com/a/b.js"></script>');
  expect(html).toBe('<script src="https://gist.github.com/a/b.js"></script>');
});

test('addresses lead where those of Markdown lead, and one that leads nowhere is told', async () => {
  const { html, problems } = await render(
    '<script src="a.js"></script>\n\n<iframe src="missing.html"></iframe>',
  );
  expect(html).toContain('<script src="/media/a.js">');
  expect(problems).toEqual(['"missing.html" leads nowhere']);
});

test('comments go', async () => {
  expect((await render('<div>a<!-- b --></div>')).html).toBe('<div>a</div>');
});

test('Markdown is Markdown, and an address that runs code is none', async () => {
  expect((await render('*a* [b](javascript:x)')).html).toBe('<p><em>a</em> b</p>');
});

test('an excerpt is sanitised all the same', async () => {
  const html = await renderExcerpt(
    { path: 'posts/a.md', markdown: 'Text <b onclick="x()">b</b>.\n\n<script>y()</script>\n' },
    testContext({ trustHtml: true }),
  );
  expect(html).toBe('<p>Text <b>b</b>.</p>');
});
