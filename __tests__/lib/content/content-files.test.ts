import fs from 'node:fs';
import path from 'node:path';
import { post } from '../../blog';
import { blogFolder } from './blog-folder';

const { root, write, read, problems, contentOf } = blogFolder();

describe('files that look like posts', () => {
  test('are reported, and what programs left behind is not served', () => {
    write({
      'posts/a.md': post(['title: A']),
      'posts/a 2.md': post(['title: A'], 'Another text.\n'),
      'posts/a (1).md': post(['title: A (1)']),
      'posts/part 2.md': post(['title: Part two']),
      'posts/part.md': post(['title: Part one'], 'One.\n'),
      'posts/a (conflicted copy 2026-05-01).md': post(),
      'posts/a.md~': 'x',
      'posts/.b.md.icloud': 'x',
      'posts/c.mdx': 'x',
      'posts/c.mdwn': 'x',
      'posts/README.md': 'x',
      'posts/2026-05-01-d.html': 'x',
      'posts/demo.html': 'x',
      'posts/data.txt': 'x',
      'posts/.hidden': 'x',
    });
    expect(problems().map((line) => line.replace(/; .*/, ''))).toEqual([
      'posts/.b.md.icloud warning is not read as a post, because it is still in iCloud',
      'posts/2026-05-01-d.html warning is not read as a post, because its name ends in .html',
      'posts/README.md warning is not read as a post, because it is named README',
      'posts/a (1).md warning is not read as a post, because it looks like a copy of a.md',
      'posts/a (conflicted copy 2026-05-01).md warning is not read as a post, because it is a copy that a sync program made',
      'posts/a 2.md warning is not read as a post, because it looks like a copy of a.md',
      'posts/a.md~ warning is not read as a post, because it is a backup copy',
      'posts/c.mdwn warning is not read as a post, because its name ends in .mdwn',
      'posts/c.mdx warning is not read as a post, because its name ends in .mdx',
      '9 warnings',
    ]);
    const { posts, assets } = read();
    expect(posts.map(({ source }) => source)).toEqual(['posts/a.md', 'posts/part 2.md', 'posts/part.md']);
    expect([...assets.keys()]).toEqual(['2026-05-01-d.html', 'c.mdwn', 'c.mdx', 'data.txt', 'demo.html']);
  });
});

describe('what is read', () => {
  test('posts of every ending, assets, public files, in the order of their names', () => {
    write({
      'posts/b.md': post(),
      'posts/a.markdown': post(),
      'posts/c.mkd': post(),
      'posts/d.mkdn': post(),
      'posts/e.mkdown': post(),
      'posts/F.MD': post(),
      'posts/sub/g/index.md': post(),
      'posts/sub/g/a b.png': 'x',
      'posts/notes.txt': 'x',
      'posts/.hidden.md': 'x',
      'posts/.git/x.md': 'x',
      'posts/a.mdz': 'x',
      'public/images/a.png': 'x',
      'public/.nojekyll': '',
    });
    const files = read();
    expect(files.posts.map(({ source }) => source)).toEqual(
      ['F.MD', 'a.markdown', 'b.md', 'c.mkd', 'd.mkdn', 'e.mkdown', 'sub/g/index.md'].map(
        (name) => `posts/${name}`,
      ),
    );
    expect([...files.assets]).toEqual(
      ['a.mdz', 'notes.txt', 'sub/g/a b.png'].map((name) => [name, `posts/${name}`]),
    );
    expect([...files.publicFiles]).toEqual([['/images/a.png', 'public/images/a.png']]);
    expect(files.problems).toEqual([]);
  });

  test('pages and what lies beside them, behind the posts', () => {
    write({ 'posts/a.md': post(), 'pages/b/index.md': 'x', 'pages/b/c.png': 'x', 'pages/_n.md': 'x' });
    const files = read();
    expect(files.posts.map(({ source }) => source)).toEqual(['posts/a.md', 'pages/b/index.md']);
    expect([...files.assets]).toEqual([['pages/b/c.png', 'pages/b/c.png']]);
    expect(files.problems).toMatchObject([{ file: 'pages/_n.md', severity: 'warning' }]);
  });

  test('no public/, and empty folders; without posts/ there is an error', () => {
    expect(read()).toMatchObject({
      posts: [],
      problems: [{ file: 'posts', severity: 'warning', message: expect.stringContaining('npm run new') }],
    });
    fs.mkdirSync(path.join(root(), 'posts'));
    expect(read()).toMatchObject({ posts: [], problems: [] });
    fs.mkdirSync(path.join(root(), 'public'));
    expect(read()).toMatchObject({ posts: [], problems: [] });
  });

  test('decomposed names are known by their composed ones, and found on the disk', () => {
    write({
      'posts/cafe\u0301/pic e\u0301.png': 'x',
      'posts/cafe\u0301/index.md': post(),
      'public/e\u0301.png': 'x',
    });
    const files = read();
    expect([...files.assets]).toEqual([['caf\u00e9/pic \u00e9.png', 'posts/cafe\u0301/pic e\u0301.png']]);
    expect([...files.publicFiles]).toEqual([['/\u00e9.png', 'public/e\u0301.png']]);
    const [first] = files.posts;
    expect(first?.post?.path).toBe('/posts/caf\u00e9/');
    expect(contentOf(files).bySource.get('posts/caf\u00e9/index.md')?.source).toBe(
      'posts/cafe\u0301/index.md',
    );
  });

  test('a post whose name begins with _ is left out, and its author told', () => {
    write({ 'posts/_x.md': post(), 'posts/_drafts/y.md': 'Text.' });
    expect(problems()).toEqual([
      'posts/_x.md warning is not read as a post, because its name begins with "_"; rename the file if it is one [file]',
      '1 warning',
    ]);
    expect(read().posts.map(({ source }) => source)).toEqual(['posts/_drafts/y.md']);
  });
});
