import { renderMarkdown } from '../../../../lib/markdown/render';
import { testContext } from '../context';

const render = (markdown: string) => renderMarkdown({ path: 'a.md', markdown }, testContext());

test.each([
  ['![a](b.png){width=300}', 'width="300" height="225"'],
  ['![a](b.png){width=300px}', 'width="300" height="225"'],
  ['![a](b.png){: width="300" }', 'width="300" height="225"'],
  ["![a](b.png){ width='300' }", 'width="300" height="225"'],
  ['![a](b.png){width=50%}', 'class="w-50"'],
])('%s', async (markdown, expected) => {
  const { html, problems } = await render(markdown);
  expect(html).toContain(expected);
  expect(html).not.toContain('{');
  expect(problems).toEqual([]);
});

test.each([
  '![a](b.png) {width=300}',
  '![a](b.png){width=0}',
  '![a](b.png){width=wide}',
  '![a](b.png){width=300 .x}',
])('%s is no width, and is said to be shown as it is written', async (markdown) => {
  const { html } = await render(markdown);
  expect(html).toContain('width="800"');
  expect(html).toContain('{');
});

test('an animated GIF of megabytes, and a photo of public/ that says where it was taken, get a warning', async () => {
  const raster = { digest: 'd', weight: 5_200_000 };
  const context = testContext({
    resolveImage: (url) =>
      url.endsWith('.gif')
        ? { kind: 'internal', src: '/media/a.gif', format: 'gif', raster: { ...raster, animated: true } }
        : { kind: 'internal', src: `/images/${url}`, format: 'jpeg', raster: { ...raster, position: true } },
  });
  const markdown = '![a](a.gif)\n\n![b](b.jpg)';
  const { problems } = await renderMarkdown({ path: 'a.md', markdown }, context);
  expect(problems.map(({ line, message }) => [line, message])).toEqual([
    [1, '"a.gif" is an animated GIF of 5.2 MB; as a video (.mp4, .webm) it is a tenth of that'],
    [
      3,
      '"b.jpg" says where it was taken, and files of public/ are published as they are; move it beside the post',
    ],
  ]);
});
