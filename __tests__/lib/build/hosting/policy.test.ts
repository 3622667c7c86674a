import { createHash } from 'node:crypto';
import { headersFile, nginxConf } from '../../../../lib/build/hosting/hosting';
import { hashSource, headerPolicy, policyFor } from '../../../../lib/build/hosting/policy';

const nothing = { styles: [], fetched: [], search: false };

test('a site that fetches nothing may fetch nothing but its own files', () => {
  expect(policyFor(nothing)).toBe(
    "default-src 'none';script-src 'self';connect-src 'self';base-uri 'none';form-action 'self'",
  );
});

test('inline text is allowed by its digest, each once and in order', () => {
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;
  const policy = policyFor({ ...nothing, styles: ['p{top:0}', 'p{top:0}', 'é{}'], hashes: [hash('boot()')] });
  expect(policy).toContain(`script-src 'self' ${hash('boot()')};`);
  expect(policy).toContain(`style-src ${[hash('p{top:0}'), hash('é{}')].sort().join(' ')};`);
});

test('forms are sent where the site says', () => {
  const policy = policyFor({ ...nothing, forms: ['https://mail.test'] });
  expect(policy).toMatch(/;form-action 'self' https:\/\/mail\.test$/);
});

test('what is fetched is allowed where it comes from, by kind', () => {
  const policy = policyFor({
    ...nothing,
    fetched: [
      { kind: 'image', from: 'https://b.example' },
      { kind: 'image', from: 'self' },
      { kind: 'image', from: 'https://a.example' },
      { kind: 'image', from: 'https://a.example' },
      { kind: 'media', from: 'https://v.example' },
      { kind: 'style', from: 'self' },
    ],
  });
  expect(policy).toContain("img-src 'self' https://a.example https://b.example;");
  expect(policy).toContain('media-src https://v.example;');
  expect(policy).toContain("style-src 'self';");
  expect(policy).not.toContain('font-src');
});

test('images from very many places: from anywhere', () => {
  const many = (scheme: string) =>
    Array.from({ length: 40 }, (_, i) => ({ kind: 'image' as const, from: `${scheme}://h${i}.example` }));
  expect(policyFor({ ...nothing, fetched: many('https') })).toContain('img-src https:;');
  expect(policyFor({ ...nothing, fetched: [...many('https'), ...many('http')] })).toContain(
    'img-src http: https:;',
  );
});

test('frames: where pages load them from, and else nowhere', () => {
  const policy = policyFor({ ...nothing, fetched: [{ kind: 'frame', from: 'https://codepen.io' }] });
  expect(policy).toContain('frame-src https://codepen.io;');
  expect(policyFor(nothing)).not.toContain('frame-src');
});

test('never anything unsafe but the search’s WebAssembly, where there is the search', () => {
  const policy = policyFor({ ...nothing, search: true, styles: ['a{}'], hashes: [hashSource('b')] });
  expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval' 'sha256-");
  expect(policy).not.toMatch(/'unsafe-(inline|eval|hashes)'/);
  expect(headerPolicy(policy, false)).toBe(`${policy};frame-ancestors 'none'`);
  expect(headerPolicy(policy, true)).toBe(`${policy};frame-ancestors 'self'`);
});

const headers = {
  policy: "default-src 'none'",
  basePath: '',
  feedAliases: [],
  feedType: 'application/atom+xml',
  speculation: '_next/static/speculation-1.json',
};

describe('_headers', () => {
  test('says each header in one rule only, since hosts join rules that match', () => {
    const rules = headersFile({ ...headers, feedAliases: ['/rss.xml'] })
      .trim()
      .split('\n\n');
    const [all = [], ...others] = rules.map((rule) =>
      [...rule.matchAll(/^ {2}([^:]+):/gm)].map(([, name]) => name),
    );
    // Every path matches the first rule, and none two of the others.
    for (const names of [all, ...others.map((each) => [...all, ...each])])
      expect(names).toEqual([...new Set(names)]);
    expect(rules.map((rule) => rule.split('\n')[0])).toEqual([
      '/*',
      '/_next/static/*',
      '/media/@/*',
      '/_next/static/speculation-1.json',
    ]);
  });
  test('minds the base path', () => {
    expect(headersFile({ ...headers, basePath: '/blog', feedAliases: [] })).toContain(
      '/blog/_next/static/*\n  Cache-Control: public, max-age=31536000, immutable',
    );
  });
});

