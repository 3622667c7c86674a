import { absoluteHtml } from '../../../lib/files/absolute-html';

const BASE = 'https://me.test/blog/posts/x/';

test.each([
  ['<a href="/blog/a/">a</a>', '<a href="https://me.test/blog/a/">a</a>'],
  ['<a href="#here">a</a>', `<a href="${BASE}#here">a</a>`],
  ['<a href="">a</a>', `<a href="${BASE}">a</a>`],
  ['<a href="y/">a</a>', `<a href="${BASE}y/">a</a>`],
  ['<a href="//else.test/x">a</a>', '<a href="https://else.test/x">a</a>'],
  ['<a href="mailto:a@b.test">a</a>', '<a href="mailto:a@b.test">a</a>'],
  ['<a href="http://[">a</a>', '<a href="http://[">a</a>'],
  ['<img src="/blog/a.png" alt="">', '<img src="https://me.test/blog/a.png" alt="">'],
  [
    '<video src="/v.mp4" poster="/p.png"></video>',
    '<video src="https://me.test/v.mp4" poster="https://me.test/p.png"></video>',
  ],
  ['<blockquote cite="/q/">a</blockquote>', '<blockquote cite="https://me.test/q/">a</blockquote>'],
  [
    '<img srcset="/a,b.png 1x, /c.png 2x" alt="">',
    '<img srcset="https://me.test/a,b.png 1x, https://me.test/c.png 2x" alt="">',
  ],
  ['<h2>A<a class="anchor" href="#a">§</a></h2>', '<h2>A</h2>'],
  ['<p>A<small class="sidenote">note</small><small class="sidenote">two</small> b</p>', '<p>A b</p>'],
  [
    '<aside class="callout tip" role="note" aria-label="Tip"><p class="label"><svg viewBox="0 0 20 20"><path d="M1 1"></path></svg>Tip</p><p>Do.</p></aside>',
    '<blockquote><p><strong>Tip</strong></p><p>Do.</p></blockquote>',
  ],
  ['<aside>Of the author’s own</aside>', '<aside>Of the author’s own</aside>'],
  [
    '<figure class="code"><figcaption><b>fib.py</b><span class="lang">Python</span></figcaption><pre>1</pre></figure>',
    '<figure class="code"><figcaption><b>fib.py</b> · <span class="lang">Python</span></figcaption><pre>1</pre></figure>',
  ],
  [
    '<figure class="code"><figcaption><span class="lang">Python</span></figcaption></figure>',
    '<figure class="code"><figcaption><span class="lang">Python</span></figcaption></figure>',
  ],
  [
    '<figure class="fig"><figcaption>A <b>b</b> c</figcaption></figure>',
    '<figure class="fig"><figcaption>A <b>b</b> c</figcaption></figure>',
  ],
  [
    '<ul class="tasks"><li><input type="checkbox" checked disabled> a</li><li><input type="checkbox" disabled> b</li></ul>',
    '<ul class="tasks"><li>☑ a</li><li>☐ b</li></ul>',
  ],
  ['<p>a &lt;b&gt; &amp; c</p>', '<p>a &#x3C;b> &#x26; c</p>'],
  ['', ''],
  ['<p onclick="a()">b</p><script>c()</script><style>d{}</style>', '<p>b</p>'],
])('%s', (html, expected) => expect(absoluteHtml(html, BASE)).toBe(expected));
