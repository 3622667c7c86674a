import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { encodePath } from '../../lib/addresses/href';
import { fileOfPath } from '../../lib/addresses/path';
import { nginxConf } from '../../lib/build/hosting/hosting';
import { getSite } from '../../lib/site/current-site';
import { launch } from './support/chromium';
import { crawl } from './support/crawl';
import { open } from './support/open';
import { allPages, OUT, samplePages } from './support/pages';
import { filesIn, ROOT } from './support/project';
import type { Served } from './support/site';

/** The site behind Debian's nginx, with what a build writes for it, as docs/hosting.md says. */
describe('nginx', () => {
  const { basePath, origin } = getSite();
  let site: Served;
  before(async () => {
    const written = readFileSync(path.join(ROOT, '.next', 'nginx.conf'), 'utf8');
    site = await startNginx(basePath, written.replaceAll('/var/www/blog', OUT));
  });
  after(() => site?.close());

  test('answers each page at its address, and each link', async () => {
    for (const { path: page } of allPages()) {
      const response = await fetch(site.at(encodePath(page)), { redirect: 'manual' });
      assert.equal(response.status, 200, page);
      assert.equal(response.headers.get('content-type'), 'text/html; charset=utf-8', page);
      assert.equal(await response.text(), readFileSync(path.join(OUT, fileOfPath(page)), 'utf8'), page);
    }
    const { wrong } = await crawl(site, origin);
    assert.deepEqual(wrong, []);
  });

  test('says 404 with the page for it, and leads folders on to their slash', async () => {
    const missing = await fetch(site.at('/no/such/page/'));
    assert.equal(missing.status, 404);
    assert.equal(await missing.text(), readFileSync(path.join(OUT, '404.html'), 'utf8'));
    const folder = await fetch(site.at('/archive'), { redirect: 'manual' });
    assert.equal(folder.status, 301);
    assert.equal(new URL(folder.headers.get('location') ?? '', site.origin).pathname, `${basePath}/archive/`);
  });

  test('sends the headers, and lets only files with a digest be kept', async () => {
    const hashed = filesIn(OUT).find((name) => /^_next\/static\/.*\.js$/.test(name));
    assert.ok(hashed);
    for (const [address, cache] of [
      ['/', 'public, max-age=0, must-revalidate'],
      ['/no/such/page/', 'public, max-age=0, must-revalidate'],
      [`/${hashed}`, 'public, max-age=31536000, immutable'],
    ] as const) {
      const { headers } = await fetch(site.at(address));
      assert.equal(headers.get('cache-control'), cache, address);
      assert.match(headers.get('content-security-policy') ?? '', /^default-src 'none'/, address);
      assert.equal(headers.get('x-content-type-options'), 'nosniff', address);
      assert.ok(headers.get('referrer-policy') && headers.get('permissions-policy'), address);
      assert.equal(headers.get('content-encoding'), 'gzip', address);
    }
  });

  for (const basePath of ['', '/blog']) {
    test(`sends a feed in a folder as one${basePath === '' ? '' : `, below ${basePath}`}`, async () => {
      const root = mkdtempSync(path.join(tmpdir(), 'fed-'));
      const aliases = ['/feed/', '/the "news" feed/', '/rss.xml'];
      for (const name of ['feed/index.html', 'the "news" feed/index.html', 'rss.xml', 'a/index.html']) {
        mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
        writeFileSync(path.join(root, name), '<feed/>');
      }
      const headers = {
        policy: "default-src 'none'",
        basePath,
        feedAliases: aliases,
        feedType: 'application/atom+xml',
        speculation: 'rules.json',
      };
      const nginx = await startNginx(basePath, nginxConf(headers, root));
      try {
        for (const [address, type] of [
          ['/feed/', 'application/atom+xml; charset=utf-8'],
          ['/the%20%22news%22%20feed/', 'application/atom+xml; charset=utf-8'],
          ['/rss.xml', 'text/xml; charset=utf-8'],
          ['/a/', 'text/html; charset=utf-8'],
        ] as const) {
          const response = await fetch(nginx.at(address));
          assert.equal(response.headers.get('content-type'), type, address);
          assert.match(response.headers.get('content-security-policy') ?? '', /^default-src 'none'/, address);
          assert.equal(await response.text(), '<feed/>');
        }
      } finally {
        await nginx.close();
        rmSync(root, { recursive: true });
      }
    });
  }

  test('a page under the pointer is fetched before it is asked for, under the strict policy of pages', async () => {
    const browser = await launch();
    const { page, context, troubles } = await open(browser, site.origin);
    const devtools = await context.newCDPSession(page);
    await devtools.send('Preload.enable');
    // The rules are a file of their own: a pointer that rests on a link before they are there fetches nothing.
    const ruled = new Promise<void>((resolve, reject) => {
      devtools.on('Preload.ruleSetUpdated', ({ ruleSet: { errorMessage } }) =>
        errorMessage ? reject(new Error(errorMessage)) : resolve(),
      );
    });
    const fetched = new Promise<string>((resolve, reject) => {
      devtools.on('Preload.prefetchStatusUpdated', ({ status, prefetchUrl }) => {
        if (status === 'Failure') reject(new Error(`${prefetchUrl} was not fetched`));
        if (status === 'Ready') resolve(prefetchUrl);
      });
    });
    await page.goto(site.at('/'));
    await ruled;
    await page.hover('nav a[href$="/archive/"]');
    assert.equal(await fetched, site.at('/archive/'));
    assert.deepEqual(troubles, []);
    await browser.close();
  });

  test('its policy gives no trouble', async () => {
    const browser = await launch();
    const { page, troubles } = await open(browser, site.origin);
    for (const { path: address } of samplePages()) {
      await page.goto(site.at(address), { waitUntil: 'load' });
      assert.deepEqual(troubles.splice(0), [], address);
    }
    await browser.close();
  });
});

async function startNginx(basePath: string, included: string): Promise<Served> {
  const folder = mkdtempSync(path.join(tmpdir(), 'nginx-'));
  const port = await freePort();
  writeFileSync(path.join(folder, 'blog.conf'), included);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  for (const name of temporary) mkdirSync(path.join(folder, name));
  writeFileSync(
    path.join(folder, 'nginx.conf'),
    `daemon off;
pid ${folder}/pid;
error_log stderr warn;
${process.getuid?.() === 0 ? 'user root;' : ''}
events {}
http {
  include /etc/nginx/mime.types;
  access_log off;
  ${temporary.map((name) => `${name}_temp_path ${folder}/${name};`).join('\n  ')}
  server {
    listen 127.0.0.1:${port};
    server_name localhost;
    include ${folder}/blog.conf;
  }
}
`,
  );
  const child = spawn('nginx', ['-p', folder, '-e', 'stderr', '-c', path.join(folder, 'nginx.conf')]);
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const ended = once(child, 'exit');
  const site = `http://localhost:${port}`;
  while (!(await answers(site))) {
    if (child.exitCode !== null) throw new Error(`nginx ended with ${child.exitCode}:\n${said}`);
  }
  return {
    origin: site,
    at: (address) => site + basePath + address,
    close: async () => {
      child.kill();
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
}

async function answers(address: string): Promise<boolean> {
  try {
    await fetch(address);
    return true;
  } catch {
    return false;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
