import { checkContent } from '../../../../lib/build/checks/check-content';
import { formatProblems } from '../../../../lib/problems/format-problems';
import { blog, post } from '../../../blog';

const check = async (...args: Parameters<typeof blog>) => formatProblems(await checkContent(blog(...args)));

test('nothing is wrong with a good blog, nor with none', async () => {
  expect(await check({})).toBe('');
  expect(
    await check({
      'posts/a.md': post([], '[b](b.md)\n'),
      'posts/b.md': post([], '![x](/x.png)\n'),
      'public/x.png': '',
    }),
  ).toBe('');
});

test('of front matter and bodies, of all files, in order', async () => {
  const files = {
    'posts/a.md': post(['tilte: x', 'image: non.png'], 'Text [b](bb.md) and ![c](c.png).\n'),
    'posts/b.md': post([], '[draft](drafts/d.md)\n'),
    'posts/drafts/d.md': '[nowhere](nowhere.md)\n',
    'pages/about.md': 'About [x](/posts/zebra/).\n',
  };
  expect(await check(files)).toBe(
    [
      'pages/about.md:1:7 error "/posts/zebra/" leads nowhere [link]',
      'posts/a.md:3:1 warning "tilte" is not a known field; did you mean title? [front-matter]',
      'posts/a.md:4:8 error image "non.png" leads nowhere [image]',
      'posts/a.md:7:6 error "bb.md" leads nowhere; did you mean b.md? [link]',
      'posts/a.md:7:21 error "c.png" leads nowhere [image]',
      'posts/b.md:5:1 error "drafts/d.md" leads to a post that is not published (draft) [link]',
      '5 errors, 1 warning',
    ].join('\n'),
  );
});

test('a post whose front matter is wrong has its body checked in the same go', async () => {
  expect(await check({ 'posts/a.md': '---\ntitle: A\ndate: soon\n---\n[b](b.md)\n' })).toBe(
    [
      'posts/a.md:3:7 error date: "soon" is not a date; write 2026-05-01 [date]',
      'posts/a.md:5:1 error "b.md" leads nowhere [link]',
      '2 errors',
    ].join('\n'),
  );
});

test('a post or page without a text is told of once, a draft is not', async () => {
  const files = {
    'posts/a.md': post([], ''),
    'posts/b.md': post([], '# B\n\n<!-- soon -->\n'),
    'posts/c.md': post(['draft: true'], ''),
    'posts/d.md': post([], '![Just a picture](/x.png)\n'),
    'pages/now.md': '---\ntitle: Now\n---\n\n',
    'public/x.png': '',
  };
  const said =
    'there is no text yet; write it below the front matter, or draft: true in the front matter until then [empty]';
  expect(await check(files)).toBe(
    [
      `pages/now.md:5:1 warning ${said}`,
      `posts/a.md:5:1 warning ${said}`,
      `posts/b.md:8:1 warning ${said}`,
      '3 warnings',
    ].join('\n'),
  );
});

test("broken: 'warn' makes broken links and images warnings", async () => {
  const files = { 'posts/a.md': post(['image: non.png'], '[b](b.md) ![x](c.png)\n') };
  expect(await check(files, { broken: 'warn' })).toMatch(/3 warnings$/);
});

test.each(['javascript:alert(1)', 'data:image/png;base64,AA', 'mailto:a@b.test', 'https://['])(
  'image: %s',
  async (src) => {
    expect(await check({ 'posts/a.md': post([`image: ${JSON.stringify(src)}`]) })).toMatch(
      /posts\/a\.md:\d.* error .*image/,
    );
  },
);
