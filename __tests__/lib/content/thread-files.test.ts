import fs from 'node:fs';
import { anchorsOf } from '../../../lib/build/cache/kept-anchors';
import { readSnapshot } from '../../../lib/comments/read-snapshot';
import { readContentFiles } from '../../../lib/content/content-files';
import type { Memory } from '../../../lib/content/kept-post';
import { toContent } from '../../../lib/content/published';
import { formatProblem } from '../../../lib/problems/format-problems';
import { post, siteOf } from '../../blog';
import { inTemporaryFolder } from '../../temporary-folder';

jest.mock('../../../lib/comments/read-snapshot', () => {
  const actual = jest.requireActual('../../../lib/comments/read-snapshot');
  return { ...actual, readSnapshot: jest.fn(actual.readSnapshot) };
});

inTemporaryFolder();

const site = siteOf();
const PUBLISHING = {
  now: Date.parse('2026-11-23T00:00:00Z'),
  drafts: false,
  imageFacts: () => ({}),
  changesOf: () => [],
  anchorsOf,
};

function write(files: Record<string, string | Uint8Array>): void {
  for (const [name, text] of Object.entries(files)) {
    fs.mkdirSync(name.replace(/\/[^/]*$/, ''), { recursive: true });
    fs.writeFileSync(name, text);
  }
}

const snapshot = (...texts: string[]) =>
  JSON.stringify({
    comments: texts.map((text, n) => ({ id: `${n}`, author: 'Ada', date: '2026-05-01', text })),
  });

function read(memory?: Memory) {
  const files = readContentFiles(process.cwd(), site, memory);
  return { files, content: toContent(site, files, PUBLISHING) };
}

test('comments lie beside a post, or in its folder; they are no files that are served', () => {
  write({
    'posts/a.md': post(),
    'posts/a.comments.json': snapshot('One', 'Two'),
    'posts/b/index.md': post(),
    'posts/b/comments.json': snapshot('Three'),
    'posts/b/data.json': '{}',
  });
  const { content } = read();
  expect(content.problems).toEqual([]);
  expect([...content.assets.keys()]).toEqual(['b/data.json']);
  expect(content.posts.map(({ thread }) => thread?.count)).toEqual([1, 2]);
  expect(content.posts[1]?.thread?.read().map(({ comment }) => comment.html)).toEqual([
    '<p>One</p>',
    '<p>Two</p>',
  ]);
});

test('comments beside no post are told of; a file of that name in another folder is the blogger’s', () => {
  write({
    'posts/a.md': post(),
    'posts/b.comments.json': snapshot('One'),
    'posts/data/comments.json': '[1]',
  });
  const { content } = read();
  expect(content.problems.map(formatProblem)).toEqual([
    'posts/b.comments.json warning holds comments on no post: there is no posts/b.md; rename the file like its post [comments]',
  ]);
  expect([...content.assets.keys()]).toEqual(['b.comments.json', 'data/comments.json']);
});

test.each([
  [
    '{',
    'posts/a.comments.json:1:2 error JSON cannot be read: the end stands where a name in double quotes should [comments]',
  ],
  [new Uint8Array([0xff, 0xfe, 0xfd]), 'posts/a.comments.json:1 error '],
])(
  'a file that cannot be read is an error at its place, and the post is shown without it',
  (text, expected) => {
    write({ 'posts/a.md': post(), 'posts/a.comments.json': text });
    const { content } = read();
    expect(content.problems.map(formatProblem)).toEqual([expect.stringContaining(expected)]);
    expect(content.posts).toHaveLength(1);
    expect(content.posts[0]).not.toHaveProperty('thread');
  },
);

test('a file that did not change is not parsed again; one that did, or has gone, is seen', () => {
  write({ 'posts/a.md': post(), 'posts/a.comments.json': snapshot('One') });
  const long = new Date('2026-01-01');
  fs.utimesSync('posts/a.comments.json', long, long);
  const memory: Memory = new Map();
  const before = read(memory).files.stamp;
  const parse = jest.mocked(readSnapshot).mockClear();
  expect(read(memory).content.posts[0]?.thread?.count).toBe(1);
  expect(parse).not.toHaveBeenCalled();
  write({ 'posts/a.comments.json': snapshot('One', 'Two') });
  const { files, content } = read(memory);
  expect(content.posts[0]?.thread?.count).toBe(2);
  expect(files.stamp).not.toBe(before);
  fs.rmSync('posts/a.comments.json');
  expect(read(memory).content.posts[0]).not.toHaveProperty('thread');
});

test('texts are not kept, and are read where they are asked for: from the file that was listed', () => {
  write({ 'posts/a.md': post(), 'posts/a.comments.json': snapshot('A rare word') });
  const memory: Memory = new Map();
  const { content } = read(memory);
  expect(JSON.stringify([...memory])).toMatch(/"weights"(?!.*rare)/);
  expect(content.posts[0]?.thread?.read()[0]?.comment.html).toBe('<p>A rare word</p>');
  write({ 'posts/a.comments.json': snapshot('Other') });
  expect(() => content.posts[0]?.thread?.read()).toThrow(
    'posts/a.comments.json error was changed while the blog was built; build again [file]',
  );
});
