import { VFile } from 'vfile';
import { finishExcerpt, finishHtml } from '../../../lib/markdown/finish-html';
import { renderExcerpt, renderMarkdown } from '../../../lib/markdown/render';
import { openContext } from './context';
import { dangersIn } from './danger';
import { PAYLOADS } from './payloads';

/** What is harmless as it stands, because it is text or an attribute that holds text. */
const HARMLESS =
  /CDATA|^<script\/src|^<img\/src|``onerror|^`|^```|title="&lt;|title="`|\\"><script|^<blockquote data-callout|srcdoc|^<noscript|^\[x\]\(\u00a0|^<a id=|^<img name/;

test('the checker itself sees what is dangerous', () => {
  for (const html of [
    '<script>1</script>',
    '<img onerror="x">',
    '<p style="color:red">',
    '<a href="java\tscript:x">',
    '<iframe src="https://evil.example/"></iframe>',
    '<svg></svg>',
    '<img srcset="data:x 1x">',
  ]) {
    expect(dangersIn(html)).not.toEqual([]);
  }
  expect(dangersIn('<p class="x"><a href="/x">x</a></p>')).toEqual([]);
});

test.each(PAYLOADS.map((payload) => [JSON.stringify(payload), payload]))('%s', async (_, markdown) => {
  const source = { path: 'x.md', markdown };
  const { html, problems } = await renderMarkdown(source, openContext());
  expect(dangersIn(html)).toEqual([]);
  expect(dangersIn(await renderExcerpt(source, openContext()))).toEqual([]);
  if (!HARMLESS.test(markdown)) expect(problems.map(({ rule }) => rule)).toContain('html');
});

test.each(PAYLOADS.map((payload) => [JSON.stringify(payload), payload]))(
  'what follows %s is not swallowed',
  async (_, payload) => {
    const markdown = `${payload}\n\n</script></style></textarea></xmp></title>-->]]>?>\n\n## After it`;
    const { html } = await renderMarkdown({ path: 'x.md', markdown }, openContext());
    expect(html).toMatch(/<h[23][^>]*>After it</);
    expect(dangersIn(html)).toEqual([]);
  },
);

// Stage 2 does not rely on what stage 1 has cleaned.
test.each(PAYLOADS.map((payload) => [JSON.stringify(payload), payload]))(
  'stage 2 alone: %s',
  async (_, html) => {
    const file = new VFile({ path: 'x.md' });
    expect(dangersIn((await finishHtml(html, file, openContext())).html)).toEqual([]);
    expect(dangersIn(await finishExcerpt(html, file, openContext()))).toEqual([]);
  },
);
