import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { EXIT_CONTENT } from '../../lib/build/exit-codes';
import { launch } from './support/chromium';
import { open } from './support/open';
import { build, copyProject, digestsIn, filesIn, mustBuild, type Project } from './support/project';
import { serve } from './support/site';

const FIXTURE = path.join(__dirname, 'fixtures', 'island');
const PIXEL = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>';

const post = (front: string, body: string) => `---\n${front}\n---\n${body}\n`;

const posts = {
  '2024-01-02-one.md': post(
    'title: One\ncategories: [C#, "50% off"]\nredirect_from: [/old/one.html, /rss.xml]',
    '# Über uns\n\n![A](a.svg) [there](#über-uns)\n\n```ts\nconst a = 1;\n```',
  ),
  '2024-01-03-two.md': post('title: Two\npermalink: /a/b.html', 'See [One](2024-01-02-one.md#über-uns).'),
  '2024-01-04-三.md': post('title: 三\nlang: zh-Hans', '混沌。'),
  'drafts/secret.md': post('title: Secret', '![Secret](secret.svg)'),
  'a.svg': PIXEL,
  'drafts/secret.svg': PIXEL,
};

/** What a build is not to depend on. Of the clock it may take which posts are scheduled: here, none. */
const WORLDS = [
  { TZ: 'UTC', LANG: 'C', SOURCE_DATE_EPOCH: '1790000000' },
  { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', SOURCE_DATE_EPOCH: '1890000000' },
] as const;

function copy(): Project {
  const fixture = Object.fromEntries(
    filesIn(FIXTURE).map((name) => [name, readFileSync(path.join(FIXTURE, name), 'utf8')]),
  );
  const about = post('title: About', 'About.');
  return copyProject({ posts, files: { ...fixture, 'pages/about.md': about } });
}

describe('an export', () => {
  let project: Project;
  const html = (name: string) => readFileSync(path.join(project.out, name), 'utf8');
  before(async () => {
    project = copy();
    await mustBuild(project.folder, WORLDS[0]);
  });
  after(() => project.dispose());

  test('has each page at its permalink', () => {
    const pages = filesIn(project.out).filter((name) => name.endsWith('.html'));
    for (const name of [
      'index.html',
      'a/b.html',
      'old/one.html',
      'posts/one/index.html',
      'posts/三/index.html',
      '404.html',
    ]) {
      assert.ok(pages.includes(name), `${name} is not in ${pages.join(', ')}`);
    }
  });

  test('has no framework on pages without islands, links of the framework or not', () => {
    const pages = filesIn(project.out).filter((name) => name.endsWith('.html'));
    const scripts = pages.filter((name) => /_next\/static\/chunks|__next_f/.test(html(name)));
    assert.deepEqual(scripts.sort(), ['broken-island/index.html', 'island/index.html']);
    assert.match(html('linked/index.html'), /<a href="\/about\/">About<\/a>/);
    assert.deepEqual(
      filesIn(project.out).filter((name) => name.endsWith('.txt')),
      ['llms.txt', 'robots.txt'],
    );
  });

  test('is compiled by Next without what the build has bundled already, such as the parser of Markdown', () => {
    const server = path.join(project.folder, '.next', 'server');
    const compiled = filesIn(server).filter((name) => name.endsWith('.js'));
    const holds = (word: string) =>
      compiled.filter((name) => readFileSync(path.join(server, name), 'utf8').includes(word));
    assert.notDeepEqual(holds('app/build.ts'), []);
    assert.deepEqual(holds('micromark'), []);
  });

  test('keeps an island alive, under the policy', async () => {
    const [browser, site] = await Promise.all([launch(), serve(project.out)]);
    try {
      const { page, troubles } = await open(browser, site.origin);
      await page.goto(site.at('/island/'));
      await page.locator('#counter').click();
      await page.getByText('Clicked 42 times').waitFor();
      assert.deepEqual(troubles, []);
    } finally {
      await browser.close();
      await site.close();
    }
  });

  test('has the feed at its old address, too', () => {
    assert.equal(html('rss.xml'), html('feed.xml'));
  });

  test('says on each page the policy of the site, less the styles of other pages and what the search needs, short enough for every host', () => {
    const [, site = ''] = /Content-Security-Policy: (.*);frame-ancestors 'none'/.exec(html('_headers')) ?? [];
    assert.ok(site.length > 100 && site.length < 2000);
    const parts = (policy: string) => policy.split(';').flatMap((directive) => directive.split(' '));
    for (const name of filesIn(project.out).filter((each) => each.endsWith('.html'))) {
      const [, own = ''] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html(name)) ?? [];
      assert.ok(own.length > 100, name);
      const withoutStyles = (policy: string) =>
        policy
          .replace(/style-src [^;]*/, 'style-src')
          .replace(" 'wasm-unsafe-eval'", '')
          // Of pages with a manifest.
          .replace("manifest-src 'self';", '');
      assert.equal(withoutStyles(own), withoutStyles(site), name);
      assert.deepEqual(
        parts(own).filter((part) => !parts(site).includes(part)),
        [],
        name,
      );
    }
  });

  test('lets only the search run WebAssembly', () => {
    assert.doesNotMatch(html('index.html'), /wasm-unsafe-eval/);
    assert.match(html('search/index.html'), /wasm-unsafe-eval/);
  });

  test('publishes the pictures of posts, and not those of drafts', () => {
    const media = filesIn(project.out).filter((name) => name.startsWith('media/'));
    const [drawn, others] = [true, false].map((is) =>
      media.filter((name) => is === name.includes('/@/cards/')),
    );
    assert.deepEqual(others, ['media/a.svg']);
    assert.ok(drawn !== undefined && drawn.length > 2);
  });

  test('is the same, byte for byte, from another folder, time zone, locale and date', async () => {
    const other = copy();
    try {
      await mustBuild(other.folder, WORLDS[1]);
      assert.deepEqual(digestsIn(other.out), digestsIn(project.out));
    } finally {
      other.dispose();
    }
  });

  test('stays as it was when the next build fails', async () => {
    const whole = digestsIn(project.out);
    project.write('posts/2024-02-01-bad.md', post('title: Bad', '[x](/nothing/)'));
    const { code, output } = await build(project.folder);
    assert.equal(code, EXIT_CONTENT);
    assert.match(output, /posts\/2024-02-01-bad\.md:4:1 error .*\/nothing\//);
    assert.doesNotMatch(output, /\n\s+at /);
    assert.deepEqual(digestsIn(project.out), whole);
  });
});
