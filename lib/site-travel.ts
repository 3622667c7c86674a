import { z } from 'zod';

const address = z.string().regex(/^https?:\/\/[^\s"<>]+$/, 'must start with https://');

/** How the title of a page and the name of the blog stand together. */
export const TITLE_TEMPLATE = '{title} · {site}';

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
  /** Who receives webmentions and pingbacks for the blog. */
  webmention: address.optional(),
  pingback: address.optional(),
};
