import { z } from 'zod';

const address = z.string().regex(/^https?:\/\/[^\s"<>]+$/, 'must start with https://');

/** How the title of a page and the name of the blog stand together. */
export const TITLE_TEMPLATE = '{title} · {site}';

const security = z.strictObject({
  contact: z.string().regex(/^(https:\/\/|mailto:|tel:)\S+$/, 'must start with mailto:, https:// or tel:'),
  expires: z.iso.date('must be a day such as "2027-12-31"'),
});

/** What may stand in the keys that are objects. */
export const travelShapes: Readonly<Record<string, object>> = { security: security.shape };

/** The keys of the configuration by which posts are found and followed elsewhere. */
export const travel = {
  /** The title of a page in tabs and search results. */
  titleTemplate: z
    .string()
    .refine((text) => text.includes('{title}'), 'must hold {title}; write "{title} · {site}"')
    .refine(
      (text) => !/\{(?!title\}|site\})/.test(text),
      'holds a place that is not filled in; only {title} and {site} are',
    )
    .default(TITLE_TEMPLATE),
  /** Whether the feed holds whole posts, or the beginning of each. */
  feedContent: z.enum(['full', 'excerpt']).default('full'),
  /** Which lists of posts have a feed of their own: with thousands of tags, these weigh more than the posts. */
  termFeeds: z.enum(['none', 'categories', 'all']).default('categories'),
  /** What feed readers know posts by: their addresses, or what jekyll-feed has made of these. */
  feedIds: z.enum(['address', 'jekyll']).default('address'),
  /** A hub that tells readers at once of new posts (WebSub). */
  webSub: address.optional(),
  /** Whether `/llms.txt` lists the posts for language models. */
  llms: z.boolean().default(true),
  /** Who is told of a hole in the site's security (RFC 9116). */
  security: security.optional(),
  /** The key by which IndexNow knows the site: it is served at `/<key>.txt`. */
  indexNow: z
    .string()
    .regex(/^[A-Za-z0-9-]{8,128}$/, 'must have 8 to 128 letters, digits and hyphens')
    .optional(),
  /** Who receives webmentions and pingbacks for the blog. */
  webmention: address.optional(),
  pingback: address.optional(),
};
