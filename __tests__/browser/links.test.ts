import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { getSite } from '../../lib/site/current-site';
import { crawl } from './support/crawl';
import { allPages, OUT } from './support/pages';
import { type Served, serve } from './support/site';

describe('addresses', () => {
  const { basePath, origin } = getSite();
  let site: Served;
  before(async () => {
    site = await serve(OUT, basePath);
  });
  after(() => site.close());

  test('each one that a page, the feed or the sitemap names answers, without a redirect', async () => {
    const { wrong, seen } = await crawl(site, origin);
    assert.deepEqual(wrong, []);
    const pages = allPages()
      .filter(({ type }) => type !== 'redirect' && type !== 'not-found')
      .map(({ path }) => path);
    assert.deepEqual(
      pages.filter((path) => !seen.has(basePath + path)),
      [],
      'pages to which nothing leads',
    );
  });

  test('each page of the blog answers at its own address', async () => {
    for (const { path } of allPages()) {
      const response = await fetch(site.at(encodeURI(path).replace(/[#?]/g, encodeURIComponent)), {
        redirect: 'manual',
      });
      assert.equal(response.status, 200, path);
      assert.match(response.headers.get('content-type') ?? '', /^text\/html/, path);
    }
  });
});
