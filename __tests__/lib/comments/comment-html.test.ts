import { commentHtml } from '../../../lib/comments/comment-html';
import { PAYLOADS } from '../markdown/payloads';

const REL = 'rel="nofollow ugc noopener"';

test.each([
  ['<p>A <em>word</em>, <code>code</code></p>', '<p>A <em>word</em>, <code>code</code></p>'],
  ['<img src="https://a.test/x.png?y" alt="A cat">', `<a href="https://a.test/x.png?y" ${REL}>A cat</a>`],
  ['<img src="https://a.test/x.png?y">', `<a href="https://a.test/x.png?y" ${REL}>x.png</a>`],
  ['<img src="x.png" alt="A cat">', 'A cat'],
  ['<h2 id="x">Large</h2>', '<p><b>Large</b></p>'],
  ['<table><tr><td>a<td><b>b</b></table>', '<p>a | <b>b</b></p>'],
  ['<ul><li><input type="checkbox" checked> done', '<ul><li>☑  done</li></ul>'],
  ['<a href="/here/">here</a> <a href="#x">there</a>', 'here there'],
  [
    '<a href="HTTPS://a.test/" class="x" onclick="y" target="_blank">a</a>',
    `<a href="https://a.test/" ${REL}>a</a>`,
  ],
  ['<a href="https://a.test/"> </a>', ''],
  ['<div class="highlight"><pre><span class="pl-k">let</span> x</pre></div>', '<pre>let x</pre>'],
  ['<b>open <i>and', '<b>open <i>and</i></b>'],
  ['</p></div></article><p>after', '<p>after</p>'],
  ['a\u0007b &#27; c', 'ab  c'],
])('%s is %s', (html, expected) => {
  expect(commentHtml(html)).toBe(expected);
});

test.each(PAYLOADS)('nothing runs, is loaded or takes a name of the page: %s', (payload) => {
  const html = commentHtml(payload);
  expect(html).not.toMatch(
    /<(?!\/?(?:a|abbr|b|bdi|bdo|blockquote|br|cite|code|del|dfn|em|i|ins|kbd|li|mark|ol|p|pre|q|s|samp|strong|sub|sup|u|ul|var)\b)[a-z!]/i,
  );
  expect(html).not.toMatch(/<[^>]*\s(?:on\w+|style|class|id|src|name)=/i);
  expect(html).not.toMatch(/href="(?!https?:|mailto:)/i);
});

test('elements as deep as no reader could follow are plain text', () => {
  expect(commentHtml(`${'<blockquote>'.repeat(50_000)}deep`)).toContain('deep');
});
