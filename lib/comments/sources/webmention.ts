import { z } from 'zod';
import { decodePath, toAbsolute, withoutBasePath } from '../../addresses/href';
import type { Post } from '../../post/post';
import type { Site } from '../../site/site';
import type { Ask } from './ask';
import { type Answers, addressField, type FoundComments, type SavedComment } from './saved-comment';

/** A webmention as https://github.com/aaronpk/webmention.io tells it (jf2), as far as it is read. */
const mention = z.object({
  'wm-id': z.union([z.number(), z.string()]).transform(String),
  'wm-target': z.string(),
  'wm-property': z.string(),
  'wm-private': z.boolean().default(false),
  'wm-received': z.string(),
  published: z.string().nullish(),
  url: z.string().nullish(),
  author: z.object({ name: z.string().nullish(), url: z.string().nullish() }).nullish(),
  content: z.object({ html: z.string().nullish(), text: z.string().nullish() }).nullish(),
});

const feed = z.object({ children: z.array(mention) });

const PER_PAGE = 100;

/** As many posts are asked for at once: an address may not be endless. */
const AT_ONCE = 20;

interface Receiver {
  /** With it, the service tells of all posts at once. */
  token?: string | undefined;
  api?: string;
}

/** The replies and mentions of posts that webmention.io has received; not likes and reposts, which say nothing. */
export async function webmentionComments(
  posts: readonly Post[],
  site: Site,
  ask: Ask,
  { token, api = 'https://webmention.io' }: Receiver = {},
): Promise<Answers> {
  const byPath = new Map(
    posts.flatMap((post) => addressesOf(post).map((path) => [path, post.source] as const)),
  );
  const found = new Map<string, SavedComment[]>();
  const failed: string[] = [];
  try {
    for (const query of queriesFor(posts, site, token)) {
      for (let page = 0, more = true; more; page++) {
        const paged = new URLSearchParams([...query, ['per-page', `${PER_PAGE}`], ['page', `${page}`]]);
        const { children } = await ask(`${api}/api/mentions.jf2?${paged}`, {
          schema: feed,
          ...(token && { variable: 'WEBMENTION_TOKEN' }),
        });
        for (const each of children) {
          const source = byPath.get(pathOf(each['wm-target'], site) ?? '');
          const comment = commentOf(each);
          if (source === undefined || comment === undefined) continue;
          found.set(source, [...(found.get(source) ?? []), comment]);
        }
        more = children.length === PER_PAGE;
      }
    }
  } catch (error) {
    failed.push(error instanceof Error ? error.message : String(error));
  }
  const complete: FoundComments[] = [...found].map(([source, comments]) => ({ source, comments }));
  // Half an answer would delete what the other half tells.
  return { found: failed.length === 0 ? complete : [], failed };
}

function queriesFor(posts: readonly Post[], site: Site, token: string | undefined): [string, string][][] {
  if (token !== undefined) {
    return [
      [
        ['domain', new URL(site.url).hostname],
        ['token', token],
      ],
    ];
  }
  const targets = posts.flatMap((post) => addressesOf(post).map((path) => toAbsolute(site, path)));
  const groups = Array.from({ length: Math.ceil(targets.length / AT_ONCE) }, (_, n) =>
    targets.slice(n * AT_ONCE, (n + 1) * AT_ONCE),
  );
  return groups.map((group) => group.map((target) => ['target[]', target]));
}

/** Where a post is read, and where it was. */
function addressesOf({ path, redirectFrom }: Post): string[] {
  return [path, ...redirectFrom];
}

/** The path of the blog that was mentioned, with a slash at the end or as the name of a file. */
function pathOf(target: string, { basePath }: Site): string | undefined {
  if (!URL.canParse(target)) return undefined;
  const path = withoutBasePath(decodePath(new URL(target).pathname), basePath);
  return /\.html?$|\/$/.test(path) ? path : `${path}/`;
}

function commentOf(each: z.output<typeof mention>): SavedComment | undefined {
  const { html, text } = each.content ?? {};
  const isSaid = ['in-reply-to', 'mention-of'].includes(each['wm-property']) && (html || text);
  if (!isSaid || each['wm-private']) return undefined;
  const host = each.url && URL.canParse(each.url) ? new URL(each.url).host : '';
  return {
    id: `webmention-${each['wm-id'].replace(/[^\w.:-]/g, '-')}`,
    author: each.author?.name?.trim() || host || 'webmention',
    ...addressField('authorUrl', each.author?.url),
    ...addressField('link', each.url),
    date: each.published || each['wm-received'],
    ...(html ? { html } : { text: text ?? '' }),
  };
}
