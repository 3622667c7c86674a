import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { staticServer } from '../../../lib/cli/static-server';

let root = '';
const servers: Server[] = [];

beforeAll(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'served-'));
  const files = {
    'out/index.html': 'home',
    'out/404.html': 'nothing here',
    'out/de/404.html': 'nichts hier',
    'out/a/index.html': 'page a',
    'out/b.html': 'page b',
    'out/从零/index.html': 'chinese',
    'out/c#/index.html': 'c sharp',
    'out/100% sure/index.html': 'percent',
    'out/50%25 off/index.html': 'escaped',
    'out/what?/index.html': 'question',
    'out/empty/x.txt': 'x',
    'out/feed.xml': '<feed/>',
    'out/news feed/index.html': '<feed/>',
    'out/_headers': [
      '/*',
      '  X-Content-Type-Options: nosniff',
      '',
      '/news%20feed/',
      '  Cache-Control: no-cache',
      '  Content-Type: application/atom+xml; charset=utf-8',
      '',
      '/blog/news%20feed/',
      '  Content-Type: application/atom+xml',
      '',
    ].join('\n'),
    'out/x.css': '',
    'out/.well-known/a.txt': 'known',
    'outside/secret.txt': 'secret',
    'out-secret/secret.txt': 'secret',
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), text);
  }
});

afterAll(() => {
  for (const server of servers) server.close();
  rmSync(root, { recursive: true });
});

async function serve(basePath: string): Promise<number> {
  const server = createServer(staticServer(path.join(root, 'out'), basePath));
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, resolve));
  return (server.address() as AddressInfo).port;
}

/** `200 home`, or `301 /there`: without `fetch`, which would tidy the path up. */
function get(port: number, target: string): Promise<{ answer: string; type?: string }> {
  return new Promise((resolve, reject) => {
    const sent = request({ port, path: target, agent: false }, (response) => {
      let body = '';
      response.on('data', (chunk) => {
        body += chunk;
      });
      response.on('end', () => {
        const { location } = response.headers;
        resolve({
          answer: `${response.statusCode} ${location ?? body}`,
          type: response.headers['content-type'],
        });
      });
    });
    sent.on('error', reject);
    sent.end();
  });
}

describe('at the root', () => {
  let port = 0;
  beforeAll(async () => {
    port = await serve('');
  });

  test.each([
    ['/', '200 home'],
    ['/?a=b', '200 home'],
    ['/a/', '200 page a'],
    ['/a', '301 /a/'],
    ['/a?x=1', '301 /a/?x=1'],
    ['/b.html', '200 page b'],
    ['/b', '404 nothing here'],
    ['/b.html/', '404 nothing here'],
    ['/%E4%BB%8E%E9%9B%B6/', '200 chinese'],
    ['/%E4%BB%8E%E9%9B%B6', '301 /%E4%BB%8E%E9%9B%B6/'],
    ['/c%23/', '200 c sharp'],
    ['/100%25%20sure/', '200 percent'],
    ['/50%2525%20off/', '200 escaped'],
    ['/what%3F/?', '200 question'],
    ['/what%3F', '301 /what%3F/'],
    ['/empty/', '404 nothing here'],
    ['/none', '404 nothing here'],
    ['/de/none/', '404 nichts hier'],
    ['/de/a/../../none', '404 nothing here'],
    ['/de/..%5c..%5cnone', '404 nichts hier'],
    ['/.well-known/a.txt', '200 known'],
    ['/../outside/secret.txt', '404 nothing here'],
    ['/%2e%2e/outside/secret.txt', '404 nothing here'],
    ['/..%2foutside/secret.txt', '404 nothing here'],
    ['/..%2fout-secret/secret.txt', '404 nothing here'],
    ['/a/..%2f..%2foutside/secret.txt', '404 nothing here'],
    ['/..%5coutside%5csecret.txt', '404 nothing here'],
    ['/%00', '404 nothing here'],
    ['/a%00/', '404 nothing here'],
    ['/%', '404 nothing here'],
    ['/%E4', '404 nothing here'],
    [`/${'x'.repeat(5000)}`, '404 nothing here'],
    ['//a', '301 /a/'],
    ['//else.test/a', '404 nothing here'],
    ['*', '404 nothing here'],
    ['http://else.test/a', '404 nothing here'],
  ])('%s gives %s', async (target, answer) => expect((await get(port, target)).answer).toBe(answer));

  test.each([
    ['/', 'text/html;charset=utf-8'],
    ['/feed.xml', 'text/xml'],
    ['/news%20feed/', 'application/atom+xml; charset=utf-8'],
    ['/news%20feed/index.html', 'text/html;charset=utf-8'],
    ['/x.css', 'text/css'],
    ['/none', 'text/html; charset=utf-8'],
  ])('%s is %s', async (target, type) => expect((await get(port, target)).type).toBe(type));
});

describe('under a base path', () => {
  let port = 0;
  beforeAll(async () => {
    port = await serve('/blog');
  });
  test.each([
    ['/', '301 /blog/'],
    ['/blog', '301 /blog/'],
    ['/blog/', '200 home'],
    ['/blog/a', '301 /blog/a/'],
    ['/blog/a/', '200 page a'],
    ['/a/', '404 nothing here'],
    ['/blogger/', '404 nothing here'],
  ])('%s gives %s', async (target, answer) => expect((await get(port, target)).answer).toBe(answer));

  test('a feed in a folder is sent as one', async () =>
    expect(await get(port, '/blog/news%20feed/')).toEqual({
      answer: '200 <feed/>',
      type: 'application/atom+xml',
    }));
});

test('a folder that holds no blog is refused', () => {
  expect(() => staticServer(path.join(root, 'outside'), '')).toThrow(
    'holds no built blog; run npm run build first',
  );
  expect(() => staticServer(path.join(root, 'nowhere'), '')).toThrow(
    'holds no built blog; run npm run build first',
  );
});
