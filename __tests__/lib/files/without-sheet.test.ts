import { toHtml } from 'hast-util-to-html';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { withoutSheet } from '../../../lib/files/without-sheet';

function plain(html: string): string {
  const tree = unified().use(rehypeParse, { fragment: true }).parse(html);
  withoutSheet(tree);
  return toHtml(tree);
}

test('an embed is a link with its title and picture, and promises nothing on a click', () => {
  const html =
    '<figure class="embed video"><a href="https://v.test/1" data-frame="https://f.test/1"><img src="a.png" alt=""><b>A talk</b><small>Loads when you click</small></a></figure>';
  expect(plain(html)).toBe(
    '<figure><a href="https://v.test/1"><img src="a.png" alt=""><b>A talk</b></a></figure>',
  );
});

test('a callout that can be shut keeps its title, without the sign that would fill the column', () => {
  const html =
    '<details class="callout tip"><summary class="label"><svg></svg>A title</summary><p>Text</p></details>';
  expect(plain(html)).toBe('<details><summary>A title</summary><p>Text</p></details>');
});

test('a diagram is its title and its source: feed readers would leave of a drawing its words', () => {
  const html =
    '<figure class="fig diagram wide"><figcaption>A way</figcaption><div tabindex="0"><svg viewBox="0 0 1 1"><text>a</text></svg></div><details><summary>Source</summary><pre><code>a -> b</code></pre></details></figure>';
  expect(plain(html)).toBe('<figure><figcaption>A way</figcaption><pre><code>a -> b</code></pre></figure>');
});
