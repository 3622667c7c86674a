import { assetName } from '../lib/addresses/media-path';
import { anchorsOf } from '../lib/build/cache/kept-anchors';
import { readSnapshot } from '../lib/comments/read-snapshot';
import { snapshotFileOf } from '../lib/comments/snapshot-file';
import { inThread } from '../lib/comments/thread-order';
import type { Content } from '../lib/content/content';
import { threadOf } from '../lib/content/kept-thread';
import { type Publishing, toContent } from '../lib/content/published';
import type { OldConfiguration } from '../lib/dialects/old-configuration';
import { factsOf } from '../lib/files/media';
import { type PostFile, readPost } from '../lib/post/read-post';
import { parseSite } from '../lib/site/parse-site';
import type { Site, SiteConfig } from '../lib/site/site';

const CONFIG: SiteConfig = { title: 'A blog', url: 'https://blog.test', author: { name: 'Ada' } };

export function siteOf(config: Partial<SiteConfig> = {}, old?: OldConfiguration): Site {
  return parseSite({ ...CONFIG, ...config }, old);
}

/**
 * The content of a blog whose files are given by name; those of `posts/` and `pages/` that end in `.md` are posts and pages.
 * @param old the configuration of another system that lies beside `site.config.ts`.
 */
export function blog(
  files: Readonly<Record<string, string>>,
  config: Partial<SiteConfig> = {},
  { old, ...publishing }: Partial<Publishing> & { old?: OldConfiguration } = {},
): Content {
  const site = siteOf(config, old);
  const posts = Object.entries(files).filter(([name]) => /^(posts|pages)\/.*\.(md|markdown)$/.test(name));
  const threads = posts.map(([name]) => snapshotFileOf(name)).filter((name) => files[name] !== undefined);
  const others = (folder: string) =>
    Object.keys(files).filter(
      (name) => name.startsWith(folder) && !threads.includes(name) && !posts.some(([post]) => post === name),
    );
  return toContent(
    site,
    {
      posts: posts.map(([name, text]) => withThread(readPost(name, bytes(text), site), text, files, site)),
      assets: new Map([...others('posts/'), ...others('pages/')].map((name) => [assetName(name), name])),
      publicFiles: new Map(others('public/').map((name) => [name.slice(6).normalize('NFC'), name])),
      stamps: new Map(),
      problems: [],
      stamp: '',
      settled: false,
    },
    {
      now: Date.parse('2026-11-23T00:00:00Z'),
      drafts: false,
      imageFacts: factsOf,
      anchorsOf,
      changesOf: () => [],
      ...publishing,
    },
  );
}

/** A post with the comments that lie beside it. */
function withThread(
  file: PostFile,
  text: string,
  files: Readonly<Record<string, string>>,
  site: Site,
): PostFile {
  const name = snapshotFileOf(file.source);
  const json = files[name];
  if (json === undefined || file.post === undefined) return file;
  const { problems, ...facts } = threadOf(name, bytes(json), text.length, site);
  const read = () => inThread(readSnapshot(name, json, site.timeZone).comments);
  const thread = facts.weights.length === 0 ? {} : { thread: { ...facts, read } };
  return { ...file, problems: [...file.problems, ...problems], post: { ...file.post, ...thread } };
}

/** A post with front matter lines given, dated unless they say otherwise. */
export function post(lines: string[] = [], body = 'Text.\n'): string {
  const dated = lines.some((line) => line.startsWith('date:')) ? lines : ['date: 2026-05-01', ...lines];
  return `---\n${dated.join('\n')}\n---\n\n${body}`;
}

export function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
