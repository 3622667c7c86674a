/** Comments of all kinds, as a snapshot beside a post holds them. */
export const TALK = {
  comments: [
    {
      id: 'mastodon-1',
      author: 'Ada Lovelace',
      authorUrl: 'https://social.test/@ada',
      link: 'https://social.test/@ada/1',
      date: '2026-05-01T22:30:00Z',
      html: '<p>A note on the <em>second</em> figure: <a href="https://a.test/?b=1&amp;c=2">here</a> it is drawn with more points.</p><pre><code>for (let i = 0; i &lt; 10; i++) draw(i);</code></pre><p>What do you think of that?</p>',
    },
    {
      id: 'mastodon-2',
      replyTo: 'mastodon-1',
      author: 'The author',
      date: '2026-05-02T08:00:00Z',
      edited: '2026-05-03T08:00:00Z',
      html: '<p>Thank you! That is a better picture than mine.</p>',
    },
    { id: 'mastodon-3', replyTo: 'mastodon-2', author: 'Gone', date: '2026-05-02T09:00:00Z', deleted: true },
    {
      id: 'mastodon-4',
      replyTo: 'mastodon-3',
      author: '明日香',
      date: '2026-05-02T10:00:00Z',
      text: 'Quite so.\n\nAnd a second paragraph of plain text, with <b>no</b> markup.',
    },
    {
      id: 'mastodon-5',
      replyTo: 'mastodon-4',
      author: 'Deep',
      date: '2026-05-02T11:00:00Z',
      html: '<p>As deep as it gets.</p>',
    },
    {
      id: 'mastodon-6',
      replyTo: 'mastodon-5',
      author: 'Deeper',
      date: '2026-05-02T12:00:00Z',
      html: '<p>Beside it, with its name.</p>',
    },
    {
      id: 'evil',
      author: '<script>alert(1)</script>',
      authorUrl: 'https://evil.test/',
      date: '2026-05-04',
      html: '<script>globalThis.hacked = true</script><img src="https://evil.test/x.png" alt="A cat" onerror="globalThis.hacked = true"><p style="position:fixed" id="page.main" class="skip" onclick="globalThis.hacked = true">Hello <a href="javascript:globalThis.hacked = true">there</a><iframe src="https://evil.test/"></iframe></p><h1>Large</h1><table><tr><td>a</td><td>b</td></tr></table><p>unclosed <b>bold <a href="/nowhere/">nowhere</a>',
    },
    { id: 'rtl', author: 'سلمى', date: '2026-05-05', text: 'مقالة جميلة جدًا، شكرًا لك.' },
  ],
};

/** So many comments, of which each fifth answers the one before. */
export function manyComments(count: number): { comments: object[] } {
  const comments = Array.from({ length: count }, (_, index) => ({
    id: `n${index}`,
    ...(index % 5 === 4 && { replyTo: `n${index - 1}` }),
    author: `Reader ${index % 97}`,
    date: new Date(Date.UTC(2026, 0, 1, 0, index)).toISOString(),
    html: `<p>Comment number ${index} says that ${['the second half', 'this figure', 'a footnote', 'the whole idea'][index % 4]} is ${index * 7919} times as good as it looks at first.</p>`,
  }));
  return { comments };
}
