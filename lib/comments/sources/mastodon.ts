import { z } from 'zod';
import { escapeAttribute, escapeText } from '../../escape-html';
import type { Post } from '../../post/post';
import type { Ask } from './ask';
import { type Answers, addressField, type SavedComment } from './saved-comment';

/** What https://docs.joinmastodon.org/entities/Context/ says of the answer, as far as it is read. */
const context = z.object({
  descendants: z.array(
    z.object({
      id: z.string().regex(/^[\w-]{1,60}$/),
      in_reply_to_id: z.string().nullable(),
      created_at: z.iso.datetime({ offset: true }),
      edited_at: z.iso.datetime({ offset: true }).nullish(),
      visibility: z.string(),
      spoiler_text: z.string().default(''),
      content: z.string(),
      url: z.string().nullish(),
      account: z.object({ acct: z.string(), display_name: z.string().default(''), url: z.string() }),
      media_attachments: z
        .array(z.object({ url: z.string().nullish(), description: z.string().nullish(), type: z.string() }))
        .default([]),
    }),
  ),
});

type Status = z.output<typeof context>['descendants'][number];

/** A post in the fediverse by its address on a server that speaks as Mastodon does: `https://social.test/@ada/123456789012345678`. */
const TOOT = /^(https?:\/\/[^/?#]+)\/@[\w.-]+(?:@[\w.-]+)?\/(\d{1,30})\/?$/;

interface Account {
  token?: string | undefined;
  /** The only server that the token is for. */
  host?: string | undefined;
}

/**
 * The answers to the posts in the fediverse that posts name in `syndication`: those that everybody may read. Without a token, a server
 * tells 60 of them.
 */
export async function mastodonComments(
  posts: readonly Post[],
  ask: Ask,
  { token, host }: Account = {},
): Promise<Answers> {
  const answers: Answers = { found: [], failed: [] };
  for (const { source, syndication } of posts) {
    const toots = syndication.flatMap((address) => {
      const [, origin, id] = TOOT.exec(address) ?? [];
      return origin === undefined || id === undefined ? [] : [{ origin, id }];
    });
    if (toots.length === 0) continue;
    try {
      const comments: SavedComment[] = [];
      for (const { origin, id } of toots) {
        const own = new URL(origin).host === host ? { token, variable: 'MASTODON_TOKEN' } : {};
        const { descendants } = await ask(`${origin}/api/v1/statuses/${id}/context`, {
          schema: context,
          ...own,
        });
        const prefix = `mastodon-${new URL(origin).host.replace(/[^\w.-]/g, '-')}-`;
        comments.push(...descendants.filter(isPublic).map((status) => commentOf(status, prefix, id)));
      }
      answers.found.push({ source, comments });
    } catch (error) {
      answers.failed.push(`${source}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return answers;
}

/** What was said to some people alone is not for a blog's readers. */
function isPublic({ visibility }: Status): boolean {
  return visibility === 'public' || visibility === 'unlisted';
}

function commentOf(status: Status, prefix: string, root: string): SavedComment {
  const { id, in_reply_to_id: parent, account, created_at: date, edited_at: edited } = status;
  return {
    id: prefix + id,
    ...(parent !== null && parent !== root && { replyTo: prefix + parent }),
    author: account.display_name.trim() || account.acct,
    ...addressField('authorUrl', account.url),
    ...addressField('link', status.url),
    date,
    ...(edited && { edited }),
    html: htmlOf(status),
  };
}

function htmlOf({ spoiler_text: warning, content, media_attachments: media }: Status): string {
  const links = media.flatMap(({ url, description, type }) =>
    url ? [`<p><a href="${escapeAttribute(url)}">${escapeText(description?.trim() || type)}</a></p>`] : [],
  );
  return [warning && `<p><strong>${escapeText(warning)}</strong></p>`, content, ...links].join('');
}
