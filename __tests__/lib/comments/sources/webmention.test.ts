import { asker } from '../../../../lib/comments/sources/ask';
import { webmentionComments } from '../../../../lib/comments/sources/webmention';
import { blog, post } from '../../../blog';
import { fakeService, isKeepable, json } from './fake-service';

const service = fakeService();

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
    return webmentionComments(posts, site, asker(), { token, api: service.origin });
  };

  test('tells replies and mentions, by the address of the post, now or of old', async () => {
    service.answer = json(
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
    const [{ url = '' } = {}] = service.asked;
    expect(new URL(url, service.origin).searchParams.getAll('target[]')).toEqual(
      expect.arrayContaining([
        'https://blog.test/posts/a/',
        'https://blog.test/old/',
        'https://blog.test/posts/b/',
      ]),
    );
    isKeepable(found[0]?.comments ?? []);
  });

  test('with a token tells all of the blog, page by page', async () => {
    service.answer = ({ url = '' }, response) => {
      const page = Number(new URL(url, service.origin).searchParams.get('page'));
      const count = page === 0 ? 100 : 3;
      response.end(JSON.stringify(feed(Array.from({ length: count }, (_, n) => mention(page * 100 + n)))));
    };
    const { found } = await read('s3cret');
    expect(found[0]?.comments).toHaveLength(103);
    expect(service.asked).toHaveLength(2);
    expect(new URL(service.asked[1]?.url ?? '', service.origin).searchParams.get('domain')).toBe('blog.test');
  });

  test('half an answer is none, and no message names the token', async () => {
    service.answer = ({ url = '' }, response) => {
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
