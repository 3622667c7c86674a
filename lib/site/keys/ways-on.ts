import { z } from 'zod';

const place = z.string().regex(/^(\/(?!\/)|https?:\/\/|mailto:)/, 'must start with /, https:// or mailto:');

const email = z.email('must be an address such as ada@example.com');

const person = z.strictObject({
  name: z.string().min(1),
  url: place.optional(),
  /** One or two sentences, as plain text. */
  bio: z.string().min(1).optional(),
  /** A square picture of `public/`. */
  avatar: z
    .string()
    .regex(
      /^\/(?!\/)[^?#\\]*[^/?#\\]\.(png|webp|avif|jpe?g|gif|svg)$/i,
      'must be a picture of public/ such as "/images/ada.jpg"',
    )
    .optional(),
  email: email.optional(),
});

const newsletter = z.strictObject({
  /** Where a form sends the reader's address of mail. */
  action: z
    .string()
    .regex(/^https:\/\/[^\s"<>]+$/, 'must start with https://')
    .optional(),
  /** What the form calls that address. */
  field: z.string().min(1).default('email'),
  /** Further fields, which readers do not see. */
  hidden: z.record(z.string().min(1), z.string()).default({}),
  /** A page on which readers subscribe, instead of a form. */
  href: place.optional(),
  /** What readers get, in a sentence. */
  text: z.string().min(1).optional(),
});

/** What may stand in the keys that are objects. */
export const waysOnShapes: Readonly<Record<string, object>> = {
  authors: person.shape,
  newsletter: newsletter.shape,
};

/** The keys of the configuration by which readers go on from a post: to its code, to its author, to other readers. */
export const waysOn = {
  /** Where files that code in posts is from can be seen; `:file` stands for one: https://github.com/me/app/blob/main/:file */
  codeUrl: z
    .string()
    .regex(
      /^https?:\/\/[^\s"<>]*:file[^\s"<>#]*$/,
      'must be an address with :file in it such as "https://github.com/me/app/blob/main/:file"',
    )
    .optional(),
  /** Whether images lead to their files in full size, which are published then. */
  fullImages: z.boolean().default(false),
  /** Whether a post names the posts that link to it. */
  backlinks: z.boolean().default(false),
  /** Whether a post has a link to share it by. */
  share: z.boolean().default(false),
  /** Whether a click on the sign of a heading copies the heading's address. */
  copyHeadings: z.boolean().default(false),
  /** Whether a post has a link by which readers write to its author; or the address to write to. */
  replyByMail: z.union([z.boolean(), email]).default(false),
  /** Who writes in the blog, by the keys that front matter has for them: `author: ada`. */
  authors: z.record(z.string().min(1), person).default({}),
  /** How readers get new posts by mail. */
  newsletter: newsletter
    .refine(
      ({ action, href }) => (action === undefined) !== (href === undefined),
      'needs action, the address that a form is sent to, or href, a page to subscribe on',
    )
    .optional(),
};
