import { z } from 'zod';
import { nearest } from '../../nearest';
import { isRule, RULES } from '../../problems/rules';
import { TITLE_TEMPLATE } from '../title-template';

const address = z.string().regex(/^https?:\/\/[^\s"<>]+$/, 'must start with https://');

const security = z.strictObject({
  contact: z.string().regex(/^(https:\/\/|mailto:|tel:)\S+$/, 'must start with mailto:, https:// or tel:'),
  expires: z.iso.date('must be a day such as "2027-12-31"'),
});

/** What may stand in the keys that are objects. */
export const discoveryShapes: Readonly<Record<string, object>> = { security: security.shape };

/** The keys of the configuration by which posts are found and followed elsewhere. */
export const discovery = {
  /** The title of a page in tabs and search results. */
  titleTemplate: z
    .string()
    .refine((text) => text.includes('{title}'), 'must hold {title}; write "{title} · {site}"')
    .refine(
      (text) => !/\{(?!title\}|site\})/.test(text),
      'holds a place that is not filled in; only {title} and {site} are',
    )
    .default(TITLE_TEMPLATE),
  /** What the feed at `/feed.xml` is written in; the other format has an address of its own. */
  feedFormat: z.enum(['atom', 'rss']).default('atom'),
  /** Whether the feed holds whole posts, or the beginning of each. */
  feedContent: z.enum(['full', 'excerpt']).default('full'),
  /** Which lists of posts have a feed of their own: with thousands of tags, these weigh more than the posts. */
  termFeeds: z.enum(['none', 'categories', 'all']).default('categories'),
  /** What feed readers know posts by: their addresses, or what jekyll-feed has made of these. */
  feedIds: z.enum(['address', 'jekyll']).default('address'),
  /** A hub that tells readers at once of new posts (WebSub). */
  webSub: address.optional(),
  /** What the warnings of a rule are: left out, warnings, or errors, which stop a build. */
  rules: z
    .record(z.string(), z.enum(['off', 'warning', 'error']))
    .superRefine((rules, context) => {
      for (const rule of Object.keys(rules)) {
        if (isRule(rule)) continue;
        const near = nearest(rule, Object.keys(RULES));
        const message = `is no rule${near === undefined ? '; docs/rules.md lists them' : `; did you mean ${near}?`}`;
        context.addIssue({ code: 'custom', path: [rule], message });
      }
    })
    .default({}),
  /** Whether `/llms.txt` lists the posts for language models. */
  llms: z.boolean().default(true),
  /** Whether each post is served as Markdown, too, at `index.md` beside its page. */
  markdownTwins: z.boolean().default(false),
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
