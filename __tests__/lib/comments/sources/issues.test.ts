import { asker } from '../../../../lib/comments/sources/ask';
import { issueComments } from '../../../../lib/comments/sources/issues';
import { blog, post } from '../../../blog';
import { type Answer, fakeService, isKeepable, json, status } from './fake-service';

const service = fakeService();

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
    const repository = { repo: 'me/blog', token: 's3cret', label, api: `${service.origin}/graphql` };
    return issueComments(posts, site, asker(), repository);
  };

  test('of posts give their comments, over as many pages as there are', async () => {
    service.answer = ({ text }, response) => {
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
    expect(JSON.parse(service.asked[0]?.body ?? '').variables.labels).toEqual(['comment']);
    expect(new Set(service.asked.map(({ token }) => token))).toEqual(new Set(['Bearer s3cret']));
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
    service.answer = told;
    const { found, failed } = await read();
    expect(found).toEqual([]);
    expect(failed).toEqual([expect.stringMatching(expected)]);
  });
});
