import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fetchBytes } from '../../../lib/cli/fetch-bytes';
import { fetchImages } from '../../../lib/cli/fetch-images';

const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const LIMITS = { milliseconds: 5_000, bytes: 1000 };

const ANSWERS: Readonly<Record<string, RequestListener>> = {
  '/kite.png': (_, answer) => answer.end(PNG),
  '/a%20b.jpeg?w=1&h=2': (_, answer) => answer.end(PNG),
  '/moved': (_, answer) => answer.writeHead(302, { location: '/kite.png' }).end(),
  '/circle': (_, answer) => answer.writeHead(302, { location: '/circle' }).end(),
  '/page.png': (_, answer) => answer.setHeader('content-type', 'image/png').end('<html><p>Not here</p>'),
  '/photo.heic': (_, answer) => answer.end(Buffer.from('\0\0\0\x18ftypheic\0\0\0\0heicmif1', 'latin1')),
  '/empty.png': (_, answer) => answer.end(),
  '/said-large.png': (_, answer) => answer.setHeader('content-length', 5000).end(Buffer.alloc(5000)),
  '/large.png': (_, answer) => {
    answer.write(Buffer.alloc(900));
    answer.end(Buffer.alloc(900));
  },
  '/broken.png': (_, answer) => {
    answer.writeHead(200, { 'content-length': 500 });
    answer.write(PNG);
    answer.destroy();
  },
  '/silent.png': () => {},
};

let server: Server;
let origin = '';
const asked: string[] = [];
beforeAll(async () => {
  server = createServer((request, answer) => {
    asked.push(request.url ?? '');
    const found = ANSWERS[request.url ?? ''];
    if (found === undefined) answer.writeHead(404).end();
    else found(request, answer);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

async function run(text: string, { milliseconds = LIMITS.milliseconds, now = text } = {}) {
  const written = new Map<string, Uint8Array | string>();
  const { said, failed } = await fetchImages('posts/a/index.md', text, {
    ask: (address) => fetchBytes(address, { ...LIMITS, milliseconds }),
    read: () => now,
    write: (file, content) => written.set(file, content),
  });
  const plain = (line: string) =>
    line.replaceAll(origin, 'http://host').replace(/-[0-9a-f]{8}\./, '-DIGEST.');
  return {
    said: said.map(plain),
    failed,
    files: [...written.keys()].map(plain),
    text: String(written.get('posts/a/index.md') ?? '').replace(/-[0-9a-f]{8}\./g, '-DIGEST.'),
  };
}

test('images come beside the post, and the post names them there', async () => {
  asked.length = 0;
  const { said, failed, files, text } = await run(
    `---\nimage: ${origin}/kite.png\n---\r\n\nA ![kite ${origin}/kite.png](${origin}/kite.png "A kite") and ![by name][k] and <img alt="raw" src='${origin}/a%20b.jpeg?w=1&amp;h=2'>.\n\n![](<${origin}/moved>)\n\n[k]: ${origin}/kite.png\n`,
  );
  expect(failed).toBe(0);
  expect(text).toBe(
    `---\nimage: ${origin}/kite.png\n---\r\n\nA ![kite ${origin}/kite.png](images/kite-DIGEST.png "A kite") and ![by name][k] and <img alt="raw" src='images/a-b-DIGEST.png'>.\n\n![](<images/moved-DIGEST.png>)\n\n[k]: images/kite-DIGEST.png\n`,
  );
  expect(new Set(files)).toEqual(
    new Set([
      'posts/a/images/kite-DIGEST.png',
      'posts/a/images/a-b-DIGEST.png',
      'posts/a/images/moved-DIGEST.png',
      'posts/a/index.md',
    ]),
  );
  expect(said[0]).toBe('posts/a/index.md:5:3 http://host/kite.png is images/kite-DIGEST.png');
  // Each once, and the redirect leads to one of them.
  expect(asked.sort()).toEqual(['/a%20b.jpeg?w=1&h=2', '/kite.png', '/kite.png', '/moved']);
  expect((await run(text.slice(text.indexOf('---\r')))).said).toEqual([]);
});

test.each([
  ['/gone.png', '127.0.0.1 answers 404'],
  ['/page.png', 'it is no image'],
  ['/photo.heic', 'it is HEIC, which browsers do not show'],
  ['/empty.png', 'it is empty'],
  ['/said-large.png', 'it is larger than 0.001 MB'],
  ['/large.png', 'it is larger than 0.001 MB'],
  ['/circle', '127.0.0.1 cannot be reached, or broke off'],
])('%s stays as it is: %s', async (path, why) => {
  const { said, failed, files } = await run(`Text.\n\n![x](${origin}${path})\n`);
  expect(said).toEqual([`posts/a/index.md:3:1 warning http://host${path} stays as it is: ${why} [image]`]);
  expect([failed, files]).toEqual([1, []]);
});

test('a host that breaks off, or never answers, does not keep the others', async () => {
  const { said, failed, text } = await run(
    `![a](${origin}/broken.png)\n\n![b](${origin}/silent.png)\n\n![c](${origin}/kite.png)\n`,
    { milliseconds: 1000 },
  );
  expect(said[0]).toContain('127.0.0.1 cannot be reached, or broke off');
  expect(said[1]).toContain('127.0.0.1 has not sent it within 1 seconds');
  expect(failed).toBe(2);
  expect(text).toContain('![c](images/kite-DIGEST.png)');
  expect(text).toContain('/silent.png)');
});

test('nobody is there', async () => {
  const { said } = await run('![x](http://127.0.0.1:9/x.png)\n');
  expect(said[0]).toMatch(/127\.0\.0\.1 cannot be reached, or broke off/);
});

test('a post that was changed meanwhile is left alone', async () => {
  const { said, failed, files } = await run(`![x](${origin}/kite.png)\n`, { now: 'Other text.\n' });
  expect(said).toEqual([
    'posts/a/index.md warning was changed meanwhile, and stays as it is; run this again [file]',
  ]);
  expect([failed, files]).toEqual([1, ['posts/a/images/kite-DIGEST.png']]);
});

test('what is written with escapes is told, not guessed', async () => {
  const { said } = await run(`![x](${origin}/kite\\_.png)\n`);
  expect(said).toEqual([
    'posts/a/index.md:1:1 warning http://host/kite_.png stays as it is: its address is written with escapes; write it without [image]',
  ]);
});

test('code, links and images of the blog are none', async () => {
  const { said } = await run(
    `![a](a.png) [b](${origin}/kite.png) \`![c](${origin}/kite.png)\`\n\n    ![d](${origin}/kite.png)\n\n[e]: ${origin}/kite.png\n`,
  );
  expect(said).toEqual([]);
});
