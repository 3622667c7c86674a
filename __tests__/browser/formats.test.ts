import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { z } from 'zod';
import { OUT } from './support/pages';
import { readByFeedparser, schemaFaults } from './support/schemas';

const jsonFeed = z.object({
  title: z.string(),
  items: z.array(
    z.object({ id: z.string(), url: z.string(), title: z.string(), date_published: z.string() }),
  ),
});

describe('files for other programs', () => {
  test('feeds and sitemap hold to the schemas of their formats', () => {
    assert.deepEqual(schemaFaults(OUT), []);
  });

  test('an independent reader finds the same entries in each feed, and has no complaint', () => {
    const [atom, rss] = ['feed.xml', 'feed.rss'].map((name) => readByFeedparser(path.join(OUT, name)));
    const json = jsonFeed.parse(JSON.parse(readFileSync(path.join(OUT, 'feed.json'), 'utf8')));
    assert.ok(atom !== undefined && rss !== undefined && atom.entries.length > 5);
    assert.deepEqual([atom.complaint, rss.complaint], ['', '']);
    assert.deepEqual(rss.entries, atom.entries);
    assert.ok(atom.entries.every(({ author, content }) => author !== '' && content.length > 100));
    assert.deepEqual(
      atom.entries.map(({ id, link, title }) => [id, link, title]),
      json.items.map(({ id, url, title }) => [id, url, title]),
    );
    assert.deepEqual(
      atom.entries.map(({ published }) => Date.parse(published)),
      json.items.map(({ date_published }) => Date.parse(date_published)),
    );
  });
});
