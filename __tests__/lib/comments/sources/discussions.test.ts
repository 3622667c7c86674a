import { asker } from '../../../../lib/comments/sources/ask';
import { discussionComments } from '../../../../lib/comments/sources/discussions';
import { blog, post } from '../../../blog';
import { type Answer, fakeService, isKeepable, json, status } from './fake-service';

const service = fakeService();

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
      api: `${service.origin}/graphql`,
    });
  };
  const list = (nodes: object[], pageInfo: object = NO_MORE) => ({
    data: { repository: { discussions: { nodes, pageInfo } } },
  });

  test('are those of the posts, with answers, over as many pages as there are', async () => {
    service.answer = ({ text }, response) => {
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
    expect(new Set(service.asked.map(({ token }) => token))).toEqual(new Set(['Bearer s3cret']));
    isKeepable(found.flatMap(({ comments }) => comments));
  });

  test('of a comment that was deleted or hidden the place is kept, and who has left is a ghost', async () => {
    service.answer = json(
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
    service.answer = given;
    const { found, failed } = await read();
    expect(found).toEqual([]);
    expect(failed).toEqual([expect.stringMatching(expected)]);
    expect(failed.join()).not.toContain('s3cret');
  });
});
