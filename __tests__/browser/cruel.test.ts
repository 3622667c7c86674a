import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { cruelPosts, oddPaths } from './posts/cruel';
import { searchedPosts, searches } from './posts/searched';
import { launch } from './support/chromium';
import { crawl } from './support/crawl';
import { open } from './support/open';
import { overflow } from './support/overflow';
import { copyProject, filesIn, mustBuild, type Project } from './support/project';
import { complaintsAbout } from './support/search-console';
import { type Served, serve } from './support/site';

const BASE = '/blog';
const URL_OF_SITE = 'https://me.example';

/** How a file that is packed begins. */
const GZIP = 0x1f8b;

/** The payloads show images that are nowhere: said to the author, and missed by the browser. */
const notMissing = (trouble: string) => !/Failed to load resource/.test(trouble);

describe('posts that nobody means well, below /blog', () => {
  let project: Project;
  let browser: Browser;
  let site: Served;
  before(async () => {
    project = copyProject({
      posts: { ...cruelPosts, ...searchedPosts },
      config: { url: URL_OF_SITE + BASE, broken: 'warn', postsPerPage: 40 },
    });
    await mustBuild(project.folder);
    site = await serve(project.out, BASE);
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    await site?.close();
    project?.dispose();
  });

  /** Of the posts that are not one of the three hundred. */
  const posts = async () => {
    const xml = await (await fetch(site.at('/sitemap.xml'))).text();
    const paths = [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, loc = '']) =>
      loc.slice(URL_OF_SITE.length + BASE.length),
    );
    return paths.filter((address) => /^\/(posts|odd)\//.test(address) && !/number-(?!0\/)/.test(address));
  };

  test('are readable at 320 px', async () => {
    const { page, context, troubles } = await open(browser, site.origin);
    await page.setViewportSize({ width: 320, height: 700 });
    const wrong: Record<string, string[]> = {};
    const paths = [...(await posts()), '/', '/archive/', '/categories/', '/tags/', '/categories/many/'];
    assert.ok(paths.length > 25, paths.join(' '));
    for (const address of paths) {
      await page.goto(site.at(address));
      assert.equal(await page.locator('h1').count(), 1, address);
      assert.ok((await page.locator('h1').textContent())?.trim(), `${address} has a title`);
      const found = [...(await overflow(page)), ...troubles.splice(0).filter(notMissing)];
      if (found.length > 0) wrong[address] = found;
    }
    assert.deepEqual(wrong, {});
    await context.close();
  });

  for (const bypassCSP of [false, true]) {
    test(`payloads do nothing, ${bypassCSP ? 'even without the policy' : 'under the policy'}`, async () => {
      const { page, context, troubles } = await open(browser, site.origin, { bypassCSP });
      await page.addInitScript(() => {
        Object.assign(window, { boom: () => Object.assign(window, { __xss: true }) });
      });
      for (const address of ['/posts/payloads/', '/', '/archive/', '/categories/', '/tags/']) {
        await page.goto(site.at(address));
        const here = page.url();
        for (const link of await page.locator('.prose a').all()) {
          await link.hover({ force: true, timeout: 500 }).catch(() => undefined);
          await link.evaluate((element) => {
            element.addEventListener('click', (event) => {
              const href = element.getAttribute('href') ?? '';
              if (/^(https?:|[#/]|mailto:)/.test(href)) event.preventDefault();
            });
            element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
          });
        }
        assert.equal(await page.evaluate(() => Reflect.get(window, '__xss')), undefined, address);
        assert.equal(page.url(), here);
        const handlers = await page.evaluate(() =>
          [...document.querySelectorAll('body, body *')].flatMap((element) =>
            [...element.attributes]
              .filter(
                ({ name, value }) =>
                  /^on|^style$|^srcdoc$/.test(name) || /^\s*(java|vb)script:|^data:/i.test(value),
              )
              .map(({ name, value }) => `${element.tagName} ${name}=${value.slice(0, 40)}`),
          ),
        );
        assert.deepEqual(handlers, [], address);
        assert.deepEqual(troubles.splice(0).filter(notMissing), [], address);
      }
      await context.close();
    });
  }

  test('everything is below the base path, and every address answers', async () => {
    const { wrong, seen } = await crawl(site, URL_OF_SITE);
    // The payloads' images again, in excerpts, too.
    const expected = (line: string) => line.includes('/posts/payloads/') || /\/x(\.png)?: 404$/.test(line);
    assert.deepEqual(
      wrong.filter((line) => !expected(line)),
      [],
    );
    assert.deepEqual(
      [...seen].filter((address) => !address.startsWith(`${BASE}/`)),
      [],
    );
    for (const asset of [
      '/media/with-image/pic one.png',
      '/media/with-image/data.csv',
      '/media/2024-04-03-sharp~23/c~23~3f.png',
      "/media/2024-04-03-sharp~23/50~25 '日本' 😀.png",
      '/mark.svg',
    ]) {
      assert.ok(seen.has(BASE + asset), asset);
    }
    const feed = await (await fetch(site.at('/feed.xml'))).text();
    assert.ok(feed.includes(`${URL_OF_SITE}${BASE}/posts/`));
    assert.doesNotMatch(feed, /me\.example\/(posts|media|feed)/);
  });

  test('search engines have nothing to complain about, and no file names an address above the base path', async () => {
    assert.deepEqual(await complaintsAbout(project.out, `${URL_OF_SITE}${BASE}/`), []);
  });

  test('odd addresses answer', async () => {
    for (const [address, title] of oddPaths) {
      const response = await fetch(site.at(address), { redirect: 'manual' });
      assert.equal(response.status, 200, address);
      assert.match(await response.text(), new RegExp(`<h1[^>]*>${title}</h1>`), address);
    }
  });

  test('C, C++ and C# have a page each', async () => {
    for (const kind of ['categories', 'tags']) {
      const html = await (await fetch(site.at(`/${kind}/`))).text();
      const links = [...html.matchAll(/<(?:h2|li)><a href="([^"]+)">(C|C\+\+|C#)<\/a>/g)];
      assert.deepEqual(links.map(([, , name]) => name).sort(), ['C', 'C#', 'C++'], kind);
      for (const [, href = '', name = ''] of links) {
        const page = await (await fetch(site.origin + href)).text();
        const listed = [...page.matchAll(/<a [^>]*href="[^"]*\/posts\/(c|cpp|csharp)\/"/g)].map(
          ([, slug]) => slug,
        );
        const slug = { C: 'c', 'C++': 'cpp', 'C#': 'csharp' }[name];
        assert.deepEqual([...new Set(listed)], [slug], `${kind} ${name}`);
      }
    }
  });

  test('the search finds posts in scripts without spaces, without being told their language; titles and tags weigh more than code', async () => {
    const { page, context, troubles } = await open(browser, site.origin);
    const found: Record<string, string[]> = {};
    for (const [query] of searches) {
      await page.goto(site.at(`/search/?q=${encodeURIComponent(query)}`));
      await page.locator('main li.row, main :text("No post holds")').first().waitFor();
      const links = await page
        .locator('main li.row h2 a')
        .evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));
      found[query] = links.map((href) => /\/posts\/([^/]+)\//.exec(href)?.[1] ?? href);
    }
    assert.deepEqual(found, Object.fromEntries(searches));
    assert.deepEqual(troubles, []);
    await context.close();
  });

  test('300 posts of one day are all listed', async () => {
    const archive = await (await fetch(site.at('/archive/'))).text();
    assert.equal(new Set([...archive.matchAll(/\/posts\/number-(\d+)\//g)].map(([, n]) => n)).size, 300);
  });

  test('drafts and what is dated in the future are nowhere, their images neither', () => {
    const files = filesIn(project.out);
    assert.deepEqual(
      files.filter((name) => /secret|scheduled|unpublished|\.none$/i.test(name)),
      [],
    );
    // The search index, in which words are in lower case, is packed.
    const bytesOf = (name: string) => {
      const bytes = readFileSync(path.join(project.out, name));
      return bytes.readUInt16BE(0) === GZIP ? gunzipSync(bytes) : bytes;
    };
    const holding = (word: RegExp) =>
      files.filter(
        (name) =>
          statSync(path.join(project.out, name)).size > 1 && word.test(bytesOf(name).toString('latin1')),
      );
    assert.deepEqual(holding(/secret/i), []);
    assert.ok(holding(/zanzibar/i).some((name) => name.endsWith('.pf_index')));
    assert.ok(existsSync(path.join(project.out, 'media/with-image/pic one.png')));
  });
});
