import { type Answer, fetchPictures } from '../../../lib/cli/fetch-pictures';
import { renderMarkdown } from '../../../lib/markdown/render';
import { testContext } from '../markdown/context';

/** As the sites answered, shortened. */
const ANSWERS: Readonly<Record<string, Answer | Error>> = {
  'https://vimeo.com/api/oembed.json?url=https%3A%2F%2Fvimeo.com%2F76979871&format=json': json({
    type: 'video',
    title: 'The New Vimeo Player (You Know, For Videos) [$1 & *more*]',
    thumbnail_url: 'https://i.vimeocdn.com/video/452001751-d_295x166',
  }),
  'https://i.vimeocdn.com/video/452001751-d_295x166': { type: 'image/jpeg', bytes: Uint8Array.of(1, 2, 3) },
  'https://open.spotify.com/oembed?url=https%3A%2F%2Fopen.spotify.com%2Ftrack%2F4uLU6hMCjMI75M1A2tKUQC&format=json':
    json({ title: 'A track', thumbnail_url: 'https://image-cdn.test/a' }),
  'https://image-cdn.test/a': { type: 'text/html', bytes: new Uint8Array() },
  'https://soundcloud.com/oembed?url=https%3A%2F%2Fsoundcloud.com%2Fa%2Fb&format=json': json({
    title: 'No picture',
  }),
  'https://www.youtube.com/oembed?url=https%3A%2F%2Fwww.youtube.com%2Fwatch%3Fv%3DdQw4w9WgXcQ&format=json':
    new Error('www.youtube.com answers 401'),
};

function json(data: unknown): Answer {
  return { type: 'application/json', bytes: new TextEncoder().encode(JSON.stringify(data)) };
}

async function run(text: string) {
  const written = new Map<string, Uint8Array | string>();
  const said = await fetchPictures('posts/a/index.md', text, {
    ask: async (address) => {
      const answer = ANSWERS[address] ?? new Error(`nobody answers at ${address}`);
      if (answer instanceof Error) throw answer;
      return answer;
    },
    write: (file, content) => written.set(file, content),
  });
  return { said, written };
}

test('an embed gets its title and its picture, as an image that links to it', async () => {
  const { said, written } = await run('---\ntitle: A\n---\n\nText.\r\n\r\n<https://vimeo.com/76979871>\r\n');
  expect([...written.keys()]).toEqual(
    ['posts/a/embeds/vimeo-3a2c4e7d1b.jpg', 'posts/a/index.md'].map(expectName),
  );
  const text = String(written.get('posts/a/index.md'));
  expect(text).toMatch(
    /^---\ntitle: A\n---\n\nText\.\r\n\r\n\[!\[The New .*\]\(embeds\/vimeo-\w{10}\.jpg\)\]\(https:\/\/vimeo\.com\/76979871\)\r\n$/,
  );
  expect(said).toHaveLength(1);
  const { html } = await renderMarkdown({ path: 'a.md', markdown: text.slice(20) }, testContext());
  expect(html).toContain('data-frame="https://player.vimeo.com/video/76979871');
  expect(html).toContain('<b>The New Vimeo Player (You Know, For Videos) [$1 &amp; *more*]</b>');
  // What has its picture is left alone.
  expect((await run(text)).said).toEqual([]);
});

function expectName(name: string): unknown {
  return name.endsWith('.md') ? name : expect.stringMatching(/^posts\/a\/embeds\/vimeo-\w{10}\.jpg$/);
}

test.each([
  [
    'https://open.spotify.com/track/4uLU6hMCjMI75M1A2tKUQC',
    'its picture is "text/html", which is no image that browsers show',
  ],
  ['https://soundcloud.com/a/b', 'SoundCloud has told no title and picture'],
  ['https://youtu.be/dQw4w9WgXcQ', 'www.youtube.com answers 401'],
  ['https://x.com/a/status/12345678', 'X tells no title and picture'],
])('%s stays as it is: %s', async (url, why) => {
  const { said, written } = await run(`${url}\n`);
  expect(said).toEqual([`posts/a/index.md:1 ${url} stays as it is: ${why}`]);
  expect(written.size).toBe(0);
});

test('addresses in code, in front matter and amid words are no embeds', async () => {
  const url = 'https://vimeo.com/76979871';
  const { said } = await run(
    `---\nvideo:\n  ${url}\n---\n\n    ${url}\n\n\`\`\`\n${url}\n\`\`\`\n\nSee ${url}.\n`,
  );
  expect(said).toEqual([]);
});
