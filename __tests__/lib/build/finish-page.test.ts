import { compose } from '../../../lib/build/compose';
import { fillSlots, finishPage } from '../../../lib/build/finish-page';
import { sitePolicy } from '../../../lib/build/hosting/site-policy';
import { parsePage } from '../../../lib/html/html';
import { siteOf } from '../../blog';

const site = siteOf({ url: 'https://me.test/blog' });
const NAME = { path: '/a/', file: 'a/index.html', type: 'post', source: 'posts/a.md' } as const;
const finish = (body: string, head = '') =>
  finishPage(
    parsePage(`<!DOCTYPE html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`),
    NAME,
    site,
  );

test('what depends on all pages is put in last', () => {
  const { html, record } = finish(
    '<p data-slot="copyright">old</p>',
    '<script src="/blog/enhance.js"></script>',
  );
  expect(record.scripts).toEqual(['/blog/enhance.js']);
  const composed = compose(
    { html, record: { ...record, blocks: ['tables', 'math'], cachedAs: 'd', problems: [] } },
    {
      policy: {
        all: "default-src 'self'",
        header: '',
        of: ({ sheet, blocks }) => `default-src '${[sheet, ...blocks].join()}'`,
      },
      copyright: '© <b> & Co.',
      styles: new Map([
        ['post', 'p{}'],
        ['tables', 'td{}'],
        ['math', ''],
      ]),
      served: (src) => `${src}?1`,
    },
  );
  expect(composed).toBe(
    '<!DOCTYPE html><html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src \'post,tables,math\'">' +
      '<style>p{}</style><style>td{}</style><script src="/blog/enhance.js?1"></script></head><body><p>© &lt;b&gt; &amp; Co.</p></body></html>',
  );
});

test('what React adds for images goes, as it does from pages by Next', () => {
  const { html, record } = finish(
    '<img src="/blog/a.png">',
    '<link rel="preload" as="image" href="/blog/a.png">',
  );
  expect(html).not.toContain('preload');
  expect(record.links).toEqual(['a.png']);
});

test('a slot that nothing fills holds its own name, and no page can open one', () => {
  expect(fillSlots('a\0b\0c', () => undefined)).toBe('abc');
  expect(finish('<p>\0head\0</p>').html.split('\0')).toHaveLength(3);
});

test('the record says what the page is, where it leads, and what it fetches', () => {
  const { record, prose } = finish(
    '<div class="prose"><h2 id="x">T</h2><a href="#x">x</a><a href="/blog/b/#y">y</a><img src="https://i.test/a.png"></div>',
  );
  expect(record).toMatchObject({
    ...NAME,
    islands: false,
    sheet: 'post',
    blocks: [],
    anchors: ['x'],
    sound: true,
    links: ['b/index.html#y'],
    fetched: [['image', 'https://i.test']],
  });
  expect(prose).toContain('<h2 id="x">T</h2>');
});

test.each([
  ['<div class="prose"><p>x</p><pre><code>y</code></pre></div>', []],
  ['<div class="prose"><table><tr><td>x</table></div>', ['tables']],
  ['<div class="prose"><sup class="note-ref">1</sup></div>', ['notes', 'words']],
  ['<div class="prose"><div class="a callout">x</div><table></table></div>', ['tables', 'callouts']],
  ['<div class="prose"><p class="made-by-an-author">x</p></div>', []],
  ['<table></table><div class="callout"></div>', []],
])('a post of %s has the blocks %j', (body, expected) => {
  expect(finish(body).record).toMatchObject({ sheet: 'post', blocks: expected });
});

describe('a page whose author is trusted', () => {
  const trusting = siteOf({ url: 'https://me.test/blog', trustHtml: true });
  const page = (prose: string, site = trusting) =>
    finishPage(
      parsePage(
        `<!DOCTYPE html><html><head><meta charset="utf-8"></head><body><script>1</script><div class="prose">${prose}</div></body></html>`,
      ),
      NAME,
      site,
    );
  const composed = ({ html, record }: ReturnType<typeof page>) => {
    const whole = { ...record, cachedAs: 'd', problems: [] };
    const policy = sitePolicy([whole], new Map(), trusting);
    const frame = { policy, copyright: '', styles: new Map(), served: (src: string) => src };
    return compose({ html, record: whole }, frame);
  };

  test.each([
    '<script>a("<b>")</script>',
    '<i onclick="a()">b</i>',
    '<i style="color:red">b</i>',
    '<form></form>',
  ])('has a policy for %s, which stays as it is', (prose) => {
    const made = page(prose);
    expect(made.record.trusted).toBe(true);
    expect(composed(made)).toContain(prose);
    expect(composed(made)).toContain("script-src 'self' 'unsafe-inline' https:");
  });

  test('has the policy of others where its text has no code, and where nobody is trusted', () => {
    expect(composed(page('<p>a</p>'))).toContain("default-src 'none'");
    expect(page('<script>a()</script>', site).record).not.toHaveProperty('trusted');
  });
});