test('_headers says of a feed in a folder that it is one', () => {
  const text = headersFile({ ...headers, basePath: '/blog', feedAliases: ['/rss.xml', '/feed/'] });
  expect(text).toContain('\n/blog/feed/\n  Content-Type: application/atom+xml; charset=utf-8\n');
  expect(text).not.toContain('rss.xml');
});

test('hosts name the file with the speculation rules, and say what it is', () => {
  const text = headersFile({ ...headers, basePath: '/blog' });
  expect(text).toContain('\n  Speculation-Rules: "/blog/_next/static/speculation-1.json"\n');
  expect(text).toContain(
    '\n/blog/_next/static/speculation-1.json\n  Content-Type: application/speculationrules+json\n',
  );
  const conf = nginxConf(headers, '/srv/blog');
  expect(conf).toContain('add_header Speculation-Rules "\\"/_next/static/speculation-1.json\\"" always;');
  expect(conf).toContain(
    'location = "/_next/static/speculation-1.json" {\n    types { }\n    default_type application/speculationrules+json;',
  );
});

test('nginx says all headers again where one differs', () => {
  const conf = nginxConf({ ...headers, basePath: '/blog' }, '/srv/blog');
  expect(conf.match(/add_header Content-Security-Policy/g)).toHaveLength(3);
  expect(conf).toContain('location /blog/media/@/ {\n    alias /srv/blog/media/@/;');
  expect(conf).toContain('location /blog/ {\n  alias /srv/blog/;');
  expect(conf).toContain('error_page 404 /blog/404.html;');
  expect(nginxConf(headers, '/srv/blog')).toContain('location / {\n  root /srv/blog;');
});

test('nginx shows what is not there in the language of its folder', () => {
  const languages = ['/de'];
  expect(nginxConf({ ...headers, languages }, '/srv/blog')).toContain(
    'location /de/ {\n    error_page 404 /de/404.html;\n  }',
  );
  expect(nginxConf({ ...headers, languages, basePath: '/blog' }, '/srv/blog')).toContain(
    'location /blog/de/ {\n    alias /srv/blog/de/;\n    error_page 404 /blog/de/404.html;\n  }',
  );
  expect(nginxConf(headers, '/srv/blog').match(/error_page/g)).toHaveLength(1);
});

test('nginx sends Markdown as text, and not as a file to be saved', () => {
  expect(nginxConf(headers, '/srv/blog')).toContain(
    'location ~ \\.md$ {\n    types { }\n    default_type text/markdown;',
  );
  expect(nginxConf({ ...headers, basePath: '/blog' }, '/srv/blog')).toContain(
    'location ~ ^/blog(/.+\\.md)$ {\n    alias /srv/blog$1;\n    types { }\n    default_type text/markdown;',
  );
});

test('nginx sends a feed in a folder as one', () => {
  const feedAliases = ['/rss.xml', '/a "b"/'];
  expect(nginxConf({ ...headers, feedAliases }, '/srv/blog')).toContain(
    'location = "/a \\"b\\"/index.html" {\n    types { }\n    default_type application/atom+xml;',
  );
  expect(nginxConf({ ...headers, basePath: '/blog', feedAliases }, '/srv/blog')).toContain(
    'location = "/blog/a \\"b\\"/index.html" {\n    alias "/srv/blog/a \\"b\\"/index.html";',
  );
  expect(nginxConf({ ...headers, feedAliases }, '/srv/blog')).not.toContain('rss.xml');
});
