import type { SiteConfig } from '../../../lib/site/site';
import { pageView } from '../../../lib/views/page';
import type { PostView } from '../../../lib/views/post-view';
import { blog, post } from '../../blog';

function viewOf(content: ReturnType<typeof blog>, path: string): PostView {
  const view = pageView(content, path);
  if (view?.type !== 'post') throw new Error(`no post at ${path}`);
  return view;
}

const labels = (view: PostView) => view.backlinks?.map(({ label }) => label);

describe('posts that link to a post', () => {
  const files = {
    'posts/a.md': post(
      ['title: A', 'date: 2026-05-01'],
      'To [b](b.md#part) and [b](/posts/b/), [me](a.md).\n',
    ),
    'posts/b.md': post(['title: B', 'date: 2026-04-01'], '## Part\n\nTo [c](https://blog.test/posts/c/).\n'),
    'posts/c.md': post(['title: C', 'date: 2026-03-01', 'redirect_from: /old/'], 'Text.\n'),
    'posts/d.md': post(
      ['title: D', 'date: 2026-02-01'],
      'To [b](b.md), [c](/old/), [gone](gone.md), `[a](a.md)`.\n',
    ),
    'posts/e.md': post(['title: E', 'unlisted: true'], 'To [b](b.md) and [c](c.md).\n'),
    'posts/f.md': post(['title: F', 'draft: true'], 'To [b](b.md).\n'),
  };

  test('are named newest first, each once, the unlisted and the unpublished left out', () => {
    const content = blog(files, { backlinks: true });
    expect(labels(viewOf(content, '/posts/b/'))).toEqual(['A', 'D']);
    expect(labels(viewOf(content, '/posts/c/'))).toEqual(['B', 'D']);
    expect(labels(viewOf(content, '/posts/a/'))).toBeUndefined();
    expect(labels(viewOf(content, '/posts/e/'))).toBeUndefined();
  });

  test('below a base path, too', () => {
    const based = {
      ...files,
      'posts/b.md': post(['title: B'], 'To [c](https://blog.test/deep/posts/c/).\n'),
    };
    const content = blog(based, { backlinks: true, url: 'https://blog.test/deep' });
    expect(labels(viewOf(content, '/posts/c/'))).toEqual(['B', 'D']);
  });

  test('are named only where the configuration asks for it, and no post keeps links then', () => {
    const content = blog(files);
    expect(labels(viewOf(content, '/posts/b/'))).toBeUndefined();
    expect(content.posts.filter(({ links }) => links !== undefined)).toEqual([]);
  });
});

describe('authors', () => {
  const config: Partial<SiteConfig> = {
    authors: {
      bob: {
        name: 'Bob B.',
        url: 'https://bob.test/',
        bio: 'Counts.',
        avatar: '/bob.png',
        email: 'bob@blog.test',
      },
      cy: { name: 'Cy' },
    },
  };
  const files = {
    'posts/a.md': post(['author: bob']),
    'posts/b.md': post(['authors: [BOB, cy, Guest]']),
    'posts/c.md': post(['author: boob']),
    'posts/d.md': post(['author: Bob B.']),
    'public/bob.png': '',
  };

  test('are named by their keys, linked, and told of where more is known', () => {
    const content = blog(files, config, { imageFacts: () => ({ format: 'png' }) });
    const { authors, authorBoxes } = viewOf(content, '/posts/b/');
    expect(authors).toEqual([
      { label: 'Bob B.', href: 'https://bob.test/' },
      { label: 'Cy', href: '' },
      { label: 'Guest', href: '' },
    ]);
    expect(authorBoxes).toEqual([
      { name: 'Bob B.', href: 'https://bob.test/', bio: 'Counts.', avatar: '/bob.png' },
    ]);
    expect(viewOf(content, '/posts/d/').authorBoxes).toHaveLength(1);
  });

  test('a slip in a key is reported where it stands, and is a name', () => {
    const content = blog(files, config);
    expect(content.problems.filter(({ file }) => file === 'posts/c.md')).toEqual([
      {
        file: 'posts/c.md',
        line: 3,
        column: 9,
        severity: 'warning',
        message: 'author "boob" is not in authors of site.config.ts; did you mean bob?',
        rule: 'front-matter',
      },
    ]);
    expect(viewOf(content, '/posts/c/').authors).toEqual([{ label: 'boob', href: '' }]);
  });

  test('a picture that is not there is reported once', () => {
    const { 'public/bob.png': _, ...others } = files;
    const said = blog(others, config).problems.filter(({ file }) => file === 'site.config.ts');
    expect(said.map(({ message }) => message)).toEqual([
      'authors.bob.avatar: there is no file public/bob.png; add it, or name another file',
    ]);
  });

  test('get the mail of their readers', () => {
    const content = blog(files, { ...config, replyByMail: 'us@blog.test' });
    expect(viewOf(content, '/posts/a/').replyHref).toBe('mailto:bob@blog.test?subject=Re%3A%20A');
    expect(viewOf(content, '/posts/b/').replyHref).toBe('mailto:us@blog.test?subject=Re%3A%20B');
  });
});

test('without any of it, a post has nothing of it', () => {
  const view = viewOf(blog({ 'posts/a.md': post() }), '/posts/a/');
  for (const key of ['backlinks', 'authorBoxes', 'replyHref', 'shareHref', 'newsletter'])
    expect(view).not.toHaveProperty(key);
});

test('the newsletter is a form or a page', () => {
  const files = { 'posts/a.md': post(), 'pages/news.md': post() };
  const newsletterOf = (newsletter: SiteConfig['newsletter']) =>
    viewOf(blog(files, { url: 'https://blog.test/deep', newsletter }), '/posts/a/').newsletter;
  expect(newsletterOf({ href: '/news/', text: 'One mail a month.' })).toEqual({
    href: '/deep/news/',
    text: 'One mail a month.',
  });
  expect(newsletterOf({ action: 'https://mail.test/subscribe', hidden: { tag: 'blog' } })).toEqual({
    form: { action: 'https://mail.test/subscribe', field: 'email', hidden: [['tag', 'blog']] },
  });
});

test('texts carry the words for copied headings where the configuration asks for that', () => {
  const files = { 'posts/a.md': post() };
  expect(viewOf(blog(files, { copyHeadings: true }), '/posts/a/').chrome.copiesHeadings).toBe(true);
  expect(viewOf(blog(files, {}), '/posts/a/').chrome).not.toHaveProperty('copiesHeadings');
});

test('a shared post is shared by its canonical address', () => {
  const files = { 'posts/a.md': post(), 'posts/b.md': post(['canonical_url: https://first.test/b']) };
  const content = blog(files, { share: true });
  expect(viewOf(content, '/posts/a/').shareHref).toBe('https://blog.test/posts/a/');
  expect(viewOf(content, '/posts/b/').shareHref).toBe('https://first.test/b');
});
