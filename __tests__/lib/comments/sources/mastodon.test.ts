import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { asker } from '../../../../lib/comments/sources/ask';
import { mastodonComments } from '../../../../lib/comments/sources/mastodon';
import { blog, post } from '../../../blog';
import { type Answer, fakeService, isKeepable, json, status } from './fake-service';

const service = fakeService();

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
      'posts/a.md': post([`syndication: [${service.origin}/@ada/112000000000000001, https://dev.test/a]`]),
      'posts/b.md': post(),
    }).posts;
  const read = (account = {}) => mastodonComments(posts(), asker(), account);

  test('tells the answers to a toot, and those to answers', async () => {
    service.answer = json({
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
    const prefix = `mastodon-${new URL(service.origin).host.replace(':', '-')}-`;
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
    expect(service.asked.map(({ url }) => url)).toEqual(['/api/v1/statuses/112000000000000001/context']);
    isKeepable(found[0]?.comments ?? []);
  });

  test('is told a token only on the server that it is for', async () => {
    service.answer = json({ descendants: [] });
    await read({ token: 's3cret', host: 'social.test' });
    await read({ token: 's3cret', host: new URL(service.origin).host });
    expect(service.asked.map(({ token }) => token)).toEqual([undefined, 'Bearer s3cret']);
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
    service.answer = given;
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
