import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { filesIn } from './project';

const SCHEMAS = path.join(__dirname, '..', 'schemas');

/** What feeds and sitemap of a built site say against the rules of their formats; a line each. */
export function schemaFaults(out: string): string[] {
  const files = filesIn(out);
  const atom = files.filter((name) => path.basename(name) === 'feed.xml');
  return [
    ...validate(out, atom, ['--relaxng', path.join(SCHEMAS, 'atom.rng')]),
    ...validate(out, ['feed.rss'], ['--relaxng', path.join(SCHEMAS, 'rss.rng')]),
    ...validate(out, ['sitemap.xml'], ['--schema', path.join(SCHEMAS, 'sitemap.xsd')]),
  ];
}

function validate(out: string, files: readonly string[], schema: readonly string[]): string[] {
  // Without the network: schemas are files.
  const { status, stderr, error } = spawnSync('xmllint', ['--noout', '--nonet', ...schema, ...files], {
    cwd: out,
    encoding: 'utf8',
  });
  if (error !== undefined) throw error;
  return status === 0 ? [] : stderr.split('\n').filter((line) => line !== '' && !/ validates$/.test(line));
}

/** What an independent reader makes of a feed. */
export interface ReadFeed {
  /** Why it is not well formed, if it is not. */
  complaint: string;
  title: string;
  entries: { id: string; link: string; title: string; published: string; author: string; content: string }[];
}

const readFeed = z.object({
  complaint: z.string(),
  title: z.string(),
  entries: z.array(
    z.object({
      id: z.string(),
      link: z.string(),
      title: z.string(),
      published: z.string(),
      author: z.string(),
      content: z.string(),
    }),
  ),
});

const READER = `
import calendar, datetime, json, sys
import feedparser
feed = feedparser.parse(sys.stdin.buffer.read(), sanitize_html=False, resolve_relative_uris=False)
def entry(e):
    at = datetime.datetime.fromtimestamp(calendar.timegm(e.published_parsed), datetime.timezone.utc)
    return dict(id=e.id, link=e.link, title=e.title, published=at.isoformat(), author=e.get('author', ''),
                content=e.content[0].value if 'content' in e else '')
print(json.dumps(dict(complaint=str(feed.get('bozo_exception', '')), title=feed.feed.title,
                      entries=[entry(e) for e in feed.entries])))
`;

/** A feed as Python's feedparser reads it, which knows both Atom and RSS. */
export function readByFeedparser(file: string): ReadFeed {
  const { stdout, stderr, status, error } = spawnSync('/usr/bin/python3', ['-c', READER], {
    input: readFileSync(file),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(stderr);
  return readFeed.parse(JSON.parse(stdout));
}
