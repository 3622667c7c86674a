import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readSnapshot } from '../../../../lib/comments/read-snapshot';
import { asker } from '../../../../lib/comments/sources/ask';
import { discussionComments } from '../../../../lib/comments/sources/discussions';
import { issueComments } from '../../../../lib/comments/sources/issues';
import { mastodonComments } from '../../../../lib/comments/sources/mastodon';
import { snapshotText } from '../../../../lib/comments/sources/merge';
import { webmentionComments } from '../../../../lib/comments/sources/webmention';
import { blog, post } from '../../../blog';

type Answer = (request: IncomingMessage & { text: string }, response: ServerResponse) => void;

/** A service on this machine that answers as recorded; what it was asked. */
let server: Server;
let origin = '';
let answer: Answer = (_, response) => response.end();
let asked: { url: string; token: string | undefined; body: string }[] = [];

beforeAll(async () => {
  server = createServer(async (request, response) => {
    let text = '';
    for await (const part of request) text += part;
    asked.push({ url: request.url ?? '', token: request.headers.authorization, body: text });
    answer(Object.assign(request, { text }), response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(resolve));
});
beforeEach(() => {
  asked = [];
});

const json =
  (data: unknown): Answer =>
  (_, response) =>
    response.end(JSON.stringify(data));
const status =
  (code: number, headers: Record<string, string> = {}): Answer =>
  (_, response) =>
    response.writeHead(code, headers).end('{"error":"no"}');

/** What a snapshot must bear. */
function isKeepable(comments: Parameters<typeof snapshotText>[0]): void {
  expect(readSnapshot('a.json', snapshotText(comments), 'UTC').problems).toEqual([]);
}

const STATUS = {
  id: '112000000000000002',
  in_reply_to_id: '112000000000000001',
  created_at: '2026-05-01T10:00:00.000Z',
  edited_at: null,
  visibility: 'public',
  sensitive: false,
  spoiler_text: '',
  content: '<p>Hello <span class="invisible">https://</span></p>',
  url: 'https://other.test/@bob/1',
  account: {
    id: '1',
    acct: 'bob@other.test',
    display_name: 'Bob :blob:',
    url: 'https://other.test/@bob',
    avatar: 'https://a.test/x.png',
  },
  media_attachments: [],
};

describe('Mastodon', () => {
  const posts = () =>
    blog({
      'posts/a.md': post([`syndication: [${origin}/@ada/112000000000000001, https://dev.test/a]`]),
      'posts/b.md': post(),
    }).posts;
  const read = (account = {}) => mastodonComments(posts(), asker(), account);

  test('tells the answers to a toot, and those to answers', async () => {
    answer = json({
      ancestors: [],
      descendants: [
        STATUS,
        {
          ...STATUS,
          id: '112000000000000003',
          in_reply_to_id: STATUS.id,
          edited_at: '2026-05-02T10:00:00.000Z',
          spoiler_text: 'A <spoiler>',
          account: { ...STATUS.account, display_name: '' },
          media_attachments: [{ type: 'image', url: 'https://a.test/"x".png', description: 'A cat' }],
        },
        { ...STATUS, id: '112000000000000004', visibility: 'direct' },
      ],
    });
    const { found, failed } = await read();
    expect(failed).toEqual([]);
    expect(found.map(({ source }) => source)).toEqual(['posts/a.md']);
    const [first, second, ...others] = found[0]?.comments ?? [];
    expect(others).toEqual([]);
    const prefix = `mastodon-${new URL(origin).host.replace(':', '-')}-`;
    expect(first).toEqual({
      id: `${prefix}112000000000000002`,
      author: 'Bob :blob:',
      authorUrl: 'https://other.test/@bob',
      link: 'https://other.test/@bob/1',
      date: '2026-05-01T10:00:00.000Z',
      html: '<p>Hello <span class="invisible">https://</span></p>',
    });
    expect(second).toMatchObject({
      replyTo: first?.id,
      author: 'bob@other.test',
      edited: '2026-05-02T10:00:00.000Z',
    });
    expect(second?.html).toMatch(
      /^<p><strong>A &lt;spoiler&gt;<\/strong><\/p>.*<a href="https:\/\/a\.test\/&quot;x&quot;\.png">A cat<\/a>/,
    );
    expect(asked.map(({ url }) => url)).toEqual(['/api/v1/statuses/112000000000000001/context']);
    isKeepable(found[0]?.comments ?? []);
  });

  test('is told a token only on the server that it is for', async () => {
    answer = json({ descendants: [] });
    await read({ token: 's3cret', host: 'social.test' });
    await read({ token: 's3cret', host: new URL(origin).host });
    expect(asked.map(({ token }) => token)).toEqual([undefined, 'Bearer s3cret']);
  });

  test.each<[string, Answer, RegExp]>([
    ['404', status(404), /^posts\/a\.md: 127\.0\.0\.1:\d+ has nothing at that address \(404\)$/],
    ['401', status(401), /answers to nobody without a token \(401\)$/],
    [
      '429',
      status(429, { 'x-ratelimit-reset': '2026-05-01T12:30:00.000Z' }),
      /lets nobody ask more \(429\); try again after 2026-05-01 12:30 UTC$/,
    ],
    ['429 with seconds', status(429, { 'retry-after': '120' }), /try again in 120 seconds$/],
    ['500', status(500), /answers 500; try again$/],
    ['no JSON', (_, response) => response.end('<html>'), /answers with what is no JSON$/],
    [
      'another shape',
      json({ descendants: [{ id: 7 }] }),
      /answers in a way that is not known: descendants\.0\.id /,
    ],
    ['an end too soon', (_, response) => response.socket?.destroy(), /cannot be reached \(\w+\); try again$/],
  ])('%s is one sentence', async (_, given, expected) => {
    answer = given;
    const { found, failed } = await read();
    expect(found).toEqual([]);
    expect(failed).toEqual([expect.stringMatching(expected)]);
  });

  test('silence ends by itself', async () => {
    // A service of its own, whose question nobody answers later.
    const silent = createServer(() => {});
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const { port } = silent.address() as AddressInfo;
    const content = blog({ 'posts/a.md': post([`syndication: http://127.0.0.1:${port}/@ada/112`]) });
    const { failed } = await mastodonComments(content.posts, asker(50));
    silent.closeAllConnections();
    await new Promise((resolve) => silent.close(resolve));
    expect(failed).toEqual([expect.stringMatching(/has not answered within 0\.05 seconds; try again$/)]);
  });
});

describe('discussions', () => {
  const NO_MORE = { hasNextPage: false, endCursor: null };
  const node = (id: string, more: object = {}) => ({
    id,
    url: `https://github.com/me/blog/discussions/1#${id}`,
    author: { login: 'ada', url: 'https://github.com/ada' },
    bodyHTML: `<p>${id}</p>`,
    createdAt: '2026-05-01T10:00:00Z',
    lastEditedAt: null,
    deletedAt: null,
    isMinimized: false,
    ...more,
  });
  const comment = (id: string, nodes: object[] = [], more: object = {}, pageInfo: object = NO_MORE) => ({
    ...node(id, more),
    replies: { nodes, pageInfo },
  });
  const content = () => blog({ 'posts/a.md': post(), 'posts/b.md': post(['comments_id: Talk of B']) });
  const read = () => {
    const { posts, site } = content();
    return discussionComments(posts, site, asker(), {
      repo: 'me/blog',
      token: 's3cret',
      api: `${origin}/graphql`,
    });
  };
  const list = (nodes: object[], pageInfo: object = NO_MORE) => ({
    data: { repository: { discussions: { nodes, pageInfo } } },
  });

  test('are those of the posts, with answers, over as many pages as there are', async () => {
    answer = ({ text }, response) => {
      const { query, variables } = JSON.parse(text);
      const reply = /repository\(/.test(query)
        ? variables.after === null
          ? list(
              [
                {
                  id: 'D1',
                  title: 'posts/a/',
                  comments: {
                    nodes: [comment('C1', [node('R1')], {}, { hasNextPage: true, endCursor: 'r' })],
                    pageInfo: { hasNextPage: true, endCursor: 'c' },
                  },
                },
                { id: 'D2', title: 'Something else', comments: { nodes: [comment('X')], pageInfo: NO_MORE } },
              ],
              { hasNextPage: true, endCursor: 'd' },
            )
          : list([{ id: 'D3', title: 'Talk of B', comments: { nodes: [comment('C3')], pageInfo: NO_MORE } }])
        : /DiscussionComment/.test(query)
          ? { data: { node: { replies: { nodes: [node('R2')], pageInfo: NO_MORE } } } }
          : {
              data: {
                node: {
                  comments: {
                    nodes: [comment('C2', [], { lastEditedAt: '2026-05-02T10:00:00Z' })],
                    pageInfo: NO_MORE,
                  },
                },
              },
            };
      response.end(JSON.stringify(reply));
    };
    const { found, failed } = await read();
    expect(failed).toEqual([]);
    expect(
      found.map(({ source, comments }) => [source, comments.map(({ id, replyTo }) => [id, replyTo])]),
    ).toEqual([
      [
        'posts/a.md',
        [
          ['github-C1', undefined],
          ['github-R1', 'github-C1'],
          ['github-R2', 'github-C1'],
          ['github-C2', undefined],
        ],
      ],
      ['posts/b.md', [['github-C3', undefined]]],
    ]);
    expect(found[0]?.comments.at(-1)).toMatchObject({
      edited: '2026-05-02T10:00:00Z',
      html: '<p>C2</p>',
      author: 'ada',
    });
    expect(new Set(asked.map(({ token }) => token))).toEqual(new Set(['Bearer s3cret']));
    isKeepable(found.flatMap(({ comments }) => comments));
  });

  test('of a comment that was deleted or hidden the place is kept, and who has left is a ghost', async () => {
    answer = json(
      list([
        {
          id: 'D1',
          title: 'posts/a/',
          comments: {
            nodes: [
              comment('C1', [], { deletedAt: '2026-05-02T10:00:00Z', author: null }),
              comment('C2', [], { isMinimized: true }),
            ],
            pageInfo: NO_MORE,
          },
        },
      ]),
    );
    const { found } = await read();
    expect(found[0]?.comments).toEqual([
      expect.objectContaining({ author: 'ghost', deleted: true }),
      expect.objectContaining({ author: 'ada', deleted: true }),
    ]);
    expect(JSON.stringify(found)).not.toContain('html');
  });

  test.each<[string, Answer, RegExp]>([
    ['a wrong token', status(401), /refuses the token \(401\); look at GITHUB_TOKEN$/],
    [
      'too many questions',
      status(403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1777638600' }),
      /lets nobody ask more \(403\); try again after 2026-05-01 12:30 UTC$/,
    ],
    [
      'an error in words',
      json({ data: null, errors: [{ type: 'NOT_FOUND', message: 'Could not resolve to a Repository' }] }),
      /^GitHub says: Could not resolve to a Repository$/,
    ],
    [
      'no repository',
      json({ data: { repository: null } }),
      /^GitHub knows no repository me\/blog, or it is not for this token$/,
    ],
    [
      'another shape',
      json({ data: { repository: { discussions: { nodes: [{}] } } } }),
      /in a way that is not known: data\.repository\.discussions\.nodes\.0\.id /,
    ],
  ])('%s is one sentence, without the token', async (_, given, expected) => {
    answer = given;
    const { found, failed } = await read();
    expect(found).toEqual([]);
    expect(failed).toEqual([expect.stringMatching(expected)]);
    expect(failed.join()).not.toContain('s3cret');
  });
});

describe('webmention.io', () => {
  const mention = (id: number, more: object = {}) => ({
    type: 'entry',
    author: { type: 'card', name: 'Bob', photo: 'https://a.test/x.png', url: 'https://bob.test/' },
    url: `https://bob.test/${id}`,
    published: '2026-05-01T10:00:00+02:00',
    'wm-received': '2026-05-01T09:00:00Z',
    'wm-id': id,
    'wm-source': `https://bob.test/${id}`,
    'wm-target': 'https://blog.test/posts/a/?utm=1#x',
    'wm-property': 'in-reply-to',
    'wm-private': false,
    content: { html: '<p>Hello</p>', text: 'Hello' },
    ...more,
  });
  const feed = (children: object[]) => ({ type: 'feed', name: 'Webmentions', children });
  const read = (token?: string) => {
    const { posts, site } = blog({ 'posts/a.md': post(['redirect_from: /old/']), 'posts/b.md': post() });
    return webmentionComments(posts, site, asker(), { token, api: origin });
  };

  test('tells replies and mentions, by the address of the post, now or of old', async () => {
    answer = json(
      feed([
        mention(1),
        mention(2, {
          'wm-target': 'http://blog.test/old',
          published: null,
          author: { name: '', url: '' },
          content: { text: 'Plain <b>' },
        }),
        mention(3, { 'wm-property': 'like-of', content: undefined }),
        mention(4, { 'wm-private': true }),
        mention(5, { 'wm-target': 'https://blog.test/about/' }),
        mention(6, { 'wm-property': 'mention-of', content: null }),
      ]),
    );
    const { found, failed } = await read();
    expect(failed).toEqual([]);
    expect(found).toEqual([
      {
        source: 'posts/a.md',
        comments: [
          expect.objectContaining({
            id: 'webmention-1',
            author: 'Bob',
            html: '<p>Hello</p>',
            link: 'https://bob.test/1',
          }),
          expect.objectContaining({
            id: 'webmention-2',
            author: 'bob.test',
            text: 'Plain <b>',
            date: '2026-05-01T09:00:00Z',
          }),
        ],
      },
    ]);
    const [{ url = '' } = {}] = asked;
    expect(new URL(url, origin).searchParams.getAll('target[]')).toEqual(
      expect.arrayContaining([
        'https://blog.test/posts/a/',
        'https://blog.test/old/',
        'https://blog.test/posts/b/',
      ]),
    );
    isKeepable(found[0]?.comments ?? []);
  });

  test('with a token tells all of the blog, page by page', async () => {
    answer = ({ url = '' }, response) => {
      const page = Number(new URL(url, origin).searchParams.get('page'));
      const count = page === 0 ? 100 : 3;
      response.end(JSON.stringify(feed(Array.from({ length: count }, (_, n) => mention(page * 100 + n)))));
    };
    const { found } = await read('s3cret');
    expect(found[0]?.comments).toHaveLength(103);
    expect(asked).toHaveLength(2);
    expect(new URL(asked[1]?.url ?? '', origin).searchParams.get('domain')).toBe('blog.test');
  });

  test('half an answer is none, and no message names the token', async () => {
    answer = ({ url = '' }, response) => {
      if (/page=0/.test(url))
        response.end(JSON.stringify(feed(Array.from({ length: 100 }, (_, n) => mention(n)))));
      else response.writeHead(403).end();
    };
    const { found, failed } = await read('s3cret');
    expect(found).toEqual([]);
    expect(failed).toEqual([expect.stringMatching(/refuses the token \(403\); look at WEBMENTION_TOKEN$/)]);
    expect(failed.join()).not.toContain('s3cret');
  });
});

describe('issues', () => {
  const NO_MORE = { hasNextPage: false, endCursor: null };
  const comment = (id: string, more: object = {}) => ({
    id,
    url: `https://github.com/me/blog/issues/1#${id}`,
    author: { login: 'ada', url: 'https://github.com/ada' },
    bodyHTML: `<p>${id}</p>`,
    createdAt: '2026-05-01T10:00:00Z',
    lastEditedAt: null,
    isMinimized: false,
    ...more,
  });
  const issue = (title: string, nodes: object[], pageInfo: object = NO_MORE) => ({
    id: `I ${title}`,
    title,
    comments: { nodes, pageInfo },
  });
  const list = (nodes: object[], pageInfo: object = NO_MORE) => ({
    data: { repository: { issues: { nodes, pageInfo } } },
  });
  const read = (label?: string) => {
    const { posts, site } = blog({ 'posts/a.md': post(), 'posts/b.md': post() });
    const repository = { repo: 'me/blog', token: 's3cret', label, api: `${origin}/graphql` };
    return issueComments(posts, site, asker(), repository);
  };

  test('of posts give their comments, over as many pages as there are', async () => {
    answer = ({ text }, response) => {
      const { query, variables } = JSON.parse(text);
      const first = [
        issue('posts/a/', [comment('C1')], { hasNextPage: true, endCursor: 'c' }),
        issue('A fault in the code', [comment('X')]),
      ];
      const told = /repository\(/.test(query)
        ? variables.after === null
          ? list(first, { hasNextPage: true, endCursor: 'i' })
          : list([issue('posts/b/', [comment('C3', { isMinimized: true, author: null })])])
        : {
            data: {
              node: {
                comments: {
                  nodes: [comment('C2', { lastEditedAt: '2026-05-02T10:00:00Z' })],
                  pageInfo: NO_MORE,
                },
              },
            },
          };
      response.end(JSON.stringify(told));
    };
    const { found, failed } = await read('comment');
    expect(failed).toEqual([]);
    expect(found.map(({ source, comments }) => [source, comments.map(({ id }) => id)])).toEqual([
      ['posts/a.md', ['issue-C1', 'issue-C2']],
      ['posts/b.md', ['issue-C3']],
    ]);
    expect(found[0]?.comments[1]).toMatchObject({ edited: '2026-05-02T10:00:00Z', html: '<p>C2</p>' });
    expect(found[1]?.comments[0]).toMatchObject({ author: 'ghost', deleted: true });
    expect(JSON.parse(asked[0]?.body ?? '').variables.labels).toEqual(['comment']);
    expect(new Set(asked.map(({ token }) => token))).toEqual(new Set(['Bearer s3cret']));
    isKeepable(found.flatMap(({ comments }) => comments));
  });

  test.each<[string, Answer, RegExp]>([
    ['an unknown repository', json({ data: { repository: null } }), /^GitHub knows no repository me\/blog/],
    [
      'an error in words',
      json({ data: null, errors: [{ message: 'Slow down' }] }),
      /^GitHub says: Slow down$/,
    ],
    ['a wrong token', status(401), /look at GITHUB_TOKEN$/],
    ['an answer of another shape', json({ data: { repository: { issues: [] } } }), /./],
  ])('%s is a sentence', async (_, told, expected) => {
    answer = told;
    const { found, failed } = await read();
    expect(found).toEqual([]);
    expect(failed).toEqual([expect.stringMatching(expected)]);
  });
});
